import { describe, expect, test } from "vitest";
import { conformance } from "../../engine/conformance.ts";
import { effectsOf } from "../../engine/effects.ts";
import { judge, recoveryOf } from "../../engine/judge.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { debriefOf } from "../../engine/review.ts";
import { figures } from "../../engine/rulebook.ts";
import { hashOf } from "../../engine/seed.ts";
import { viewOf } from "../../engine/show.ts";
import { type Solution, solve } from "../../engine/solve.ts";
import { scene } from "./fixtures/scenes.ts";

const scenario = scene("friday-invoice");
const solution = solve(scenario.plot);

/** Slips once at a turn drawn from the seed, and says the best line everywhere else. */
function slipOnce(game: Solution, seed: string): Play {
  let play = start(scenario, { seed, level: "guided" });
  const slipAt = hashOf(`${seed}/slip`) % 6;
  while (!play.ended) {
    const ways = offersOf(play).map((offer) => {
      const answer = say(play, offer.id);
      if (!answer.ok) throw new Error(answer.code);
      return { next: answer.play, cost: judge(game, answer.play).at(-1)!.cost };
    });
    const ranked = ways.toSorted((a, b) => a.cost - b.cost);
    const slip = ranked.findLast(({ next }) => !next.ended) ?? ranked[0]!;
    play = (play.said.length === slipAt ? slip : ranked[0]!).next;
  }
  return play;
}

describe("E49: a recovery is rated by play alone", () => {
  test("the best play after a slip is worth exactly 1, whatever luck it had", () => {
    const qualities: number[] = [];
    for (let number = 0; number < 400; number++) {
      const play = slipOnce(solution, `recovery/${number}`);
      const recovery = recoveryOf(solution, judge(solution, play));
      if (recovery !== null) qualities.push(recovery.quality);
    }
    expect(qualities.length).toBeGreaterThan(50);
    for (const quality of qualities) expect(quality).toBeCloseTo(1, 9);
  });
});

describe("E50: no line is blamed for the night after it", () => {
  test("the last line of a meeting is told with the levels it left, and the ledger agrees with the debrief", () => {
    let crossed = 0;
    for (let number = 0; number < 60; number++) {
      const play = slipOnce(solution, `night/${number}`);
      const { decisions } = debriefOf(solution, play);
      const ledger = viewOf(play).ledger ?? [];
      for (const [turn, step] of play.steps.entries()) {
        const rows = effectsOf(step).filter(({ what }) =>
          ["harm", "trust", "understood", "clarity", "readiness"].includes(what),
        );
        expect(ledger[turn]?.points).toBe(rows.reduce((sum, { points }) => sum + points, 0));
        expect(decisions[turn]?.effects).toEqual(effectsOf(step));
        const { parted, buyer } = step.outcome;
        if (parted.understood === buyer.understood) continue;
        crossed++;
        const understood = decisions[turn]?.effects.find(({ what }) => what === "understood")?.points ?? 0;
        expect(understood).toBe(figures.level.understood * (parted.understood - step.before.understood));
      }
    }
    expect(crossed).toBeGreaterThan(10);
  });
});

test("E4: a door that closes a mood further is still the same game on the machine", {
  timeout: 120_000,
}, () => {
  const turns = { 1: { index: 1, mood: ["down", "same"] as const } };
  const { holds, where } = conformance(solve({ ...scenario.plot, turns }));
  expect({ holds, where }).toEqual({ holds: true, where: undefined });
});
