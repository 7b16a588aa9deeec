"use client";

import { type RefObject, useEffect, useRef } from "react";

interface Sight {
  /** The first thing that must be seen: what the buyer says now. */
  presentRef: RefObject<HTMLDivElement | null>;
  /** The end of the page. */
  endRef: RefObject<HTMLDivElement | null>;
}

/** Room the header takes on a phone, where it stays on top. */
const header = 128;

/** Brings each new moment into sight: its end, or, where it is too long for the screen, its beginning. */
export function useInSight(moment: string, then: () => void): Sight {
  const presentRef = useRef<HTMLDivElement>(null);
  const endRef = useRef<HTMLDivElement>(null);
  const after = useRef(then);
  useEffect(() => {
    after.current = then;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what moves the page
  useEffect(() => {
    const start = presentRef.current?.getBoundingClientRect().top ?? 0;
    const end = endRef.current?.getBoundingClientRect().bottom ?? 0;
    if (end - start > window.innerHeight - header) presentRef.current?.scrollIntoView({ block: "start" });
    else endRef.current?.scrollIntoView({ block: "end" });
    after.current();
  }, [moment]);

  return { presentRef, endRef };
}
