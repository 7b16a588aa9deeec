import { useTranslations } from "next-intl";
import { CountsTable, type ScenarioCounts } from "./counts-table.tsx";
import { ProofMatrix } from "./proof-matrix.tsx";
import { type ProofRow, ProofTable, type ScenarioProof } from "./proof-table.tsx";

/** What was proved of the library as a whole; null until this server has computed it. */
export type LibraryRows = { rows: readonly ProofRow[]; counts: readonly ScenarioCounts[] } | null;

/** Everything that was proved: at a glance, over the library, by size, and scenario by scenario with every figure. */
export function Proofs({ proofs, library }: { proofs: readonly ScenarioProof[]; library: LibraryRows }) {
  const t = useTranslations("rules.proof");
  return (
    <>
      <ProofMatrix proofs={proofs} />
      <h3 className="mt-8 text-[18px]">{t("library")}</h3>
      {library === null ? (
        <p className="mt-1 text-muted">{t("noLibrary")}</p>
      ) : (
        <>
          <div className="sheet mt-2 overflow-x-auto px-5 py-4">
            <ProofTable rows={library.rows} />
          </div>
          <CountsTable counts={library.counts} />
        </>
      )}
      <h3 className="mt-8 text-[18px]">{t("each")}</h3>
      {proofs.map(({ title, rows }) => (
        <details key={title} className="sheet mt-3 overflow-x-auto px-5 py-1">
          <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{title}</summary>
          {rows === null ? <p className="pb-3 text-muted">{t("none")}</p> : <ProofTable rows={rows} />}
        </details>
      ))}
    </>
  );
}
