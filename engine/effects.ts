import { PROMISE, SIGNED, WOUND } from "./buyer.ts";
import type { Decision } from "./debrief.ts";
import type { Step } from "./play.ts";
import { figures } from "./rulebook.ts";

type Effect = Decision["effects"][number];

/**
 * What a line moved, in points of the ending: levels, mood, wound, promise, and what it was charged. What a night between
 * two meetings takes away is left out: it is nobody's line.
 */
export function effectsOf({ before, outcome }: Pick<Step, "before" | "outcome">): Effect[] {
  const { level, endMood } = figures;
  const after = outcome.parted;
  const wound = (slot: number): number => {
    if (slot === WOUND.none) return 0;
    return slot >= WOUND.self ? figures.openSelfWound : figures.openInheritedWound;
  };
  const promise = (slot: number): number =>
    slot === PROMISE.none || slot === PROMISE.kept ? 0 : figures.unkeptPromise;
  const all: Effect[] = [
    { what: "harm", points: outcome.reward - outcome.worth },
    { what: "trust", points: level.trust * (after.trust - before.trust) },
    { what: "understood", points: level.understood * (after.understood - before.understood) },
    { what: "clarity", points: level.clarity * (after.clarity - before.clarity) },
    { what: "readiness", points: level.readiness * (after.readiness - before.readiness) },
    { what: "gauge", points: level.gauge * (after.gauge - before.gauge) },
    { what: "mood", points: (endMood[after.mood] ?? 0) - (endMood[before.mood] ?? 0) },
    { what: "wound", points: wound(after.wound) - wound(before.wound) },
    { what: "promise", points: promise(after.promise) - promise(before.promise) },
    {
      what: "concession",
      points: after.signed === SIGNED.genuine ? figures.concession * (after.margin - before.margin) : 0,
    },
  ];
  return all.filter(({ points }) => points !== 0);
}
