import type { Scenario } from "./compile.ts";
import type { Verdict } from "./debrief.ts";
import { placeIn, verdictLimits, verdictOf, waysAt } from "./judge.ts";
import { resolver } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import { offersOf, type Play } from "./play.ts";
import { type Detour, detourSaid } from "./plot.ts";
import { MIDDLING } from "./recorded-talks.ts";
import type { VoteCount } from "./room-view.ts";
import { type Move, passive, pushy } from "./rulebook.ts";
import { softmaxOf } from "./softmax.ts";
import type { Solution } from "./solve.ts";

// What a coach knows of a decision before the room has voted. The share that is expected of a line is a model, not data.

/** What a line is to somebody who asks about it: its move, or what became of the move here. Names a question of the messages. */
export type Ask = Move | "hollow" | "fixing" | "early" | "listen";

/** One choice on offer, as the solver and the moves see it. */
export interface Weighing {
  /** Its opaque id. */
  readonly choice: string;
  readonly said: number | Detour;
  /** Points it loses against the best one here. */
  readonly cost: number;
  readonly verdict: Verdict;
  /** The share of a room that is expected to choose it, 0 to 1; all of a menu add up to 1. */
  readonly expected: number;
  /** The line people take because it is comfortable. At most one of a menu, and never a good one. */
  readonly tempting: boolean;
  readonly ask: Ask;
  readonly outcome: Readonly<Outcome>;
}

/**
 * Points by which a comfortable line looks better than it is: J25 (model.md 4.3) calls a line a temptation from a cost of 6 on, and
 * it only tempts somebody in the middle if it looks as good to them as the best.
 */
const COMFORT = 6;

/**
 * Every choice on offer in a play that goes on, in the order of its menu: what it costs in the averaged game, its verdict,
 * and the share of a room that is expected to choose it, were all in it players of middling skill (`recorded-talks.ts`) whom comfort
 * pulls: lines with an author's trap, pushy and passive moves, stock sympathy, and solving or asking too early.
 */
export function weigh(solution: Solution, play: Play): readonly Weighing[] {
  const { scenario, beat, detoured, buyer, world } = play;
  if (play.ended) return [];
  const resolve = resolver(scenario.plot);
  const talk = { buyer, beat, detoured, world, account: 0, last: null };
  const ways = waysAt(solution, placeIn(solution, beat, detoured, buyer));
  const lines = offersOf(play).flatMap(({ id, said }) => {
    const outcome = resolve(talk, { type: "SAY", choice: said });
    const cost = ways.find((way) => way.said === said)?.cost;
    if (outcome === null || cost === undefined)
      throw new RangeError("a line on offer is not in the solution");
    const ask = askOf(scenario, beat, said, outcome.landed);
    const comfortable = isComfortable(scenario, beat, said, ask);
    return [{ choice: id, said, cost, ask, comfortable, outcome }];
  });
  const shares = softmaxOf(
    lines.map(({ cost, comfortable }) => cost - (comfortable ? COMFORT : 0)),
    MIDDLING,
  );
  const drawn = lines.map(({ cost, comfortable }, at) =>
    comfortable && cost > verdictLimits.good ? (shares[at] as number) : 0,
  );
  const most = Math.max(...drawn);
  return lines.map(
    ({ comfortable: _, ...line }, at): Weighing => ({
      ...line,
      verdict: verdictOf(line.cost, line.outcome.ending === "burned"),
      expected: shares[at] as number,
      tempting: most > 0 && drawn.indexOf(most) === at,
    }),
  );
}

function askOf(scenario: Scenario, beat: number, said: number | Detour, landed: boolean): Ask {
  if (said === "listen") return "listen";
  const { move, depth } =
    typeof said === "number"
      ? (scenario.plot.beats[beat]?.choices[said] ?? detourSaid("listen"))
      : detourSaid(said);
  if (move === "empathise" && depth === 0) return "hollow";
  if (landed) return move;
  if (move === "tailor" || move === "repair") return "fixing";
  return move === "commit" ? "early" : move;
}

const comfortableAsks: readonly Ask[] = ["hollow", "fixing", "early", ...pushy, ...passive];

function isComfortable(scenario: Scenario, beat: number, said: number | Detour, ask: Ask): boolean {
  if (comfortableAsks.includes(ask)) return true;
  return typeof said === "number" && scenario.beats[beat]?.text.choices[said]?.trap !== undefined;
}

/** Shares from which a room has something to talk over (learning.md 3): of its first choice at most, of the tempting one at least. */
const DIVIDED = { first: 0.7, tempted: 0.3 } as const;

/**
 * Is a vote worth talking over? `tempted`: more than 30 % took the tempting line; `first-below`: no line has 70 %. Who passed
 * does not count. Undefined without a vote.
 */
export function dividedOf(
  votes: readonly VoteCount[],
  weighed: readonly Pick<Weighing, "choice" | "tempting">[],
): "first-below" | "tempted" | "no" | undefined {
  const lines = votes.filter(({ choice }) => choice !== null);
  const all = lines.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return undefined;
  const tempting = weighed.find((one) => one.tempting)?.choice;
  const tempted = lines.find(({ choice }) => choice === tempting)?.count ?? 0;
  if (tempted > DIVIDED.tempted * all) return "tempted";
  return Math.max(...lines.map(({ count }) => count)) < DIVIDED.first * all ? "first-below" : "no";
}
