"use client";

import { useTranslations } from "next-intl";
import { useDayWord, useEndWord } from "../device/day-word.ts";
import type { Challenge } from "./challenge.ts";

type Window = Pick<Challenge, "starts" | "ends" | "state">;

/** Says when a challenge begins, ends or ended, seen from `now`. */
export function useWhen(now: string): (challenge: Window) => string {
  const t = useTranslations("challenges");
  const say = useDayWord(now);
  const sayEnd = useEndWord(now);
  return ({ starts, ends, state }) => {
    if (state === "soon") return t("begins", { ...say(starts) });
    const last = sayEnd(ends);
    return state === "archived" ? t("archived", { ...last }) : t("ends", { ...last, state });
  };
}
