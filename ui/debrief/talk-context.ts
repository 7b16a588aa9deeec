"use client";

import { createContext, useContext } from "react";
import type { Level, PublicFace } from "../../engine/view.ts";

export interface DebriefOf {
  /** Absent where the debrief was shared: then nothing can be taken up again. */
  attempt: string | null;
  scenario: PublicFace;
  level: Level;
}

const context = createContext<DebriefOf | null>(null);

export const DebriefOfProvider = context.Provider;

/** Which talk the debrief on this page is about. */
export function useDebriefOf(): DebriefOf {
  const value = useContext(context);
  if (!value) throw new Error("a debrief part stands outside a debrief");
  return value;
}
