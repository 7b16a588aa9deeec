import type { Decision, Skill } from "../../engine/debrief.ts";
import type { PublicFace, View } from "../../engine/view.ts";

/** Why a moment comes back. Days are written 2026-10-03. */
export interface Reason {
  skill: Skill;
  /** The own turn it comes from: what the line is called, and the day it was said. */
  own: { name: string; title: string; day: string } | null;
  /** Times it was answered, and how the last time went. */
  times: number;
  passed: boolean | null;
}

/** A moment that comes back today. */
export interface DueMoment extends Reason {
  id: string;
  /** Who sits there; null where somebody else is found when it begins. */
  scenario: PublicFace | null;
  /** Begun and left. */
  open: boolean;
}

/** The days on which something comes back. */
export interface Coming {
  day: string;
  count: number;
}

/** What came of an answer. */
export interface Result {
  passed: boolean;
  decision: Omit<Decision, "dashboard" | "possible">;
  question: string;
  back: { days: number; day: string };
}

/** A moment on the table, and what came of it once it is answered. */
export interface Review extends Reason {
  id: string;
  drill: string;
  scenario: PublicFace;
  view: View;
  result: Result | null;
}
