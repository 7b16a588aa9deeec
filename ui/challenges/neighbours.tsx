"use client";

import { useTranslations } from "next-intl";
import type { ChallengeKind, Standing } from "./challenge.ts";
import { useScore } from "./score.ts";

/** Rows of a board. Ties share a place; the lowest have no number; one's own row has the colour of one's own words. */
export function Standings({ kind, rows }: { kind: ChallengeKind; rows: readonly Standing[] }) {
  const t = useTranslations("challenges.board");
  const say = useScore(kind);
  return (
    <table className="w-full table-fixed border-collapse">
      <colgroup>
        <col className="w-[52px] sm:w-[68px]" />
        <col />
        <col className="w-[64px]" />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t("place")}</th>
          <th scope="col">{t("who")}</th>
          <th scope="col">{t(`score.${kind}`)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one pseudonym, place and score
            key={index}
            aria-current={row.you ? "true" : undefined}
            className={row.you ? "on-tint" : "border-t border-dashed border-line"}
          >
            <td className={`rounded-l-xl py-2.5 pl-3.5 font-bold tabular-nums ${row.you ? "bg-yours" : ""}`}>
              {row.place ?? <span className="sr-only">{t("noPlace")}</span>}
            </td>
            <th
              scope="row"
              className={`py-2.5 pr-2 text-left font-normal [overflow-wrap:anywhere] ${row.you ? "bg-yours" : ""}`}
            >
              <span className="font-bold">{row.you ? t("you") : row.name}</span>{" "}
              {row.team && <span className="text-[15px] text-muted">{row.team}</span>}
            </th>
            <td
              className={`rounded-r-xl py-2.5 pr-3.5 text-right font-bold tabular-nums ${row.you ? "bg-yours" : ""} ${row.score > 0 ? "text-teal" : "text-muted"}`}
            >
              {say(row.score)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
