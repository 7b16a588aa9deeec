import { describe, expect, test } from "vitest";
import type { Scenario } from "../../engine/compile.ts";
import type { Debrief } from "../../engine/debrief.ts";
import { valueAt } from "../../engine/graph.ts";
import { judge, placeIn } from "../../engine/judge.ts";
import { offersOf, type Play, replay, say, start } from "../../engine/play.ts";
import { debriefOf } from "../../engine/review.ts";
import { hashOf } from "../../engine/seed.ts";
import { type Solution, solve } from "../../engine/solve.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";

/** Random plays of every scene, every second one by somebody who came with a plan; over the library some ten thousand. */
const PLAYS = 500;

/** A talk in which every choice is drawn from the seed. */
function randomPlay(scenario: Scenario, seed: string, planned: boolean): Play {
  let play = start(scenario, { seed, level: "free", planned });
  while (!play.ended) {
    const offers = offersOf(play);
    const answer = say(play, offers[hashOf(`${seed}/${play.said.length}`) % offers.length]!.id);
    if (!answer.ok) throw new Error(answer.code);
    play = answer.play;
  }
  return play;
}

function played(
  scenario: Scenario,
  solution: Solution,
  seed: string,
  planned = false,
): { play: Play; debrief: Debrief } {
  const play = randomPlay(scenario, seed, planned);
  return { play, debrief: debriefOf(solution, play) };
}

describe.each(sceneIds)("the account of %s", (id) => {
  const scenario = scene(id);
  const solution = solve(scenario.plot);

  test(`E5, E6: balances exactly in ${PLAYS} random plays, and every replay gives the same debrief`, {
    timeout: 300_000,
  }, () => {
    const seen = { endings: new Set<string>(), lucky: 0, mean: 0 };
    for (let number = 0; number < PLAYS; number++) {
      const seed = `account/${number}`;
      const { play, debrief } = played(scenario, solution, seed, number % 2 === 1);
      const { best, outcome, luck, decisions } = debrief;
      const lost = decisions.reduce((sum, { cost }) => sum + cost, 0);
      expect(outcome, seed).toBe(best - lost + luck);
      // A talk is held against the best from its own start: without a plan there may be one opener less.
      expect(best, seed).toBe(valueAt(solution, placeIn(solution, 0, false, play.steps[0]!.before)));
      for (const { cost, options, choice } of decisions) {
        expect(cost, seed).toBeGreaterThanOrEqual(0);
        // The cheapest line on offer costs nothing, and the line said is priced like itself.
        expect(Math.min(...options.map((option) => option.cost)), seed).toBe(0);
        expect(options.find((option) => option.choice === choice)?.cost, seed).toBe(cost);
      }
      const again = debriefOf(solution, replay(scenario, play.seat, play.said));
      expect(JSON.stringify(again), seed).toBe(JSON.stringify(debrief));
      seen.endings.add(debrief.ending);
      if (luck !== 0) seen.lucky++;
      seen.mean += outcome / PLAYS;
    }
    // The plays were not all of one kind, and chance made of them what the solver says it would.
    expect(seen.endings.size).toBeGreaterThanOrEqual(4);
    if (scenario.text.truths.length > 0) expect(seen.lucky).toBeGreaterThan(0);
    expect(Math.abs(seen.mean - solution.random)).toBeLessThan(3);
  });

  test("E5: best play, whatever it is told, pays nothing in any drawn world", () => {
    for (let number = 0; number < 40; number++) {
      let play = start(scenario, { seed: `best/${number}`, level: "guided" });
      while (!play.ended) {
        // Try every line on offer, and keep to the first that turns out to have cost nothing.
        const ways = offersOf(play).map((offer) => {
          const answer = say(play, offer.id);
          if (!answer.ok) throw new Error(answer.code);
          return answer.play;
        });
        const free = ways.find((way) => costOfLast(solution, way) === 0);
        expect(free).toBeDefined();
        play = free!;
      }
      const { luck, outcome, best } = debriefOf(solution, play);
      expect(outcome).toBe(best + luck);
    }
  });
});

function costOfLast(solution: Solution, play: Play): number {
  const [last] = judge(solution, { ...play, steps: play.steps.slice(-1) });
  return last!.cost;
}
