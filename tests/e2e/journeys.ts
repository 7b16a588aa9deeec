import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkScenario } from "../../engine/check.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";

/** One way through a scenario: the opaque ids to say, in order, for one seed. */
export interface Journey {
  ending: string;
  choices: string[];
}

const scenario = checkScenario(
  readFileSync(join(import.meta.dirname, "../../scenarios/friday-invoice/scenario.yaml"), "utf8"),
).scenario;

/** A fixed dice: the same journeys in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** One way to each ending that a few thousand random talks come to. */
export function journeys(seed: string, talks = 4000): Map<string, Journey> {
  if (scenario === null) throw new Error("the scenario has errors");
  const found = new Map<string, Journey>();
  const roll = dice(7);
  const opening = start(scenario, { seed, level: "guided" });
  for (let talk = 0; talk < talks; talk++) {
    const end = randomTalk(opening, roll, talk % 3);
    const known = found.get(end.ending);
    if (!known || known.choices.length > end.said.length)
      found.set(end.ending, { ending: end.ending, choices: [...end.said] });
  }
  return found;
}

/** Habits differ from talk to talk, so that rare endings are met: some never listen, some keep to two lines. */
function randomTalk(opening: Play, roll: (sides: number) => number, habit: number): Play {
  let play = opening;
  const favourite = roll(4);
  while (!play.ended) {
    const all = offersOf(play);
    const lines = all.filter((offer) => typeof offer.said === "number");
    const from = habit === 0 ? lines : all;
    const wanted = habit === 2 && roll(3) > 0 ? from.find((offer) => offer.said === favourite) : undefined;
    const offer = wanted ?? from[roll(from.length)];
    if (offer === undefined) throw new Error("nothing on offer");
    const answer = say(play, offer.id);
    if (!answer.ok) throw new Error(answer.code);
    play = answer.play;
  }
  return play;
}
