"use client";

import { useState } from "react";
import type { Sent } from "./post.ts";

/** One request at a time: whether it is on its way, and the code of what went wrong with the last. */
export function useSending(): {
  going: boolean;
  /** Null when nothing went wrong. */
  code: string | null;
  run: <T>(request: Promise<Sent<T>>, then: (value: T) => void) => void;
} {
  const [going, setGoing] = useState(false);
  const [code, setCode] = useState<string | null>(null);

  async function run<T>(request: Promise<Sent<T>>, then: (value: T) => void) {
    setGoing(true);
    setCode(null);
    const sent = await request;
    setGoing(false);
    if (sent.ok) then(sent.value);
    else setCode(sent.code);
  }

  return { going, code, run: (request, then) => void run(request, then) };
}
