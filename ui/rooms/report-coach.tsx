import { useTranslations } from "next-intl";
import type { CoachReview } from "../../engine/room-report.ts";
import { mean, percent } from "./report-numbers.ts";

/** What a coach looks back on: where the time went, and how far the expected votes were off. */
export function ReportCoach({ coach }: { coach: CoachReview }) {
  const t = useTranslations("report.coach");
  const { phases, lines, talking, expectation } = coach;
  return (
    <section className="mt-8" aria-labelledby="coach">
      <h2 id="coach" className="text-[22px]">
        {t("title")}
      </h2>
      <p className="text-[15px] text-muted">{t("text")}</p>
      <table className="mt-2 text-[15px] tabular-nums">
        <caption className="sr-only">{t("text")}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("step")}</th>
            <th scope="col">{t("time")}</th>
          </tr>
        </thead>
        <tbody>
          {phases.map(({ phase, minutes }) => (
            <tr key={phase} className="row-rule">
              <th scope="row" className="py-1 pr-8 text-left font-normal">
                {t(`phases.${phase}`)}
              </th>
              <td className="py-1 text-right">{mean(minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2">{t("shares", { lines: mean(lines), talking: mean(talking) })}</p>
      {expectation && (
        <p className="mt-1 max-w-[46em]">
          {t("expectation", {
            forks: expectation.forks,
            off: percent(expectation.off),
            alike: percent(expectation.alike),
            least: percent(expectation.least),
          })}
        </p>
      )}
    </section>
  );
}
