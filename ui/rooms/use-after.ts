"use client";

import { useCallback, useEffect, useState } from "react";
import type { RoomAfter } from "../../engine/room-after.ts";
import { askServer } from "../device/ask-server.ts";

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
    const found = await fetchAfter(id);
    setFailed(found === null);
    if (found !== null) setAfter(found);
  }, [id]);

  useEffect(() => {
    void again();
    if (every === null) return;
    const timer = setInterval(() => void again(), every);
    return () => clearInterval(timer);
  }, [again, every]);

  return { after, failed, again: () => void again() };
}

async function fetchAfter(id: string): Promise<RoomAfter | null> {
  try {
    const { ok, text } = await askServer(`/api/rooms/${encodeURIComponent(id)}/after`, "GET");
    return ok ? (JSON.parse(text) as RoomAfter) : null;
  } catch {
    return null;
  }
}
