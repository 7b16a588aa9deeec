"use client";

import { useEffect, useState } from "react";
import type { StoreApi } from "zustand/vanilla";
import type { View } from "../../engine/view.ts";
import { keep, readKept } from "../device/kept.ts";
import { wireOf } from "./post.ts";
import { createTalk, type Pending, type Talk } from "./store.ts";

/** One talk of this page: sends what was left unsent, and looks again when the page comes back into sight. */
export function useTalk(attempt: string, first: View, closed: boolean): StoreApi<Talk> {
  const [talk] = useState(() => {
    const habits = {
      wire: wireOf(attempt),
      keep: (pending: Pending | null) => keep(`unsent:${attempt}`, pending && JSON.stringify(pending)),
      later: (run: () => void, ms: number) => {
        const timer = setTimeout(run, ms);
        return () => clearTimeout(timer);
      },
    };
    return createTalk(first, habits, closed);
  });

  useEffect(() => {
    const kept = readKept(`unsent:${attempt}`);
    if (kept) {
      const unsent = parsed(kept);
      const { trouble, view } = talk.getState();
      if (unsent && trouble !== "late" && unsent.turn === view.turn) talk.getState().say(unsent.choice);
      else keep(`unsent:${attempt}`, null);
    }
    const look = () => document.visibilityState === "visible" && void talk.getState().look();
    const online = () => talk.getState().retry();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", online);
    const shownAgain = (event: PageTransitionEvent) => event.persisted && look();
    window.addEventListener("pageshow", shownAgain);
    return () => {
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", online);
      window.removeEventListener("pageshow", shownAgain);
    };
  }, [attempt, talk]);

  return talk;
}

function parsed(text: string): Pending | null {
  try {
    const value: unknown = JSON.parse(text);
    const { turn, choice } = value as Partial<Pending>;
    return typeof turn === "number" && typeof choice === "string" ? { turn, choice } : null;
  } catch {
    return null;
  }
}
