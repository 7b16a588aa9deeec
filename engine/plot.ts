import type { Buyer } from "./buyer.ts";
import type { Fit, Move, Rulebook, Temper } from "./rulebook.ts";
import { drawn } from "./truths.ts";

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
  /** How the line moves the gauge: down whenever it is said, up when it lands. */
  readonly gauge?: -1 | 1;
  /** Below this level of the gauge the line comes out as another move, which never lands. */
  readonly asks?: { readonly level: number; readonly otherwise: Said };
}

/** What happens at the door of a meeting when a hidden truth shows itself: by value, a step of mood. */
export interface PlotTurn {
  readonly index: number;
  readonly mood: readonly ("up" | "down" | "same")[];
}

/** Something that happens as a beat begins and is nobody's doing: a step of mood, and levels that fall by one. */
export interface PlotTwist {
  readonly mood: "up" | "down" | "same";
  readonly falls: readonly ("understood" | "clarity" | "readiness")[];
}

/** Whose the gauge is, and from which level on a yes is kept right. */
export interface PlotGauge {
  readonly levels: number;
  readonly right: number;
  /** The trainee's own: it comes back by one level when they listen. */
  readonly yours: boolean;
}

/** What a buyer's fit depends on: a hidden truth, and the fit for each of its values. */
export interface PlotFit {
  readonly truth: number;
  readonly byValue: readonly Fit[];
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
  readonly twist?: PlotTwist;
  /** How the gauge moves as the beat begins. */
  readonly gauge?: -1 | 1;
}

/** The rule-relevant skeleton of a scenario. Two scenarios with one plot are the same game. */
export interface Plot {
  readonly rulebook: Rulebook;
  readonly temper: Temper;
  readonly fit: Fit | PlotFit;
  readonly gauge?: PlotGauge;
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

/** The fit of a buyer; undefined while the hidden truth it depends on is not drawn. */
export function fitOf(plot: Pick<Plot, "fit">, truths: number): Fit | undefined {
  const { fit } = plot;
  return typeof fit === "string" ? fit : fit.byValue[drawn(truths, fit.truth)];
}

/** The fits a buyer can turn out to have. */
export function fitsOf(plot: Pick<Plot, "fit">, truths: number): readonly Fit[] {
  const { fit } = plot;
  const known = fitOf(plot, truths);
  if (known !== undefined) return [known];
  return typeof fit === "string" ? [fit] : [...new Set(fit.byValue)];
}

/** Can it turn out that this buyer should not buy? */
export function canBeBad(plot: Pick<Plot, "fit" | "start">): boolean {
  return fitsOf(plot, plot.start.truths).includes("bad");
}
