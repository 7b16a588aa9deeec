"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";
import { type PlanField, planFields, planName } from "../device/plan.ts";

/** The two-hat plan: private, optional, and shown again after the talk. */
export function Plan({ scenario }: { scenario: string }) {
  const t = useTranslations("brief");
  return (
    <details className="sheet mt-5 group">
      <summary className="px-4 py-3.5 font-semibold">
        <span>
          {t("plan.title")} <span className="font-normal text-muted">{t("plan.optional")}</span>
        </span>
      </summary>
      <div className="border-t border-line px-4 pt-3 pb-5">
        <p className="text-[15px] text-muted">{t("plan.text")}</p>
        <div className="mt-3 grid gap-x-5 gap-y-3 sm:grid-cols-2">
          {planFields.map((field) => (
            <PlanLine key={field} scenario={scenario} field={field} />
          ))}
        </div>
      </div>
    </details>
  );
}

function PlanLine({ scenario, field }: { scenario: string; field: PlanField }) {
  const t = useTranslations("brief");
  const [text, setText] = useKept(planName({ scenario }, field));
  return (
    <label className={field === "away" ? "sm:col-span-2" : ""}>
      <span className="text-[15px] font-semibold">{t(`plan.${field}`)}</span>
      <input
        type="text"
        className="field mt-1"
        value={text}
        maxLength={300}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
