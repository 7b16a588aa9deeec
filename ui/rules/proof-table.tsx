import { useTranslations } from "next-intl";

export interface ScenarioProof {
  title: string;
  /** Null until this server has computed it. */
  rows:
    | readonly {
        id: string;
        title: string;
        holds: boolean;
        figure: string;
        /** The author's reason to let a property pass that does not hold. */
        exempt?: string;
      }[]
    | null;
}

/** What was proved of one scenario, in every state it can reach. */
export function ProofTable({ proof }: { proof: ScenarioProof }) {
  const t = useTranslations("rules.proof");
  return (
    <section className="sheet mt-4 overflow-x-auto px-5 py-4">
      <h3 className="text-[18px]">{proof.title}</h3>
      {proof.rows === null ? (
        <p className="mt-1 text-muted">{t("none")}</p>
      ) : (
        <table className="mt-2 w-full text-left text-[15px]">
          <thead>
            <tr className="text-[14px] text-muted">
              <th className="py-1.5 pr-4 font-semibold">{t("property")}</th>
              <th className="py-1.5 pr-4 font-semibold">{t("figure")}</th>
              <th className="py-1.5 font-semibold">{t("holds")}</th>
            </tr>
          </thead>
          <tbody>
            {proof.rows.map((row) => (
              <tr key={row.id} className="row-rule align-top">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  <span className="font-semibold">{row.id}</span> {row.title}
                </th>
                <td className="py-1.5 pr-4 tabular-nums">{row.figure}</td>
                <td className={`py-1.5 font-semibold ${row.holds ? "text-teal" : "text-coral-text"}`}>
                  {row.holds ? `✓ ${t("yes")}` : `✗ ${t("no")}`}
                  {row.exempt === undefined ? null : (
                    <span className="block font-normal text-muted">
                      {t("exempt", { reason: row.exempt })}
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
