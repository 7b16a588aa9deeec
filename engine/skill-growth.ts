import { bandOf, ENOUGH, type Estimate, expected, SPREAD } from "./rating.ts";

// What a page may say about a skill: where it is, how sure that is, and how the last five compare with the five before.

/** One evidence, as a comparison needs it. */
export interface Recent {
  readonly score: number;
  readonly weight: number;
  readonly difficulty: number;
  readonly novelty: number;
}

export type Trend = "rising" | "steady" | "resting";

/** How a skill stands and moves. Places run from 0, what chance does, toward 1, the best line every time. */
export interface SkillGrowth {
  readonly count: number;
  /** Evidence it still takes until a number is shown; 0 from then on. */
  readonly needed: number;
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly mark: number | null;
  readonly before: number | null;
  readonly trend: Trend | null;
  /** The last five less the five before, in standard errors; 0 while there are not ten. */
  readonly moved: number;
}

/** Evidence in each half of a comparison. */
export const HALF = 5;

/**
 * The share of the way from chance (0) to the best line (1) that a skill goes at a moment of middling difficulty: it scores
 * logistic(theta) where chance scores one half. Below chance is 0.
 */
export function placeOf(theta: number): number {
  return Math.max(0, Math.tanh(theta / 2));
}

/** Where a skill stands. `recent` is its evidence that counted, newest first; ten are looked at. */
export function skillGrowthOf(estimate: Estimate | undefined, recent: readonly Recent[]): SkillGrowth {
  const count = estimate?.count ?? 0;
  const needed = Math.max(0, ENOUGH - count);
  const nothing = { count, needed, mark: null, before: null, trend: null, moved: 0 };
  if (estimate === undefined || count === 0) return { ...nothing, band: null };
  const { low, high } = bandOf(estimate);
  const band = { low: placeOf(low), high: placeOf(high) };
  if (needed > 0) return { ...nothing, band };
  const mark = placeOf(estimate.theta);
  if (recent.length < 2 * HALF) return { ...nothing, band, mark };
  const last = levelOf(estimate.theta, recent.slice(0, HALF));
  const earlier = levelOf(estimate.theta, recent.slice(HALF, 2 * HALF));
  const change = last.mean - earlier.mean;
  const moved = change / Math.sqrt(last.variance + earlier.variance);
  return {
    ...{ count, needed, band, mark, moved },
    // A score's worth is half of a place's: chance already scores one half.
    before: Math.min(1, Math.max(0, mark - 2 * change)),
    trend: trendOf(moved),
  };
}

/** A change of less than one standard error is none. */
function trendOf(moved: number): Trend {
  if (Math.abs(moved) < 1) return "steady";
  return moved > 0 ? "rising" : "resting";
}

/** What some evidence scores above what is expected of a skill, on average, and the variance of that average. */
function levelOf(
  theta: number,
  some: readonly Recent[],
): { readonly mean: number; readonly variance: number } {
  let [sum, weights, variance] = [0, 0, 0];
  for (const { score, weight, difficulty, novelty } of some) {
    const e = expected(theta, difficulty);
    const w = weight * novelty;
    sum += w * (score - e);
    weights += w;
    variance += w ** 2 * SPREAD * e * (1 - e);
  }
  return { mean: sum / weights, variance: variance / weights ** 2 };
}
