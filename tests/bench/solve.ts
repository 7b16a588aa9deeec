import { getAdjacencyMap } from "xstate/graph";
import { machineOf } from "../../engine/machine.ts";
import { detours, type Plot } from "../../engine/plot.ts";
import { rulebook } from "../../engine/rules.ts";
import { solve } from "../../engine/solve.ts";
import { toys } from "../engine/fixtures/toys.ts";
import { benchScenario } from "./library.ts";
import { hand, median, row } from "./row.ts";

const RUNS = 5;

/** States per second of a whole solve: enumeration, edges and the three backward values. */
function speed(plot: Plot): { states: number; perSecond: number } {
  const runs = Array.from({ length: RUNS + 1 }, () => {
    const begun = performance.now();
    const { states } = solve(plot);
    return { states, ms: performance.now() - begun };
  }).slice(1);
  const states = runs[0]?.states ?? 0;
  return { states, perSecond: (1000 * states) / median(runs.map(({ ms }) => ms)) };
}

/** States per second of xstate/graph on the machine of the same plot, cut after a few beats so that it ends. */
function graphSpeed(plot: Plot, beats: number): { states: number; perSecond: number } {
  const cut: Plot = { ...plot, beats: plot.beats.slice(0, beats), truths: [], turns: {} };
  const plain = {
    ...cut,
    beats: cut.beats.map((beat) => ({
      ...beat,
      choices: beat.choices.map(({ truth, ...choice }) => choice),
    })),
  };
  const events = [...plain.beats.flatMap(({ choices }) => choices.map((_, index) => index)), ...detours];
  const begun = performance.now();
  const map = getAdjacencyMap(machineOf(plain), {
    input: { world: [] },
    events: [...new Set(events)].map((choice) => ({ type: "SAY", choice })),
    serializeState: ({ value, context }) =>
      JSON.stringify([value, context.buyer, context.beat, context.detoured]),
  });
  const states = Object.keys(map).length;
  return { states, perSecond: (1000 * states) / (performance.now() - begun) };
}

const { plot } = benchScenario();
const graph = graphSpeed(plot, 4);
const ours = speed(plot);
const { goodHot, recovery } = toys(rulebook);
const small = speed(recovery);
const large = speed(goodHot);
hand([
  row(
    `solve friday-invoice whole (${ours.states} states)`,
    ours.perSecond,
    `xstate/graph adjacency, first 4 beats (${graph.states} states)`,
    graph.perSecond,
    "states/s",
    { ratio: 100, side: "at least" },
  ),
  row(
    `growth: solve ${large.states} states`,
    large.perSecond,
    `solve ${small.states} states`,
    small.perSecond,
    "states/s",
  ),
]);
