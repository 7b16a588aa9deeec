"use client";

import { useEffect, useState, useSyncExternalStore } from "react";

/** Seconds before silence answers, at level pressed. Generous: it is a room, not a quiz. */
export const CLOCK_SECONDS = 40;

/**
 * The soft clock of one moment: seconds left, counted only while `running`. When none is left, `onSilence` is called.
 * A second begun before a pause is given back.
 */
export function useClock(moment: string, running: boolean, onSilence: () => void): number {
  const [clock, setClock] = useState({ moment, left: CLOCK_SECONDS });
  const left = clock.moment === moment ? clock.left : CLOCK_SECONDS;
  const hidden = useHidden();
  const ticking = running && left > 0 && !hidden;
  const silent = running && left === 0;

  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(
      () =>
        setClock((before) => {
          const known = before.moment === moment ? before.left : CLOCK_SECONDS;
          return { moment, left: Math.max(0, known - 1) };
        }),
      1000,
    );
    return () => clearInterval(timer);
  }, [ticking, moment]);

  useEffect(() => {
    if (silent) onSilence();
  }, [silent, onSilence]);

  return left;
}

function useHidden(): boolean {
  return useSyncExternalStore(
    (changed) => {
      document.addEventListener("visibilitychange", changed);
      return () => document.removeEventListener("visibilitychange", changed);
    },
    () => document.visibilityState === "hidden",
    () => false,
  );
}
