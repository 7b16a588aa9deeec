import { parentPort } from "node:worker_threads";
import { checkScenario } from "../engine/check.ts";
import { portraitOf } from "../engine/portrait.ts";
import { ground } from "../engine/property.ts";
import { proveOn } from "../engine/prove.ts";
import type { Shown } from "../engine/prove-library.ts";

/** What a prover says: which property it is at, and at last what it found; null for a document that cannot be played. */
export type Heard =
  | { readonly kind: "at"; readonly property: string }
  | { readonly kind: "done"; readonly shown: Shown | null };

// A thread that proves scenes: takes the text of a document, answers with what was found.
parentPort?.on("message", (text: string) => {
  const say = (heard: Heard): void => parentPort?.postMessage(heard);
  const { scenario } = checkScenario(text);
  if (scenario === null) return say({ kind: "done", shown: null });
  const on = ground(scenario.plot);
  const proof = proveOn(on, scenario, (property) => say({ kind: "at", property }));
  say({ kind: "done", shown: { proof, portrait: portraitOf(on, scenario) } });
});
