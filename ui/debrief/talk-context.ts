"use client";

import { createContext, useContext } from "react";
import type { Level, PublicFace } from "../../engine/view.ts";

export interface DebriefOf {
  /** Absent where the debrief was shared: then nothing can be taken up again. */
  attempt: string | null;
  scenario: PublicFace;
  level: Level;
  /** Turns that come back as a drill, and the day they next do: 2026-10-03. */
  drills?: readonly { turn: number; day: string }[];
}

const context = createContext<DebriefOf | null>(null);

export const DebriefOfProvider = context.Provider;

/** Which talk the debrief on this page is about. */
export function useDebriefOf(): DebriefOf {
  const value = useContext(context);
  if (!value) throw new Error("a debrief part stands outside a debrief");
  return value;
}
