import { useTranslations } from "next-intl";
import type { Letter } from "../../engine/debrief.ts";
import { useSalesFigures } from "../controls/sales-figures.ts";

/** What a quota would have shown on the day itself. Small, because it knew so little. */
export function Dashboard({
  dashboard,
  whose,
}: {
  dashboard: Letter["dashboard"];
  /** Whose talk it was, where there are two of them on the page. */
  whose?: string;
}) {
  const t = useTranslations("letter");
  const cells = useSalesFigures(dashboard);
  return (
    <section
      aria-label={[whose, t("dashboard")].filter(Boolean).join(": ")}
      className="mx-auto mt-10 max-w-[520px]"
    >
      <h2 className="text-center font-sans text-[14px] font-semibold text-muted">{t("dashboard")}</h2>
      <dl className="mt-2 grid grid-cols-2 gap-px overflow-hidden rounded-xl border-[1.5px] border-line bg-line sm:grid-cols-4">
        {cells.map(({ key, value }) => (
          <div key={key} className="flex flex-col-reverse bg-card px-3 py-2.5 text-center">
            <dt className="text-[13px] leading-tight text-muted">{t(`cells.${key}`)}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-center text-[14px] text-muted">{t("dashboardSays")}</p>
    </section>
  );
}
