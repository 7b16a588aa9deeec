import type { Scenario } from "./compile.ts";
import { answerOf, lineOf, thoughtOfLine } from "./exchange.ts";
import { placeIn, verdictOf, waysAt } from "./judge.ts";
import { type Resolve, resolver } from "./machine.ts";
import type { CostedPathFork, CostedPathLine, CostedPathMap, PathFork, PathLine } from "./path-map.ts";
import {
  bySaid,
  commonest,
  type ForkTally,
  type LineTally,
  lineId,
  type Met,
  type PathTally,
} from "./path-tally.ts";
import { offersAt } from "./play.ts";
import type { Detour } from "./plot.ts";
import type { Solution } from "./solve.ts";

// What a coach sees of a map: every fork as a moment to talk over.

/** The map with what everything costs. Throws a RangeError when the tally was made without a solution. */
export function costedMapOf(tally: PathTally): CostedPathMap {
  const { solution, scenario } = tally;
  if (solution === undefined) throw new RangeError("a tally without a solution knows no costs");
  const map = tally.map();
  const resolve = resolver(scenario.plot);
  const forks = map.forks.map((fork) =>
    costedFork(solution, resolve, tally.forks[fork.number - 1] as ForkTally, fork, scenario),
  );
  const costliest = forks
    .filter(({ cost }) => cost.total > 0)
    .sort((a, b) => b.cost.total - a.cost.total || a.number - b.number)
    .map(({ number }) => number);
  return { ...map, forks, costliest };
}

function costedFork(
  solution: Solution,
  resolve: Resolve,
  tally: ForkTally,
  fork: PathFork,
  scenario: Scenario,
): CostedPathFork {
  const beat = fork.number - 1;
  const most = commonest(tally);
  const told = new Map(fork.lines.map((line) => [line.id, line]));
  const said = [...tally.lines].map(([what, line]) => {
    const plain = told.get(lineId(scenario, beat, what)) as PathLine;
    return { ...plain, ...weighed(line), ...heard(scenario, resolve, most, beat, what, line.one) };
  });
  const before = buyerAt(most);
  const ways = waysAt(solution, placeIn(solution, beat, false, before));
  const unsaid = offersAt(scenario, "", { beat, detoured: false, buyer: before })
    .filter((offer) => !tally.lines.has(offer.said))
    .map((offer): CostedPathLine => {
      const cost = ways.find((way) => way.said === offer.said)?.cost ?? 0;
      return {
        id: lineId(scenario, beat, offer.said),
        text: lineOf(scenario, beat, before, offer.said),
        kind: offer.said === "listen" ? "listen" : "line",
        count: 0,
        to: [],
        cost: { mean: cost, total: 0 },
        verdict: verdictOf(cost, false),
        ...heard(scenario, resolve, most, beat, offer.said),
      };
    });
  const total = said.reduce((sum, { cost }) => sum + cost.total, 0);
  return { ...fork, lines: [...said, ...unsaid].sort(bySaid), cost: { mean: total / fork.met, total } };
}

function weighed({ count, lost, to }: LineTally): Pick<CostedPathLine, "cost" | "verdict"> {
  const mean = lost / count;
  const closed = [...to.keys()].every((where) => where === "burned");
  return { cost: { mean, total: lost }, verdict: verdictOf(mean, closed) };
}

function buyerAt({ play, turn }: Met) {
  return play.steps[turn]?.before ?? play.buyer;
}

/** The buyer's answer and thought: to most talks where the line was on offer to them, else to one that said it. */
function heard(
  scenario: Scenario,
  resolve: Resolve,
  most: Met,
  beat: number,
  said: number | Detour,
  other?: Met,
): Pick<CostedPathLine, "answer" | "thought"> {
  for (const met of other ? [most, other] : [most]) {
    const before = buyerAt(met);
    const { world, steps } = met.play;
    const detoured = met === other && steps[met.turn]?.detoured === true;
    const here = { buyer: before, world, beat, detoured, account: 0, last: null };
    const outcome = resolve(here, { type: "SAY", choice: said });
    if (outcome === null) continue;
    const step = { beat, before, said, outcome };
    return { answer: answerOf(scenario, step), thought: thoughtOfLine(scenario, step) };
  }
  return { answer: [], thought: "" };
}
