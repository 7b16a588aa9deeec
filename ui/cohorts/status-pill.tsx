import { useTranslations } from "next-intl";
import type { AssignmentStatus } from "../../engine/assignment.ts";

const looks: Record<AssignmentStatus, { sign: string; ground: string }> = {
  "to-do": { sign: "○", ground: "bg-raised" },
  "in-progress": { sign: "◐", ground: "bg-yours" },
  reached: { sign: "●", ground: "bg-teal-wash" },
  "not-reached": { sign: "△", ground: "bg-coral-wash" },
  late: { sign: "!", ground: "bg-coral-wash" },
};

/** A status by its sign and its word. */
export function StatusPill({ status }: { status: AssignmentStatus }) {
  const t = useTranslations("assignments.status");
  const { sign, ground } = looks[status];
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full border-[1.5px] border-edge px-2.5 py-0.5 text-[14px] font-semibold whitespace-nowrap ${ground}`}
    >
      <span aria-hidden="true">{sign}</span>
      {t(status)}
    </span>
  );
}
