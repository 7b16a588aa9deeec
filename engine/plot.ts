import type { Buyer } from "./buyer.ts";
import type { Fit, Move, Rulebook, Temper } from "./rulebook.ts";

/** A move and how deep it goes: 0 hollow or generic, 1 adequate, 2 specific to what this buyer said. */
export interface Said {
  readonly move: Move;
  readonly depth: 0 | 1 | 2;
}

/** What the rules need to know of a choice; its words are in the scenario's prose. */
export interface PlotChoice extends Said {
  readonly id: string;
  /** Facts (bits) the line draws on: TAILOR and ASTONISH reach their full effect only when all have been told. */
  readonly drawsOn: number;
  /** Index of the beat that follows, when it is not simply the next one: always a later beat. */
  readonly goes?: number;
  /** Facts (bits) that must have been told for the line to be on offer. */
  readonly needs: number;
  /** The hidden truth this line shows or depends on: its index, and what the line is for each value. */
  readonly truth?: { readonly index: number; readonly byValue: readonly Said[] };
}

/** What happens at the door of a meeting when a hidden truth shows itself: by value, a step of mood. */
export interface PlotTurn {
  readonly index: number;
  readonly mood: readonly ("up" | "down" | "same")[];
}

export interface PlotBeat {
  readonly id: string;
  readonly choices: readonly PlotChoice[];
  /** Facts (bits) the buyer tells on entering, if they feel understood (U 2) and are at least guarded. */
  readonly tells: number;
  /** Number of the meeting, from 0. What does not outlast a night is reset on the way into the next (model.md 3.10). */
  readonly meeting: number;
  /** The small promised thing can be done here. */
  readonly mayKeep: boolean;
}

/** The rule-relevant skeleton of a scenario. Two scenarios with one plot are the same game. */
export interface Plot {
  readonly rulebook: Rulebook;
  readonly temper: Temper;
  readonly fit: Fit;
  readonly start: Readonly<Buyer>;
  readonly beats: readonly PlotBeat[];
  /** What shows itself at the door of a meeting, by the number of the meeting. */
  readonly turns: Readonly<Record<number, PlotTurn>>;
  /** Facts (bits) that make the difference between kept-right and kept. */
  readonly secret: number;
  /** Hidden truths: the weights of their values. Each sums to a power of two, so that every mean is exact in a double. */
  readonly truths: readonly { readonly weights: readonly number[] }[];
}

/** The detours of a beat, in the order they are offered. */
export const detours = ["own", "repair", "listen", "keep"] as const;
export type Detour = (typeof detours)[number];

const detourSays: Readonly<Record<Detour, Said>> = {
  own: { move: "own", depth: 1 },
  repair: { move: "repair", depth: 1 },
  listen: { move: "reflect", depth: 1 },
  keep: { move: "keep", depth: 1 },
};

/** What a detour is as a move. */
export function detourSaid(detour: Detour): Said {
  return detourSays[detour];
}
