import { parentPort } from "node:worker_threads";
import { checkScenario } from "../engine/check.ts";
import type { Scenario } from "../engine/compile.ts";
import { portraitOf } from "../engine/portrait.ts";
import { ground } from "../engine/property.ts";
import { proveOn } from "../engine/prove.ts";
import type { Shown } from "../engine/prove-library.ts";
import { type Moved, sensitivity } from "../engine/sensitivity.ts";

/** What a prover is asked: to prove the document of this text, or to move these figures of its rulebook. */
export interface Asked {
  readonly text: string;
  readonly figures?: readonly string[];
}

/** What a prover found. */
export interface Found {
  readonly shown: Shown | null;
  readonly moved: readonly Moved[];
}

/** What a prover says: what it is at, and at last what it found; null for a document that cannot be played. */
export type Heard =
  | { readonly kind: "at"; readonly doing: string }
  | { readonly kind: "done"; readonly found: Found | null };

const say = (heard: Heard): void => parentPort?.postMessage(heard);
const at = (doing: string): void => say({ kind: "at", doing });

function proven(scenario: Scenario): Found {
  const on = ground(scenario.plot);
  return { shown: { proof: proveOn(on, scenario, at), portrait: portraitOf(on, scenario) }, moved: [] };
}

function moved(scenario: Scenario, figures: readonly string[]): Found {
  return { shown: null, moved: sensitivity(scenario, figures, at) };
}

// A thread that proves scenes, one document at a time.
parentPort?.on("message", ({ text, figures }: Asked) => {
  const { scenario } = checkScenario(text);
  if (scenario === null) return say({ kind: "done", found: null });
  say({ kind: "done", found: figures === undefined ? proven(scenario) : moved(scenario, figures) });
});
