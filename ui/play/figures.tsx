"use client";

import { useTranslations } from "next-intl";
import type { Dashboard } from "../../engine/view.ts";
import { useSalesFigures } from "../controls/sales-figures.ts";

/** The sales dashboard on the screen beside you: right about every number, and asked about nothing else. */
export function Figures({ dashboard, className = "" }: { dashboard: Dashboard; className?: string }) {
  const t = useTranslations("play.figures");
  const cells = useSalesFigures(dashboard);
  return (
    <section
      aria-label={t("title")}
      className={`items-center gap-x-6 border-line bg-card px-4 py-1.5 text-[13px] lg:px-7 ${className}`}
    >
      <h2 className="sr-only font-sans text-[13px] font-semibold text-muted lg:not-sr-only">{t("title")}</h2>
      <dl className="flex flex-1 flex-wrap justify-between gap-x-3 gap-y-0.5 lg:justify-end lg:gap-x-5">
        {cells.map(({ key, value }) => (
          <div key={key} className="flex flex-row-reverse items-baseline gap-1">
            <dt className="text-muted">{t(`cells.${key}`)}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
