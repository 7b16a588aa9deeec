import { PageShape } from "../../../ui/shell/shape.tsx";

export default function Loading() {
  return <PageShape sheets={2} />;
}
