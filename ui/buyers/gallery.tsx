"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { BuyerCard } from "./buyer-card.tsx";
import { addressOf, facets, fitting, type Wish, wishIn } from "./choose.ts";
import { Filters } from "./filters.tsx";
import { NobodyFits } from "./nobody-fits.tsx";
import type { Reached } from "./reached.ts";

interface Props {
  scenarios: PublicFace[];
  best: Record<string, Reached>;
  /** The page it stands on, where that is not the first. */
  page?: string;
  /** Where a card leads, where that is not to its brief. */
  cardTo?: (id: string) => string;
}

/** The library. What is wished stands in the address, so that it can be shared and taken back. */
export function Gallery({ scenarios, best, page = "/", cardTo }: Props) {
  const t = useTranslations("buyers");
  const wish = wishIn(useSearchParams(), scenarios);
  const shown = fitting(scenarios, wish);
  const alone = scenarios.length === 1;
  const wished = facets.some((facet) => wish[facet] !== undefined);
  const onWish = (next: Wish) => window.history.pushState(null, "", addressOf(next, page));
  return (
    <section aria-labelledby="library">
      <h2 id="library" className={alone ? "mb-3 text-[22px]" : "sr-only"}>
        {t("library", { count: scenarios.length })}
      </h2>
      {scenarios.length > 1 && <Filters scenarios={scenarios} wish={wish} onWish={onWish} />}
      <p role="status" className={wished ? "mb-3 text-[15px] text-muted" : "sr-only"}>
        {wished && t("shown", { count: shown.length, whole: scenarios.length })}
      </p>
      {scenarios.length === 0 && <p className="text-muted">{t("empty")}</p>}
      {wished && shown.length === 0 && <NobodyFits scenarios={scenarios} wish={wish} onWish={onWish} />}
      <ul className={alone ? "" : "grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-3"}>
        {shown.map((scenario) => (
          <li key={scenario.id} className="grid">
            <BuyerCard
              scenario={scenario}
              best={best[scenario.id]}
              alone={alone}
              {...(cardTo && { to: cardTo(scenario.id) })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
