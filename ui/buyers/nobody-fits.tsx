"use client";

import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import { RoundTable } from "../table/round-table.tsx";
import { lettingGo, type Wish, without } from "./choose.ts";
import { useWishName } from "./use-wish-name.ts";

interface Props {
  scenarios: readonly PublicFace[];
  wish: Wish;
  onWish: (wish: Wish) => void;
}

/** An empty waiting room says which wish keeps everybody out. */
export function NobodyFits({ scenarios, wish, onWish }: Props) {
  const t = useTranslations("buyers.none");
  const all = useTranslations("buyers");
  const nameOf = useWishName();
  const ways = lettingGo(scenarios, wish);
  return (
    <div className="sheet flex flex-wrap items-center gap-6 p-5 sm:p-7">
      <RoundTable side={0.02} className="w-[120px] shrink-0" />
      <div className="min-w-[14em] flex-1">
        <h3 className="text-[20px]">{t("title")}</h3>
        <p className="mt-1 text-muted">{t(ways.length > 0 ? "text" : "nothing")}</p>
        <p className="mt-4 flex flex-wrap gap-2.5">
          {ways.map(({ facet, count }) => (
            <button
              key={facet}
              type="button"
              className="press press-small min-h-11"
              onClick={() => onWish(without(wish, facet))}
            >
              {t("drop", { wish: nameOf(facet, wish[facet] ?? ""), count })}
            </button>
          ))}
          <button type="button" className="press press-small min-h-11" onClick={() => onWish({})}>
            {all("clear")}
          </button>
        </p>
      </div>
    </div>
  );
}
