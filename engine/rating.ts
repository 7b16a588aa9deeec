import type { Evidence } from "./evidence.ts";

// Where a skill stands (learning.md 1): an Elo-like estimate in logits that carries its own uncertainty along.

/** What evidence adds up to. */
export interface Estimate {
  /** In logits: 0 is whoever chooses by chance. */
  readonly theta: number;
  /** Variance of theta. */
  readonly variance: number;
  /** Evidence that counted. */
  readonly count: number;
}

/** What is known of anybody before the first evidence. */
export const PRIOR: Estimate = { theta: 1.5, variance: 1, count: 0 };

/** Evidence that a number needs; until then only the band is shown. */
export const ENOUGH = 12;

/** Share of the greatest possible variance of a score that is found around its expectation. */
export const SPREAD = 0.7;

/** Half the width of a band, in standard deviations: nine bands of ten hold the skill. */
export const NINE_OF_TEN = 1.645;

/** The score that a skill is expected to get at a difficulty, both in logits. */
export function expected(theta: number, difficulty: number): number {
  return 1 / (1 + Math.exp(difficulty - theta));
}

/** Largest step of an estimate: .4 through the first twelve evidences, then less with each, .1 from the forty-eighth on. */
function stepAfter(count: number): number {
  return Math.min(0.4, Math.max(0.1, (0.4 * ENOUGH) / count));
}

/** An estimate after one more evidence of novelty n. What is not new changes nothing. */
export function rate(
  { theta, variance, count }: Estimate,
  { score, weight, difficulty }: Pick<Evidence, "score" | "weight" | "difficulty">,
  novelty: number,
): Estimate {
  const step = stepAfter(count) * weight * novelty;
  if (step === 0) return { theta, variance, count };
  const e = expected(theta, difficulty);
  const slope = e * (1 - e);
  return {
    theta: theta + step * (score - e),
    // The error before shrinks by the slope; the noise of the score comes in by the step.
    variance: (1 - step * slope) ** 2 * variance + step ** 2 * SPREAD * slope,
    count: count + 1,
  };
}

/** Milliseconds of sixty days: after them a moment is new again. */
const FORGOTTEN = 60 * 24 * 60 * 60 * 1000;

/**
 * How new a moment is to somebody who meets it at a time: 1 at first, or sixty days after the last time; .25 at the second
 * meeting; 0 later. Times are milliseconds since 1970, in any order.
 */
export function noveltyOf(meetings: readonly number[], at: number): number {
  const earlier = meetings.filter((time) => time < at).sort((a, b) => b - a);
  let met = 0;
  let later = at;
  for (const time of earlier) {
    if (later - time >= FORGOTTEN) break;
    met++;
    later = time;
  }
  return [1, 0.25][met] ?? 0;
}

/** Where a skill probably is, in logits. */
export function bandOf({ theta, variance }: Estimate): { readonly low: number; readonly high: number } {
  const half = NINE_OF_TEN * Math.sqrt(variance);
  return { low: theta - half, high: theta + half };
}
