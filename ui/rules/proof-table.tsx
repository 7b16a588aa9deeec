import { useTranslations } from "next-intl";

export interface ProofRow {
  id: string;
  title: string;
  holds: boolean;
  figure: string;
  /** The author's reason to let a property pass that does not hold. */
  exempt?: string;
}

export interface ScenarioProof {
  title: string;
  /** Null until this server has computed it. */
  rows: readonly ProofRow[] | null;
}

/** Every figure of one scenario's proof, or of the library's. */
export function ProofTable({ rows }: { rows: readonly ProofRow[] }) {
  const t = useTranslations("rules.proof");
  return (
    <table className="mt-2 w-full text-left text-[15px]">
      <thead>
        <tr className="text-[14px] text-muted">
          <th className="py-1.5 pr-4 font-semibold">{t("property")}</th>
          <th className="py-1.5 pr-4 font-semibold">{t("figure")}</th>
          <th className="py-1.5 font-semibold">{t("holds")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="row-rule align-top">
            <th scope="row" className="py-1.5 pr-4 font-normal">
              <span className="font-semibold">{row.id}</span> {row.title}
            </th>
            <td className="py-1.5 pr-4 tabular-nums">{row.figure}</td>
            <td className={`py-1.5 font-semibold ${row.holds ? "text-teal" : "text-coral-text"}`}>
              {row.holds ? `✓ ${t("yes")}` : `✗ ${t("no")}`}
              {row.exempt === undefined ? null : (
                <span className="block font-normal text-muted">{t("exempt", { reason: row.exempt })}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
