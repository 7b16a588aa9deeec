"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";
import { type PlanField, planFields, planName } from "../device/plan.ts";
import { useDebriefOf } from "./talk-context.ts";

/** The two-hat plan as it was before the talk, if there was one on this device. */
export function PlanAgain({ note }: { note: string }) {
  const t = useTranslations("debrief.plan");
  const { attempt } = useDebriefOf();
  const [mine] = useKept(planName({ attempt: attempt ?? "" }, "mine"));
  const [theirs] = useKept(planName({ attempt: attempt ?? "" }, "theirs"));
  const [agenda] = useKept(planName({ attempt: attempt ?? "" }, "agenda"));
  const [question] = useKept(planName({ attempt: attempt ?? "" }, "question"));
  const [away] = useKept(planName({ attempt: attempt ?? "" }, "away"));
  const plan: Record<PlanField, string> = { mine, theirs, agenda, question, away };
  const written = planFields.filter((field) => plan[field] !== "");
  if (attempt === null || (written.length === 0 && note === "")) return null;
  return (
    <details className="sheet px-5 py-2">
      <summary className="py-2 font-serif text-[18px] font-semibold">{t("title")}</summary>
      <dl className="mb-3">
        {note !== "" && <Entry term={t("note")} text={note} />}
        {written.map((field) => (
          <Entry key={field} term={t(field)} text={plan[field]} />
        ))}
      </dl>
    </details>
  );
}

function Entry({ term, text }: { term: string; text: string }) {
  return (
    <div className="row-rule py-2.5">
      <dt className="text-[14px] font-semibold text-muted">{term}</dt>
      <dd className="break-words">{text}</dd>
    </div>
  );
}
