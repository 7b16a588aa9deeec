import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkScenario } from "../../engine/check.ts";
import type { Scenario } from "../../engine/compile.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { hashOf } from "../../engine/seed.ts";

/** The scenario every figure is measured on. */
export function benchScenario(): Scenario {
  const file = join(import.meta.dirname, "../../scenarios/friday-invoice/scenario.yaml");
  const { scenario } = checkScenario(readFileSync(file, "utf8"));
  if (scenario === null) throw new Error("friday-invoice does not check");
  return scenario;
}

/** A finished play of exactly so many turns, found by trying seeds. */
export function playOf(scenario: Scenario, turns: number): Play {
  for (let number = 0; number < 10_000; number++) {
    let play = start(scenario, { seed: `bench/${number}`, level: "guided" });
    while (!play.ended) {
      const offers = offersOf(play);
      const offer = offers[hashOf(`${number}/${play.said.length}`) % offers.length];
      const answer = offer === undefined ? undefined : say(play, offer.id);
      if (answer === undefined || !answer.ok) throw new Error("a line on offer was refused");
      play = answer.play;
    }
    if (play.said.length === turns) return play;
  }
  throw new Error(`no play of ${turns} turns was found`);
}
