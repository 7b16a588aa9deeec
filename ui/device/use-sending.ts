"use client";

import { useRef, useState } from "react";
import type { Sent } from "./send.ts";

/**
 * One request at a time: whether it is on its way, and the code of what went wrong with the last. What is pressed meanwhile asks
 * nothing; buttons stay enabled, since one that is disabled loses the focus.
 */
export function useSending(): {
  going: boolean;
  /** Null when nothing went wrong. */
  code: string | null;
  run: <T>(request: () => Promise<Sent<T>>, then: (value: T) => void) => void;
} {
  const busy = useRef(false);
  const [going, setGoing] = useState(false);
  const [code, setCode] = useState<string | null>(null);

  async function run<T>(request: () => Promise<Sent<T>>, then: (value: T) => void) {
    if (busy.current) return;
    busy.current = true;
    setGoing(true);
    setCode(null);
    const sent = await request();
    busy.current = false;
    setGoing(false);
    if (sent.ok) then(sent.value);
    else setCode(sent.code);
  }

  return { going, code, run: (request, then) => void run(request, then) };
}
