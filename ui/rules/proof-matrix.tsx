import { useTranslations } from "next-intl";
import type { ProofRow, ScenarioProof } from "./proof-table.tsx";

/** Every property of every scenario at a glance: one row a property, one numbered column a scenario. */
export function ProofMatrix({ proofs }: { proofs: readonly ScenarioProof[] }) {
  const t = useTranslations("rules.proof");
  const properties = proofs.find(({ rows }) => rows !== null)?.rows ?? [];
  return (
    <>
      <ol className="mt-3 columns-2 gap-x-8 pl-6 text-[15px] max-sm:columns-1">
        {proofs.map(({ title }) => (
          <li key={title} className="list-decimal py-0.5">
            {title}
          </li>
        ))}
      </ol>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the screen must be reachable to scroll */}
      <section className="sheet scroller mt-4 px-5 py-4" tabIndex={0} aria-label={t("matrix")}>
        <table className="w-full text-left text-[15px]">
          <thead>
            <tr className="text-[14px] text-muted">
              <th className="py-1.5 pr-4 font-semibold">{t("property")}</th>
              {proofs.map(({ title }, index) => (
                <th key={title} className="px-1 py-1.5 text-center font-semibold">
                  <abbr title={title} className="no-underline">
                    {index + 1}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {properties.map(({ id, title }) => (
              <tr key={id} className="row-rule">
                <th scope="row" className="py-1 pr-4 font-normal">
                  <span className="font-semibold">{id}</span> {title}
                </th>
                {proofs.map((proof) => (
                  <td key={proof.title} className="px-1 py-1 text-center">
                    <Mark row={proof.rows?.find((row) => row.id === id)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Mark({ row }: { row: ProofRow | undefined }) {
  const t = useTranslations("rules.proof");
  if (row === undefined) return <Said mark="·" words={t("open")} look="text-muted" />;
  if (row.holds) return <Said mark="✓" words={t("yes")} look="text-teal" />;
  if (row.exempt !== undefined) return <Said mark="○" words={t("let")} look="text-muted" />;
  return <Said mark="✗" words={t("no")} look="text-coral-text" />;
}

function Said({ mark, words, look }: { mark: string; words: string; look: string }) {
  return (
    <span className={`font-semibold ${look}`}>
      <span aria-hidden>{mark}</span>
      <span className="sr-only">{words}</span>
    </span>
  );
}
