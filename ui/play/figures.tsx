"use client";

import { useTranslations } from "next-intl";
import type { Dashboard } from "../../engine/view.ts";

/** The sales dashboard on the screen beside you: right about every number, and asked about nothing else. */
export function Figures({ dashboard }: { dashboard: Dashboard }) {
  const t = useTranslations("play.figures");
  const cells = [
    { key: "signed", value: t("signed", { signed: String(dashboard.signed) }) },
    { key: "asks", value: String(dashboard.asks) },
    { key: "questions", value: String(dashboard.questions) },
    { key: "talk", value: t("percent", { talk: dashboard.talk }) },
  ] as const;
  return (
    <section
      aria-label={t("title")}
      className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b-[1.5px] border-line bg-card px-4 py-1.5 text-[13px] sm:px-7"
    >
      <h2 className="font-sans text-[13px] font-semibold text-muted">{t("title")}</h2>
      <dl className="flex flex-1 flex-wrap gap-x-5 gap-y-0.5 lg:justify-end">
        {cells.map(({ key, value }) => (
          <div key={key} className="flex flex-row-reverse items-baseline gap-1.5">
            <dt className="text-muted">{t(`cells.${key}`)}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
