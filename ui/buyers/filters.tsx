"use client";

import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { type Facet, facets, valuesToFilter, type Wish, without } from "./choose.ts";
import { useWishName } from "./use-wish-name.ts";

interface Props {
  scenarios: readonly PublicFace[];
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** Skills as buttons, where there is room for them; everything else, and on a phone the skills too, as lists. */
export function Filters({ scenarios, wish, onWish }: Props) {
  const t = useTranslations("buyers");
  const nameOf = useWishName();
  const skills = valuesToFilter(scenarios, "skill");
  const nothing = facets.every((facet) => wish[facet] === undefined);
  return (
    <fieldset className="mb-4 space-y-2.5">
      <legend className="sr-only">{t("filters")}</legend>
      <div className="hidden flex-wrap gap-2.5 sm:flex">
        <Pill label={t("all", { count: scenarios.length })} pressed={nothing} onPress={() => onWish({})} />
        {skills.map((skill) => (
          <Pill
            key={skill}
            label={nameOf("skill", skill)}
            pressed={wish.skill === skill}
            onPress={() => onWish(wish.skill === skill ? without(wish, "skill") : { ...wish, skill })}
          />
        ))}
      </div>
      <div className="grid grid-cols-2 gap-2.5 sm:flex sm:flex-wrap">
        {facets.map((facet) => (
          <Choice key={facet} facet={facet} scenarios={scenarios} wish={wish} onWish={onWish} />
        ))}
      </div>
    </fieldset>
  );
}

function Pill({ label, pressed, onPress }: { label: string; pressed: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="press press-small aria-pressed:bg-ink aria-pressed:text-paper"
    >
      {label}
    </button>
  );
}

function Choice({ facet, scenarios, wish, onWish }: Props & { facet: Facet }) {
  const t = useTranslations("buyers");
  const nameOf = useWishName();
  const values = valuesToFilter(scenarios, facet);
  if (values.length === 0) return null;
  return (
    <select
      aria-label={t(`by.${facet}`)}
      value={wish[facet] ?? ""}
      onChange={({ target: { value } }) =>
        onWish(value === "" ? without(wish, facet) : { ...wish, [facet]: value })
      }
      className={`press press-small choice min-h-11 min-w-0 text-left sm:min-h-9 ${wish[facet] === undefined ? "" : "chosen"} ${facet === "skill" ? "sm:hidden" : ""}`}
    >
      <option value="">{t(`any.${facet}`)}</option>
      {values.map((value) => (
        <option key={value} value={value}>
          {nameOf(facet, value)}
        </option>
      ))}
    </select>
  );
}
