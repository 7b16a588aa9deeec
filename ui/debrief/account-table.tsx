import { useTranslations } from "next-intl";
import type { Debrief } from "../../engine/debrief.ts";
import { useLineName } from "../messages/line-name.ts";
import { accountOf, exact } from "./account.ts";

/** The account of lost points: every one belongs to one line, luck has its own, and the sum is shown. */
export function AccountTable({ debrief }: { debrief: Debrief }) {
  const t = useTranslations("debrief.account");
  const nameOf = useLineName();
  const account = accountOf(debrief);
  return (
    <details className="sheet px-5 py-2">
      <summary className="py-2 font-serif text-[18px] font-semibold">{t("title")}</summary>
      <p className="mt-1 max-w-[44em] text-[15px] text-muted">{t("text")}</p>
      <div className="overflow-x-auto">
        <table className="mt-3 mb-3 w-full max-w-[560px] text-[15px] tabular-nums">
          <caption className="sr-only">{t("title")}</caption>
          <tbody>
            <Row name={t("best")} value={exact(account.best)} strong />
            {account.rows.map((row) => (
              <Row
                key={row.turn}
                name={t("row", { number: row.number, name: nameOf(row.name) })}
                value={row.cost === 0 ? "0" : exact(-row.cost)}
              />
            ))}
            <Row name={t("lost")} value={account.lost === 0 ? "0" : exact(-account.lost)} strong />
            <Row name={t("luck")} value={exact(account.luck, true)} />
            <Row name={t("outcome")} value={exact(account.outcome)} strong />
          </tbody>
        </table>
      </div>
      <p className="mb-3 text-[15px] tabular-nums">
        {t("sum", {
          best: exact(account.best),
          lost: exact(account.lost),
          luck: account.luck < 0 ? `− ${exact(-account.luck)}` : `+ ${exact(account.luck)}`,
          outcome: exact(account.outcome),
        })}
      </p>
      {debrief.truths.length > 0 && (
        <ul className="mb-3 space-y-1.5 text-[15px]">
          {debrief.truths.map((truth) => (
            <li key={truth.name}>
              <strong>{truth.name}.</strong> {truth.text}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}

function Row({ name, value, strong = false }: { name: string; value: string; strong?: boolean }) {
  return (
    <tr className={`row-rule ${strong ? "font-semibold" : ""}`}>
      <th scope="row" className={`py-1.5 pr-4 text-left print:py-0.5 ${strong ? "" : "font-normal"}`}>
        {name}
      </th>
      <td className="py-1.5 text-right print:py-0.5">{value}</td>
    </tr>
  );
}
