import type { Buyer } from "./buyer.ts";
import { type Detour, detours, type Plot, type PlotBeat, type PlotChoice } from "./plot.ts";

// What may be said to a buyer at a beat.

/** Is a line on offer to a buyer: has what it needs been told, and was the plan made it comes from? */
export function isSayable(choice: Pick<PlotChoice, "needs">, buyer: Readonly<Buyer>): boolean {
  return (buyer.facts & choice.needs) === choice.needs;
}

/** Is a detour on offer to a buyer at a beat where none has been taken yet? */
export function isOffered(plot: Plot, beat: PlotBeat, buyer: Readonly<Buyer>, detour: Detour): boolean {
  return (detour !== "keep" || beat.mayKeep) && plot.rulebook.offers[detour](buyer);
}

/** The detours on offer to a buyer at a beat where none has been taken yet, in the order they are offered. */
export function offered(plot: Plot, beat: PlotBeat, buyer: Readonly<Buyer>): readonly Detour[] {
  return detours.filter((detour) => isOffered(plot, beat, buyer, detour));
}
