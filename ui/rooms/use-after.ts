"use client";

import { useCallback, useEffect, useState } from "react";
import type { RoomAfter } from "../../engine/room-after.ts";
import { send } from "../device/send.ts";

/** What is told after a session, as far as it was fetched. */
export interface After {
  readonly after: RoomAfter | null;
  /** It could not be fetched; what was fetched before still stands. */
  readonly failed: boolean;
  readonly again: () => void;
}

/**
 * Fetches what is told after a session.
 * @param every milliseconds after which it is fetched again, for counts that rise; null to fetch it once
 */
export function useAfter(id: string, every: number | null): After {
  const [after, setAfter] = useState<RoomAfter | null>(null);
  const [failed, setFailed] = useState(false);

  const again = useCallback(async () => {
    const found = await send<RoomAfter>(`/api/rooms/${encodeURIComponent(id)}/after`, "GET");
    setFailed(!found.ok);
    if (found.ok) setAfter(found.value);
  }, [id]);

  useEffect(() => {
    void again();
    if (every === null) return;
    const timer = setInterval(() => void again(), every);
    return () => clearInterval(timer);
  }, [again, every]);

  return { after, failed, again: () => void again() };
}
