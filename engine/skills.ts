import { type Buyer, GUARDED, WOUND } from "./buyer.ts";
import type { Skill } from "./debrief.ts";
import type { Judged, Way } from "./judge.ts";
import type { Resolve } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import { detourSaid, type Plot, type PlotBeat, type Said } from "./plot.ts";
import { type Move, passive, pushy } from "./rulebook.ts";

/** Least range of a decision that says anything about a skill (model.md 3.9). Points. */
const EVIDENCE = 3;

/** What a decision is tagged by: where it was met, and everything on offer with its cost. */
export interface Decision {
  readonly step: Pick<Judged["step"], "beat" | "detoured" | "before">;
  readonly ways: Judged["ways"];
}

/**
 * The one or two skills a decision is evidence for, by what differs between its best way and the runner-up (model.md 3.9); the
 * rarer kinds of evidence come first. Empty when the decision hardly mattered. `resolve` says a line in the world of this
 * attempt.
 */
export function skillsOf(
  plot: Plot,
  judged: Decision,
  world: readonly number[],
  resolve: Resolve,
): readonly Skill[] {
  const { step, ways } = judged;
  const ranked = [...ways].sort((a, b) => a.cost - b.cost);
  const [best, ...others] = ranked;
  const dearest = ranked.at(-1)?.cost ?? 0;
  const runnerUp = others.find(({ cost }) => cost > 0);
  if (best === undefined || runnerUp === undefined || dearest < EVIDENCE) return [];
  const talk = {
    buyer: step.before,
    world,
    beat: step.beat,
    detoured: step.detoured,
    account: 0,
    last: null,
  };
  const [good, worse] = [best, runnerUp].map(({ said }) => resolve(talk, { type: "SAY", choice: said }));
  if (good === null || worse === null || good === undefined || worse === undefined) return [];
  const moves = { best: saidAt(plot, step.beat, best.said), lesser: saidAt(plot, step.beat, runnerUp.said) };
  const found = evidence(plot, judged, { good, worse }, moves);
  return found.slice(0, 2);
}

function saidAt(plot: Plot, beat: number, said: Way["said"]): Said {
  if (typeof said !== "number") return detourSaid(said);
  return plot.beats[beat]?.choices[said] ?? detourSaid("listen");
}

/** Moves that spend the buyer's minutes on nothing: talking over them, and leaving it open (K9). */
const wasteful: readonly Move[] = ["dump", "stall"];

/** Lines that look like progress on the day: pushing, cheaper, flattery (K6). */
function isTempting({ move, depth }: Said): boolean {
  return (pushy.includes(move) && !wasteful.includes(move)) || (move === "empathise" && depth === 0);
}

function evidence(
  plot: Plot,
  { step: { before, beat: at }, ways }: Decision,
  { good, worse }: Readonly<Record<"good" | "worse", Readonly<Outcome>>>,
  { best, lesser }: Readonly<Record<"best" | "lesser", Said>>,
): Skill[] {
  const beat = plot.beats[at] as PlotBeat;
  const differs = (field: keyof Buyer): boolean => good.buyer[field] !== worse.buyer[field];
  const turned = plot.beats[at - 1]?.meeting !== beat.meeting && plot.turns[beat.meeting] !== undefined;
  const dear = ways.filter(({ cost }) => cost >= EVIDENCE).map(({ said }) => saidAt(plot, at, said));
  const rattled = plot.gauge?.yours === true && before.gauge + 1 < plot.gauge.levels;
  const shows: readonly (readonly [Skill, boolean])[] = [
    ["time", ways.some(({ said }) => saidAt(plot, at, said).move === "release")],
    ["recovery", differs("wound") || before.wound !== WOUND.none],
    ["little-things", differs("promise")],
    ["adapting", beat.twist !== undefined || turned || good.shown !== worse.shown],
    ["leading", differs("signed") || good.ending !== worse.ending || passive.includes(lesser.move)],
    ["time", dear.some(({ move }) => wasteful.includes(move))],
    ["fitting", best.move === "tailor" || lesser.move === "tailor" || best.move === "astonish"],
    ["honesty", dear.some(isTempting)],
    ["steady", before.mood < GUARDED || rattled],
    ["diagnosing", differs("clarity")],
    ["fitting", differs("readiness")],
    ["hearing", differs("understood") || differs("mood")],
  ];
  return [...new Set(shows.filter(([, shown]) => shown).map(([skill]) => skill))];
}
