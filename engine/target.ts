import type { Ending } from "./rulebook.ts";
import { endings } from "./rulebook.ts";

// Where an edge leads, as one integer: a state of a layer, an ending, or a branching by chance.

/** One way a hidden truth can turn out. */
export interface Branch {
  /** A binary fraction, so that means of whole points stay exact in a double. */
  readonly chance: number;
  readonly reward: number;
  readonly target: number;
}

/** The kinds of target, in the two lowest bits. */
const STATE = 0;
export const ENDING = 1;
export const CHANCE = 2;

const LAYERS = 32;
/** Most beats a plot can have: each is two layers, before and after its detour. */
export const MOST_BEATS = LAYERS / 2;

/** A target that is a state: `layer` below 32, `state` below 16 million. */
export function toState(layer: number, state: number): number {
  return (state * LAYERS + layer) * 4 + STATE;
}

/** A target that ends the talk. */
export function toEnding(ending: Ending): number {
  return endings.indexOf(ending) * 4 + ENDING;
}

/** A target that is drawn: the number of a list of branches. */
export function toChance(branching: number): number {
  return branching * 4 + CHANCE;
}

/** The layer of a target that is a state. */
export function layerOf(target: number): number {
  return (target >> 2) & (LAYERS - 1);
}

/** The number within its layer of a target that is a state. */
export function stateOf(target: number): number {
  return target >> 7;
}

/** What a target is worth, given a value for every state, by layer. An ending's worth is in the edge's reward. */
export function worthOf(
  target: number,
  chances: readonly (readonly Branch[])[],
  values: readonly Float64Array[],
): number {
  const kind = target & 3;
  if (kind === STATE) return (values[layerOf(target)] as Float64Array)[stateOf(target)] as number;
  if (kind === ENDING) return 0;
  let mean = 0;
  for (const branch of chances[target >> 2] as readonly Branch[]) {
    mean += branch.chance * (branch.reward + worthOf(branch.target, chances, values));
  }
  return mean;
}

/** Where a branching leads for a number from 0 up to 1. */
export function drawBranch(branches: readonly Branch[], drawn: number): number {
  let left = drawn;
  for (const { chance, target } of branches) {
    left -= chance;
    if (left < 0) return target;
  }
  return branches[0]?.target ?? 0;
}
