"use client";

import { useTranslations } from "next-intl";
import { useLeft } from "./use-left.ts";

interface Props {
  /** When the step began by the server's clock, and the seconds it is meant to take. */
  since: number;
  seconds: number | undefined;
  /** Milliseconds the server's clock is ahead of this device's. */
  ahead: number;
}

/** The time a step has left, as minutes and seconds. Nothing happens when it is over; it then says so. */
export function TimeLeft({ since, seconds, ahead }: Props) {
  const t = useTranslations("live");
  const left = useLeft(since, seconds, ahead);
  if (left === null) return null;
  return (
    <span role="timer" aria-label={t("timeLeft")} className="tabular-nums">
      {left === 0
        ? t("timeOver")
        : t("left", { minutes: String(Math.floor(left / 60)), seconds: String(left % 60).padStart(2, "0") })}
    </span>
  );
}
