import { PROMISE } from "./buyer.ts";
import { leadsToMeeting, lineOf } from "./exchange.ts";
import type { Play } from "./play.ts";
import { toldFacts } from "./told.ts";
import type { Level, Recall } from "./view.ts";

/** At these levels the trainee is asked to remember and to guess. */
export const asking: readonly Level[] = ["guided", "free"];

/** Does a step of a play end in a moment to remember: the next meeting's door or, where there is none, the first fact told? */
export function isRecalledAfter(
  { scenario, steps }: Pick<Play, "scenario" | "steps">,
  turn: number,
): boolean {
  const step = steps[turn];
  if (step === undefined || step.outcome.ending !== "") return false;
  if (scenario.text.meetings.length > 1) return leadsToMeeting(scenario, step);
  return steps.findIndex(({ outcome }) => outcome.told !== 0) === turn;
}

const isOwed = (promise: number): boolean => promise === PROMISE.owed || promise === PROMISE.owedByRepair;

/** What there is to remember now: what was told so far, and the words in which something was promised. Null at any other moment. */
export function recallOf(play: Play): Recall | null {
  const { scenario, seat, steps, buyer } = play;
  if (!asking.includes(seat.level) || !isRecalledAfter(play, steps.length - 1)) return null;
  const told = toldFacts(play).map(({ name }) => name);
  const promised = isOwed(buyer.promise)
    ? steps.findLast(({ before, outcome }) => !isOwed(before.promise) && isOwed(outcome.parted.promise))
    : undefined;
  if (promised === undefined) return { told };
  return { told, owed: lineOf(scenario, promised.beat, promised.before, promised.said) };
}
