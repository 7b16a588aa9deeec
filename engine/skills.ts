import { type Buyer, GUARDED, WOUND } from "./buyer.ts";
import type { Skill } from "./debrief.ts";
import type { Judged, Way } from "./judge.ts";
import type { Resolve } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import { detourSaid, type Plot } from "./plot.ts";
import { type Move, passive, pushy } from "./rulebook.ts";

/** Least range of a decision that says anything about a skill (model.md 3.9). Points. */
const EVIDENCE = 3;

function moveOf(plot: Plot, beat: number, said: Way["said"]): Move | undefined {
  return typeof said === "number" ? plot.beats[beat]?.choices[said]?.move : detourSaid(said).move;
}

/** What a decision is tagged by: where it was met, and everything on offer with its cost. */
export interface Decision {
  readonly step: Pick<Judged["step"], "beat" | "detoured" | "before">;
  readonly ways: Judged["ways"];
}

/**
 * The one or two skills a decision is evidence for, by what differs between its best way and the runner-up (model.md 3.9).
 * Empty when the decision hardly mattered. `resolve` says a line in the world of this attempt.
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
  const ends = [best, runnerUp].map(({ said }) => resolve(talk, { type: "SAY", choice: said }));
  const [good, worse] = ends;
  if (good === null || worse === null || good === undefined || worse === undefined) return [];
  const lesser = moveOf(plot, step.beat, runnerUp.said);
  const found = [...differences(step.before, good, worse), ...temptations(plot, judged, lesser)];
  return [...new Set(found)].slice(0, 2);
}

function differences(before: Readonly<Buyer>, good: Readonly<Outcome>, worse: Readonly<Outcome>): Skill[] {
  const differs = (field: keyof Buyer): boolean => good.buyer[field] !== worse.buyer[field];
  const skills: Skill[] = [];
  if (differs("signed") || good.ending !== worse.ending) skills.push("leading");
  if (differs("wound") || before.wound !== WOUND.none) skills.push("recovery");
  if (differs("promise")) skills.push("little-things");
  if (before.mood < GUARDED) skills.push("steady");
  if (differs("clarity")) skills.push("diagnosing");
  if (differs("readiness")) skills.push("fitting");
  if (differs("understood") || differs("mood")) skills.push("hearing");
  if (good.shown !== worse.shown) skills.push("adapting");
  return skills;
}

function temptations(plot: Plot, { step, ways }: Decision, lesser: Move | undefined): Skill[] {
  const skills: Skill[] = [];
  if (lesser !== undefined && pushy.includes(lesser)) skills.push("honesty");
  if (lesser !== undefined && passive.includes(lesser)) skills.push("leading");
  if (ways.some(({ said }) => moveOf(plot, step.beat, said) === "release")) skills.push("time");
  return skills;
}
