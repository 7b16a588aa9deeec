import { expected, NINE_OF_TEN, PRIOR, SPREAD } from "./rating.ts";

/** A moment as it was met once. `at` is milliseconds since 1970. */
export interface Encounter {
  readonly attempt: string;
  readonly turn: number;
  /** The moment and its isomorphs in other skins. */
  readonly family: string;
  readonly score: number;
  readonly difficulty: number;
  readonly at: number;
}

/** How a talk went at moments met before, in shares of what was to be won; nine bands of ten hold the change. */
export interface Matched {
  readonly change: number;
  readonly low: number;
  readonly high: number;
  /** Moments that were met before. */
  readonly moments: number;
}

/** Earlier encounters that a moment is held against. */
const LAST = 3;

/**
 * The growth line of a talk (model.md 3.9): every moment of it against one's own last three encounters with that moment, each
 * held against what its difficulty lets expect, and the mean of these. Null where no moment was met before.
 *
 * @param talk what the talk met
 * @param before earlier encounters, in any order; those of other moments are passed over
 */
export function matchedChange(talk: readonly Encounter[], before: readonly Encounter[]): Matched | null {
  const known = Map.groupBy(each(before), ({ family }) => family);
  const pairs = each(talk).flatMap((now) => {
    const own = (known.get(now.family) ?? []).sort((a, b) => b.at - a.at).slice(0, LAST);
    if (own.length === 0) return [];
    const change = adjusted(now) - sum(own.map(adjusted)) / own.length;
    return [{ change, variance: noise(now) + sum(own.map(noise)) / own.length ** 2 }];
  });
  const moments = pairs.length;
  if (moments === 0) return null;
  const change = sum(pairs.map((pair) => pair.change)) / moments;
  const half = (NINE_OF_TEN * Math.sqrt(sum(pairs.map(({ variance }) => variance)))) / moments;
  return { change, low: change - half, high: change + half, moments };
}

/** A decision may be evidence for two skills, and is one encounter. */
function each(rows: readonly Encounter[]): Encounter[] {
  return [...new Map(rows.map((row) => [`${row.attempt}/${row.turn}`, row])).values()];
}

function adjusted({ score, difficulty }: Encounter): number {
  return score - expected(PRIOR.theta, difficulty);
}

/** Variance of a score around its expectation. */
function noise({ difficulty }: Encounter): number {
  const e = expected(PRIOR.theta, difficulty);
  return SPREAD * e * (1 - e);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
