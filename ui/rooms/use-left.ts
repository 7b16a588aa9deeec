"use client";

import { useEffect, useState } from "react";

/** Seconds left of a step by the server's clock, counted every second; null where it takes as long as it takes, and on the server. */
export function useLeft(since: number, seconds: number | undefined, ahead: number): number | null {
  const [now, setNow] = useState<number | null>(null);
  const timed = seconds !== undefined;
  useEffect(() => {
    if (!timed) return;
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [timed]);
  if (!timed || now === null) return null;
  return Math.min(seconds, Math.max(0, Math.ceil((since + seconds * 1000 - (now + ahead)) / 1000)));
}
