import { PROMISE, WOUND } from "./buyer.ts";
import type { Band, Verdict } from "./debrief.ts";
import { edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { pack } from "./pack.ts";
import type { Play, Step } from "./play.ts";
import { type Detour, detours, fitsOf } from "./plot.ts";
import { TOP_MARGIN } from "./property.ts";
import { acceptable } from "./prove-room.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { saidOf } from "./step.ts";

/** A way on from a decision and what it costs against the best one there. Points, at least 0, exact. */
export interface Way {
  readonly said: number | Detour;
  readonly cost: number;
}

/** A decision judged by the solver. */
export interface Judged {
  readonly step: Step;
  /** Best value before the line. */
  readonly value: number;
  readonly cost: number;
  /** What a hidden truth gave or took against the mean, at the moment it showed itself. */
  readonly luck: number;
  /** Everything on offer with its cost. */
  readonly ways: readonly Way[];
  /** Best value after the line, charges not counted: what is still to win. */
  readonly rest: number;
}

/** Where a buyer stands in a solution. Throws a RangeError for a state that cannot be reached. */
export function placeIn(solution: Solution, beat: number, detoured: boolean, buyer: Step["before"]): Place {
  const at = 2 * beat + (detoured ? 1 : 0);
  const state = solution.layers[at]?.find(pack(buyer)) ?? -1;
  if (state < 0) throw new RangeError(`no such state at beat ${beat}`);
  return { at, state };
}

/** Everything on offer at a place, with what it costs there. */
export function waysAt(solution: Solution, place: Place): readonly Way[] {
  const layer = solution.layers[place.at] as Layer;
  const value = valueAt(solution, place);
  const [first, last] = edgesOf(layer, place.state);
  return Array.from({ length: last - first }, (_, index): Way => {
    const said = layer.said.values[first + index] as number;
    const cost = value - valueOfEdge(solution, layer, first + index);
    return { said: said < DETOUR ? said : (detours[said - DETOUR] as Detour), cost };
  });
}

/** Judges every decision of a play against the averaged game. outcome = best − Σ cost + Σ luck, exactly. */
export function judge(solution: Solution, play: Play): readonly Judged[] {
  return play.steps.map((step): Judged => {
    const place = placeIn(solution, step.beat, step.detoured, step.before);
    const value = valueAt(solution, place);
    const ways = waysAt(solution, place);
    const cost = ways.find((way) => way.said === step.said)?.cost;
    if (cost === undefined) throw new RangeError("a line was said that is not in the solution");
    const rest = restOf(solution, step);
    return { step, value, cost, ways, rest, luck: step.outcome.reward + rest - (value - cost) };
  });
}

function restOf(solution: Solution, { outcome, beat }: Step): number {
  if (outcome.ending !== "") return 0;
  return valueAt(solution, placeIn(solution, outcome.beat, outcome.beat === beat, outcome.buyer));
}

/** The highest cost that still earns a verdict. Beyond the last, or with the door closed, it is a blunder. */
export const verdictLimits = { best: 0, good: 3, slip: 8, mistake: 20 } as const satisfies Partial<
  Record<Verdict, number>
>;

/** How a decision is marked, by its exact cost. */
export function verdictOf(cost: number, closedTheDoor: boolean): Verdict {
  if (closedTheDoor) return "blunder";
  if (cost <= verdictLimits.best) return "best";
  if (cost <= verdictLimits.good) return "good";
  if (cost <= verdictLimits.slip) return "slip";
  return cost <= verdictLimits.mistake ? "mistake" : "blunder";
}

/** Points lost by one's own lines up to which an ending that fits, or could, is still solid. */
export const SOLID_MARGIN = 20;

/** The ending band of model.md 3.9, on points lost by one's own lines: luck neither lifts nor lowers it. */
export function bandOf(play: Play, lost: number): Band {
  const { plot } = play.scenario;
  const { ending, buyer, steps } = play;
  if (ending === "burned" || ending === "") return "door-closed";
  // By the end it has shown whether this buyer should have bought.
  const fits = fitsOf(plot, buyer.truths);
  if (!fits.some((fit) => acceptable(fit).includes(ending))) return "costly";
  const top = fits.includes("good") ? ["kept-right", "kept"] : ["released"];
  const deceived = steps.some(({ beat, said, before, outcome }) => {
    const choice = typeof said === "number" ? plot.beats[beat]?.choices[said] : undefined;
    return choice !== undefined && saidOf(choice, before, outcome.buyer.truths).move === "urge";
  });
  const clean = buyer.wound === WOUND.none && buyer.promise !== PROMISE.broken && !deceived;
  if (lost <= TOP_MARGIN && top.includes(ending) && clean) return "trusted";
  return lost <= SOLID_MARGIN ? "solid" : "mixed";
}

/** Cost from which a slip is worth recovering from. */
const SLIP = 8;

/**
 * Play after the first slip of 8 points or more, against what was possible from there: 0 is what chance would have made of
 * it, 1 the best (model.md 3.8). Null when there was no such slip, or nothing left to decide after it.
 */
export function recoveryOf(
  solution: Solution,
  judged: readonly Judged[],
): { turn: number; quality: number } | null {
  const turn = judged.findIndex(({ cost }) => cost >= SLIP);
  const after = judged[turn + 1];
  if (turn < 0 || after === undefined) return null;
  const { step, value } = after;
  const place = placeIn(solution, step.beat, step.detoured, step.before);
  const chance = solution.means[place.at]?.[place.state] as number;
  if (value === chance) return null;
  // Luck after the slip is nobody's play.
  const made = judged
    .slice(turn + 1)
    .reduce((sum, { step: { outcome }, luck }) => sum + outcome.reward - luck, 0);
  return { turn, quality: (made - chance) / (value - chance) };
}
