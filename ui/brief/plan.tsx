"use client";

import { useTranslations } from "next-intl";
import { isWritten, longestPlanLine, type PlanField, planFields, planNeeds } from "../../engine/plan.ts";
import { useKept } from "../device/kept.ts";
import { draftName } from "../device/plan.ts";

interface Props {
  scenario: string;
  /** This scenario has a first line that only a plan opens. */
  opener: boolean;
}

/** The two-hat plan: what a plan does is said before it is written, and what it has done as it is. */
export function Plan({ scenario, opener }: Props) {
  const t = useTranslations("brief.plan");
  return (
    <details className="sheet mt-5 group">
      <summary className="px-4 py-3.5">
        <span>
          <span className="font-semibold">{t("title")}</span>{" "}
          <span className="text-muted">{t("optional")}</span>
          <span className="block text-[15px] text-muted">{t("does", { opener: String(opener) })}</span>
        </span>
      </summary>
      <div className="border-t border-line px-4 pt-3 pb-5">
        <p className="text-[15px] text-muted">{t("text")}</p>
        <div className="mt-3 grid gap-x-5 gap-y-3 sm:grid-cols-2">
          {planFields.map((field) => (
            <PlanLine key={field} scenario={scenario} field={field} opener={opener} />
          ))}
        </div>
        {opener && <Opens scenario={scenario} />}
      </div>
    </details>
  );
}

function PlanLine({ scenario, field, opener }: Props & { field: PlanField }) {
  const t = useTranslations("brief.plan");
  const [text, setText] = useKept(draftName(scenario, field));
  const counts = opener && planNeeds.some((need) => need === field);
  return (
    <label className={field === "away" ? "sm:col-span-2" : ""}>
      <span className="flex items-baseline justify-between gap-3 text-[15px] font-semibold">
        {t(field)}
        {counts && <span className="text-[13px] font-normal whitespace-nowrap text-teal">{t("counts")}</span>}
      </span>
      <input
        type="text"
        className="field mt-1"
        value={text}
        maxLength={longestPlanLine}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}

/** What is still missing before the plan opens a line. */
function Opens({ scenario }: { scenario: string }) {
  const t = useTranslations("brief.plan");
  const [theirs] = useKept(draftName(scenario, "theirs"));
  const [question] = useKept(draftName(scenario, "question"));
  const missing = planNeeds.filter((need) => !isWritten({ theirs, question }[need]));
  return (
    <p
      role="status"
      className={`mt-4 border-l-[3px] pl-3 text-[15px] ${missing.length === 0 ? "border-teal" : "border-line text-muted"}`}
    >
      {t("opens", { count: missing.length, which: missing[0] ? t(missing[0]) : "" })}
    </p>
  );
}
