import Other from "../b/page.tsx";
export default Other;
