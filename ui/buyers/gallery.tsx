"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Band } from "../../engine/debrief.ts";
import type { PublicFace } from "../../engine/view.ts";
import { skillKey } from "../messages/skill.ts";
import { BuyerCard } from "./buyer-card.tsx";
import { fitting, skillsToFilter, type Wish } from "./choose.ts";

interface Props {
  scenarios: PublicFace[];
  best: Record<string, Band>;
}

/** The library. Filters appear once there is something to choose between. */
export function Gallery({ scenarios, best }: Props) {
  const t = useTranslations("buyers");
  const [wish, setWish] = useState<Wish>({});
  const shown = fitting(scenarios, wish);
  const alone = scenarios.length === 1;
  return (
    <section aria-labelledby="library">
      <h2 id="library" className={alone ? "mb-3 text-[22px]" : "sr-only"}>
        {t("library", { count: scenarios.length })}
      </h2>
      {!alone && scenarios.length > 0 && <Filters scenarios={scenarios} wish={wish} onWish={setWish} />}
      <p className="sr-only" role="status">
        {alone ? "" : t("shown", { count: shown.length })}
      </p>
      {scenarios.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <ul className={alone ? "" : "grid gap-x-6 gap-y-6 sm:grid-cols-2 lg:grid-cols-3"}>
        {shown.map((scenario) => (
          <li key={scenario.id} className="grid">
            <BuyerCard scenario={scenario} best={best[scenario.id]} alone={alone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filters({
  scenarios,
  wish,
  onWish,
}: {
  scenarios: PublicFace[];
  wish: Wish;
  onWish: (wish: Wish) => void;
}) {
  const t = useTranslations("buyers");
  const skills = useTranslations("skills");
  const wishes: { key: string; label: string; wish: Wish }[] = [
    { key: "all", label: t("all", { count: scenarios.length }), wish: {} },
    ...skillsToFilter(scenarios).map((skill) => ({
      key: skill,
      label: skills(skillKey(skill, "name")),
      wish: { skill },
    })),
    ...(scenarios.some((s) => s.minutes < 10)
      ? [{ key: "short", label: t("short"), wish: { short: true } }]
      : []),
  ];
  return (
    <fieldset className="mb-4 flex flex-wrap gap-2.5">
      <legend className="sr-only">{t("filters")}</legend>
      {wishes.map((each) => {
        const chosen = each.wish.skill === wish.skill && each.wish.short === wish.short;
        return (
          <button
            key={each.key}
            type="button"
            aria-pressed={chosen}
            onClick={() => onWish(each.wish)}
            className="press press-small aria-pressed:bg-ink aria-pressed:text-paper"
          >
            {each.label}
          </button>
        );
      })}
    </fieldset>
  );
}
