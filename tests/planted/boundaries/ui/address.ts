import Page from "../app/b/page.tsx";
export const address = Page;
