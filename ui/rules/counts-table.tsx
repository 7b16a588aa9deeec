import { useFormatter, useTranslations } from "next-intl";

/** How large a scenario is, and what it can be worth in points. */
export interface ScenarioCounts {
  title: string;
  states: number;
  endings: number;
  best: number;
  worst: number;
  random: number;
  shortest: number;
  longest: number;
}

const columns = ["states", "endings", "best", "worst", "random", "shortest", "longest"] as const;

/** The size of every scenario: reachable states, endings, values, the shortest and the longest talk. */
export function CountsTable({ counts }: { counts: readonly ScenarioCounts[] }) {
  const t = useTranslations("rules.proof");
  const { number } = useFormatter();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen must be reachable to scroll
    <section className="sheet mt-4 overflow-x-auto px-5 py-4" tabIndex={0} aria-label={t("sizes")}>
      <h3 className="text-[18px]">{t("sizes")}</h3>
      <table className="mt-2 w-full text-[15px]">
        <thead>
          <tr className="text-[14px] text-muted">
            <th className="py-1.5 pr-4 text-left font-semibold">{t("scenario")}</th>
            {columns.map((column) => (
              <th key={column} className="px-2 py-1.5 text-right font-semibold">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((row) => (
            <tr key={row.title} className="row-rule">
              <th scope="row" className="py-1 pr-4 text-left font-normal">
                {row.title}
              </th>
              {columns.map((column) => (
                <td key={column} className="px-2 py-1 text-right tabular-nums">
                  {number(row[column], { maximumFractionDigits: 2 })}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
