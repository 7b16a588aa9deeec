"use client";

import { useTranslations } from "next-intl";
import type { LedgerEntry } from "../../engine/view.ts";
import { useLineName } from "../messages/line-name.ts";

interface Props {
  entries: LedgerEntry[];
  /** How many of the last entries are shown; the rest is counted in words. */
  last?: number;
  className?: string;
}

/** What you paid in and what you took out. */
export function Ledger({ entries, last = 4, className = "" }: Props) {
  const t = useTranslations("play");
  const nameOf = useLineName();
  const hidden = Math.max(0, entries.length - last);
  const total = entries.reduce((sum, entry) => sum + entry.points, 0);
  return (
    <section className={`sheet drop px-3.5 py-3 ${className}`} aria-label={t("ledger")}>
      <p className="flex items-baseline justify-between font-serif font-semibold">
        <span>{t("ledger")}</span>
        {entries.length > 0 && <span className="tabular-nums">{t("total", { points: total })}</span>}
      </p>
      {entries.length === 0 && <p className="mt-1 text-sm text-muted">{t("ledgerEmpty")}</p>}
      {hidden > 0 && (
        <p className="row-rule mt-2 pt-1.5 text-sm text-muted">{t("ledgerEarlier", { count: hidden })}</p>
      )}
      <ul>
        {entries.slice(-last).map((entry) => (
          <li
            key={`${entry.turn}:${entry.name}`}
            className="row-rule mt-1.5 flex justify-between gap-3 pt-1.5 text-sm"
          >
            <span>{nameOf(entry.name)}</span>
            <span className={`font-bold tabular-nums ${entry.points < 0 ? "text-coral-text" : "text-teal"}`}>
              {t("points", { points: entry.points })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
