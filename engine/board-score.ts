import type { Skill } from "./debrief.ts";
import { judge, placeIn } from "./judge.ts";
import type { Play } from "./play.ts";
import { expected, PRIOR } from "./rating.ts";
import { hashOf } from "./seed.ts";
import type { Solution } from "./solve.ts";
import { MOST_BEATS } from "./target.ts";

// What a challenge counts (learning.md 2): whole points, so that ties are ties. Nothing here can be ground (J27).

/** Evidence as a growth week reads it. `at` is milliseconds since 1970. */
export interface Scored {
  readonly attempt: string;
  readonly turn: number;
  readonly skill: Skill;
  readonly score: number;
  readonly difficulty: number;
  readonly novelty: number;
  readonly at: number;
}

/** Moments of a week that count, and evidence of a skill that makes a baseline. */
const COUNTED = 6;
export const BASELINE = 3;

/** The latest rows of a skill that are sure to hold its baseline: a talk has two moments a beat at most, and no order of turns. */
export const BASELINE_ROWS = BASELINE * 2 * MOST_BEATS;

/** Moments' worth of doubt: so many at no growth are mixed in. */
const DOUBT = 2;

/**
 * Growth in a window, in whole points of a hundred: over its first moments met for the first time, at most six, the score
 * above what their difficulty lets expect, less the same of one's own last three of the skill before the window; drawn toward 0
 * where moments are few. Null while none counts.
 *
 * @param rows evidence of one learner: of the window, and of every skill at least the last `BASELINE_ROWS` first meetings before it
 * @param from start of the window, milliseconds since 1970, itself in it
 * @param to end of the window, itself not in it
 */
export function growthScore(rows: readonly Scored[], from: number, to: number): number | null {
  const moments = momentsOf(rows, from, to);
  if (moments.length === 0) return null;
  const sum = moments.reduce((total, { grown }) => total + grown, 0);
  return whole((100 * sum) / (moments.length + DOUBT));
}

/**
 * The moments a growth week counts, in their order: the score of each, and what it would have been as one used to do, 0 to 100.
 */
export function growthPath(
  rows: readonly Scored[],
  from: number,
  to: number,
): { readonly score: number; readonly before: number }[] {
  return momentsOf(rows, from, to).map(({ score, grown }) => ({
    score: 100 * score,
    before: 100 * Math.min(1, Math.max(0, score - grown)),
  }));
}

function momentsOf(
  rows: readonly Scored[],
  from: number,
  to: number,
): { readonly score: number; readonly grown: number }[] {
  const firsts = rows
    .filter(({ novelty, at }) => novelty === 1 && at < to)
    .sort(
      (a, b) => a.at - b.at || compare(a.attempt, b.attempt) || drawnAt(a) - drawnAt(b) || a.turn - b.turn,
    );
  const before = Map.groupBy(
    firsts.filter(({ at }) => at < from),
    ({ skill }) => skill,
  );
  const grown = (row: Scored): number[] => {
    const own = (before.get(row.skill) ?? []).slice(-BASELINE);
    return own.length < BASELINE ? [] : [adjusted(row) - mean(own.map(adjusted))];
  };
  return [
    ...Map.groupBy(
      firsts.filter(({ at }) => at >= from),
      ({ attempt, turn }) => `${attempt}/${turn}`,
    ).values(),
  ]
    .map((group) => ({ score: mean(group.map(({ score }) => score)), grown: group.flatMap(grown) }))
    .filter(({ grown }) => grown.length > 0)
    .slice(0, COUNTED)
    .map(({ score, grown }) => ({ score, grown: mean(grown) }));
}

/** Points lost by one's own lines, as a score: 0 at best. Luck neither lifts nor lowers it. */
export function freshScore({
  best,
  outcome,
  luck,
}: {
  readonly best: number;
  readonly outcome: number;
  readonly luck: number;
}): number {
  return whole(-(best + luck - outcome));
}

/**
 * What was made of a given injury, in whole points: 0 as chance would have played from the start, 100 as well as possible.
 * Luck is not counted, and a slip on the way only costs. `solution` is the scene solved, `play` a finished talk.
 */
export function recoveryScore(solution: Solution, play: Play): number {
  const first = play.steps[0];
  const before = first?.before ?? play.buyer;
  const { at, state } = placeIn(solution, 0, false, before);
  const best = solution.values[at]?.[state] as number;
  const chance = solution.means[at]?.[state] as number;
  return best === chance ? 0 : recoveryPoints(best, chance, lostBy(solution, play));
}

/** The same from figures: the best and the mean of random play from the start, and the points lost by one's own lines. */
export function recoveryPoints(best: number, chance: number, lost: number): number {
  return whole((100 * (best - lost - chance)) / (best - chance));
}

function lostBy(solution: Solution, play: Play): number {
  return judge(solution, play).reduce((sum, { cost }) => sum + cost, 0);
}

/** A score against what a learner in the middle is expected to score there. */
function adjusted({ score, difficulty }: Scored): number {
  return score - expected(PRIOR.theta, difficulty);
}

/**
 * The place of a moment among those of its talk. By turn the last three before a week would be ends of talks and the first six
 * in it beginnings, which are not alike, and a skill that never changes would seem to.
 */
function drawnAt({ attempt, turn }: Scored): number {
  return hashOf(`${attempt}/${turn}`);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Rounded to whole points, never −0. */
function whole(points: number): number {
  return Math.round(points) || 0;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
