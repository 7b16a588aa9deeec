import type { Scenario } from "./compile.ts";
import { offersOf, type Play, replay, say, start } from "./play.ts";
import type { Finding } from "./property.ts";
import { hashOf } from "./seed.ts";
import { viewOf } from "./show.ts";

const PLAYS = 100;

/**
 * J2: the same seed and choices give the same pages, byte for byte, on the machine and in a replay. Seeded random plays; that
 * every moment has its words is shown by `checkScenario`, without which there is no scenario to prove.
 */
export function deterministic(scenario: Scenario): Finding {
  let turns = 0;
  for (let number = 0; number < PLAYS; number++) {
    const seed = `determinism/${number}`;
    let play: Play = start(scenario, { seed, level: "guided" });
    while (!play.ended) {
      const offers = offersOf(play);
      const offer = offers[hashOf(`${seed}/${play.said.length}`) % offers.length];
      const answer = offer === undefined ? undefined : say(play, offer.id);
      if (answer === undefined || !answer.ok) return { holds: false, figure: `play ${number} cannot go on` };
      play = answer.play;
      turns++;
      const view = JSON.stringify(viewOf(play));
      if (view !== JSON.stringify(viewOf(replay(scenario, play.seat, play.said)))) {
        return {
          holds: false,
          figure: `play ${number} differs at turn ${play.said.length}`,
          where: play.said.join(", "),
        };
      }
      if (viewOf(play).says.some(({ text }) => text === "")) {
        return {
          holds: false,
          figure: `play ${number} is silent at turn ${play.said.length}`,
          where: play.said.join(", "),
        };
      }
    }
  }
  return { holds: true, figure: `${PLAYS} plays, ${turns} turns, replayed alike` };
}
