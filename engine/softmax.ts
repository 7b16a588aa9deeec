import { hashOf } from "./seed.ts";

// A player of constant skill, and the numbers they draw.

/** Numbers from 0 up to 1 that follow from a seed (mulberry32). */
export function numbersFrom(seed: string): () => number {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The chance of each line: e times smaller for `points` more that it costs. Infinity makes all of them alike. */
export function softmaxOf(costs: readonly number[], points: number): readonly number[] {
  const odds = costs.map((cost) => Math.exp(-cost / points));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/** Which line a number from 0 up to 1 draws. */
export function drawFromOdds(odds: readonly number[], number: number): number {
  let left = number;
  for (let said = 0; said < odds.length; said++) {
    left -= odds[said] as number;
    if (left < 0) return said;
  }
  return 0;
}
