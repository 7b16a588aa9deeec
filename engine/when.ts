import { promises, wounds } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import type { Step } from "./play.ts";
import type { Ending } from "./rulebook.ts";
import type { When } from "./scenario.ts";
import { standingOf } from "./standing.ts";
import { drawn } from "./truths.ts";
import { valueName } from "./words.ts";

/** Everything a condition may ask about a talk so far. */
export interface Told {
  readonly did: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly truths: Readonly<Record<string, string>>;
  readonly gauge: string;
  readonly promise: string;
  readonly wound: string;
  readonly ending: Ending | "";
  readonly peak: string;
  readonly trough: string;
}

/** Gathers what conditions may ask. `idOf` names what was said. */
export function tell(scenario: Scenario, steps: readonly Step[], ids: readonly string[]): Told {
  const buyer = steps.at(-1)?.outcome.buyer ?? scenario.plot.start;
  const rises = steps.map((step) => ({
    beat: scenario.beats[step.beat]?.text.id ?? "",
    by: standingOf(step.outcome.parted) - standingOf(step.before),
  }));
  const highest = rises.reduce((best, rise) => (rise.by > best.by ? rise : best), { beat: "", by: 0 });
  const lowest = rises.reduce((worst, rise) => (rise.by < worst.by ? rise : worst), { beat: "", by: 0 });
  const truths = scenario.text.truths.flatMap(({ id }, index): [string, string][] => {
    const value = valueName(scenario, id, drawn(buyer.truths, index));
    return value === undefined ? [] : [[id, value]];
  });
  return {
    did: new Set(ids),
    facts: new Set(scenario.text.facts.filter((_, index) => (buyer.facts >> index) & 1).map(({ id }) => id)),
    truths: Object.fromEntries(truths),
    gauge: scenario.text.gauge?.levels[buyer.gauge]?.id ?? "",
    promise: promises[buyer.promise] ?? "none",
    wound: wounds[buyer.wound] ?? "none",
    ending: steps.at(-1)?.outcome.ending ?? "",
    peak: highest.beat,
    trough: lowest.beat,
  };
}

/** Does a condition hold of a talk? No condition always holds; several must all hold. */
export function holds(when: When | undefined, told: Told): boolean {
  if (when === undefined) return true;
  const has = (list: readonly string[] | undefined, value: string): boolean =>
    list === undefined || list.includes(value);
  return (
    (when.did === undefined || when.did.some((id) => told.did.has(id))) &&
    !(when.didNot ?? []).some((id) => told.did.has(id)) &&
    (when.facts ?? []).every((id) => told.facts.has(id)) &&
    !(when.without ?? []).some((id) => told.facts.has(id)) &&
    Object.entries(when.truth ?? {}).every(([id, value]) => told.truths[id] === value) &&
    has(when.gauge, told.gauge) &&
    has(when.promise, told.promise) &&
    has(when.wound, told.wound) &&
    has(when.ending, told.ending) &&
    has(when.peak, told.peak) &&
    has(when.trough, told.trough)
  );
}
