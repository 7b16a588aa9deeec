"use client";

import { useTranslations } from "next-intl";
import { CLOCK_SECONDS } from "./use-clock.ts";

/** From here on the clock is also said aloud, once. */
const soon = 10;

/** The time to answer as a line that grows shorter, and in words that change every ten seconds. */
export function SoftClock({ left, held }: { left: number; held: boolean }) {
  const t = useTranslations("play.clock");
  const about = Math.ceil(left / 10) * 10;
  return (
    <div className="mb-1 flex items-center gap-3">
      <span className="h-[3px] flex-1 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <span
          className="soft-clock block h-full rounded-full bg-amber"
          style={{ width: `${(100 * left) / CLOCK_SECONDS}%` }}
        />
      </span>
      <span role="timer" aria-label={t("label")} className="text-[13px] text-muted">
        {held ? t("held") : t("left", { seconds: about })}
      </span>
      <span role="status" className="sr-only">
        {left > 0 && left <= soon ? t("soon", { seconds: soon }) : ""}
      </span>
    </div>
  );
}
