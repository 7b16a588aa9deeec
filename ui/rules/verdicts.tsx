import { useTranslations } from "next-intl";
import type { Verdict } from "../../engine/debrief.ts";
import { exact } from "../debrief/account.ts";
import { useVerdictWord, VerdictMark } from "../debrief/verdict-mark.tsx";

/** Highest cost of each mark that has one. */
export type VerdictLimits = Readonly<Record<Exclude<Verdict, "blunder">, number>>;

/** What a line may cost for each mark. */
export function Verdicts({ limits }: { limits: VerdictLimits }) {
  const t = useTranslations("rules.judging.verdicts");
  const word = useVerdictWord();
  const rows = [
    ["best", t("best")],
    ["good", t("upTo", { points: exact(limits.good) })],
    ["slip", t("upTo", { points: exact(limits.slip) })],
    ["mistake", t("upTo", { points: exact(limits.mistake) })],
    ["blunder", t("blunder", { points: exact(limits.mistake) })],
  ] as const satisfies readonly (readonly [Verdict, string])[];
  return (
    <section className="sheet mt-4 px-5 py-4">
      <h3 className="text-[17px]">{t("title")}</h3>
      <dl className="mt-1">
        {rows.map(([verdict, rule]) => (
          <div key={verdict} className="row-rule mt-1.5 flex flex-wrap items-center gap-x-3 pt-1.5">
            <dt className="flex w-40 items-center gap-2.5 font-semibold">
              <VerdictMark verdict={verdict} />
              {word(verdict)}
            </dt>
            <dd className="text-muted">{rule}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
