"use client";

import { useTranslations } from "next-intl";
import type { Decision } from "../../engine/debrief.ts";
import { useLineName } from "../messages/line-name.ts";
import type { Guessed } from "../play/post.ts";
import { useDebriefOf } from "./talk-context.ts";

/** How often a guess at the buyer's thought was right, and how sure one was each time. */
export function GuessesAgain({
  guesses,
  decisions,
}: {
  guesses: readonly Guessed[];
  decisions: readonly Decision[];
}) {
  const t = useTranslations("debrief.guesses");
  const nameOf = useLineName();
  const name = useDebriefOf().scenario.buyer.shortName;
  if (guesses.length === 0) return null;
  return (
    <details className="sheet px-5 py-2">
      <summary className="py-2 font-serif text-[18px] font-semibold">{t("title", { name })}</summary>
      <p className="mt-1">
        {t("text", { name, count: guesses.length, right: guesses.filter(({ right }) => right).length })}
      </p>
      <ul className="mt-2">
        {guesses.map(({ turn, right, confidence }) => {
          const index = decisions.findIndex((decision) => decision.turn === turn);
          return (
            <li key={turn} className="row-rule py-2.5 text-[15px]">
              <span className="font-semibold">
                {t("row", { number: index + 1, name: nameOf(decisions[index]?.name ?? "") })}
              </span>
              <span className="block text-muted">
                {t("right", { right: String(right), name })}, {t("sure", { confidence: String(confidence) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="mb-3 text-[15px] text-muted">{t("means")}</p>
    </details>
  );
}
