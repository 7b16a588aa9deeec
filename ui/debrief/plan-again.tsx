"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Debrief } from "../../engine/debrief.ts";
import { type Plan, planFields } from "../../engine/plan.ts";
import { plain } from "../play/line.tsx";
import { useNotebook } from "../play/use-notebook.ts";
import { useDebriefOf } from "./talk-context.ts";

interface Props {
  plan: Plan | null;
  /** The moment one would take back, empty when that was skipped. */
  note: string;
  debrief: Debrief;
}

/** What was written down before and after the talk: the plan beside what came of it, the notebook, the moment to take back. */
export function PlanAgain({ plan, note, debrief }: Props) {
  const t = useTranslations("debrief.plan");
  const { attempt } = useDebriefOf();
  const notes = useNotebook(attempt ?? "").written;
  if (attempt === null || (plan === null && note === "" && notes.length === 0)) return null;
  return (
    <details className="sheet px-5 py-2" open={plan !== null}>
      <summary className="py-2 font-serif text-[18px] font-semibold">
        {t(plan === null ? "noteTitle" : "title")}
      </summary>
      {plan !== null && <Beside plan={plan} debrief={debrief} />}
      <dl className="mb-3">
        {note !== "" && <Entry term={t("note")}>{note}</Entry>}
        {notes.length > 0 && (
          <Entry term={t("notebook")}>
            {notes.map((line) => (
              <span key={line} className="block">
                {line}
              </span>
            ))}
          </Entry>
        )}
      </dl>
    </details>
  );
}

function Beside({ plan, debrief }: { plan: Plan; debrief: Debrief }) {
  const t = useTranslations("debrief.plan");
  const was = useWhatCame(debrief);
  return (
    <dl className="mb-1">
      {planFields
        .filter((field) => plan[field])
        .map((field) => (
          <div key={field} className="row-rule py-2.5">
            <dt className="text-[14px] font-semibold text-muted">{t(field)}</dt>
            <div className="mt-1 grid items-start gap-x-6 gap-y-1.5 sm:grid-cols-2">
              <dd className="rounded-xl bg-yours px-3.5 py-2 break-words">
                <span className="sr-only">{t("planned")}: </span>
                {plan[field]}
              </dd>
              <dd className="border-l-[3px] border-teal py-2 pl-3.5">
                <span className="sr-only">{t("happened")}: </span>
                {was[field]}
              </dd>
            </div>
          </div>
        ))}
    </dl>
  );
}

/** What came of each line of a plan, as far as the talk can tell. */
function useWhatCame({ decisions, told, headline, summary, letter }: Debrief) {
  const t = useTranslations("debrief.plan.was");
  const name = useDebriefOf().scenario.buyer.shortName;
  const [first] = decisions;
  const asked = decisions.find(({ kind, text }) => kind === "line" && text.includes("?"));
  return {
    mine: t("mine", { headline }),
    theirs: t("theirs", { name, told: told.map((fact) => fact.name).join("; ") || "none" }),
    agenda: t("agenda", { line: first?.kind === "line" ? plain(first.text) : "none" }),
    question: t("question", { line: asked ? plain(asked.text) : "none" }),
    away: t("away", { signed: String(letter.dashboard.signed), summary }),
  };
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="row-rule py-2.5">
      <dt className="text-[14px] font-semibold text-muted">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
