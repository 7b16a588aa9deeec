import { useTranslations } from "next-intl";
import type { Dashboard } from "../../engine/view.ts";
import { useSalesFigures } from "../controls/sales-figures.ts";

/** What the sales dashboard showed after a line, beside what the buyer thought of it. Small: it was not asked about thoughts. */
export function DashboardThen({ dashboard, className = "" }: { dashboard: Dashboard; className?: string }) {
  const t = useTranslations("debrief.then");
  const cells = useSalesFigures(dashboard);
  return (
    <figure
      className={`rounded-lg border-[1.5px] border-dashed border-muted px-3 py-2 text-[13px] leading-snug ${className}`}
    >
      <figcaption className="font-semibold text-muted">{t("title")}</figcaption>
      <dl className="mt-0.5">
        {cells.map(({ key, value }) => (
          <div key={key} className="flex justify-between gap-3">
            <dt className="text-muted">{t(`cells.${key}`)}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
