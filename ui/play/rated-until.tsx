"use client";

import { useTranslations } from "next-intl";
import { useEndWord } from "../device/day-word.ts";
import type { Deadline } from "./deadline.ts";

/** A quiet line: this talk counts, and until when. */
export function RatedUntil({ deadline, className }: { deadline: Deadline; className: string }) {
  const t = useTranslations("rated");
  const say = useEndWord(deadline.now);
  return (
    <p className={className}>
      <time dateTime={deadline.at}>{t("until", { ...say(deadline.at) })}</time>
    </p>
  );
}
