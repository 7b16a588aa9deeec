import { TableShape } from "../../../ui/shell/shape.tsx";

export default function Loading() {
  return <TableShape />;
}
