import { describe, expect, test } from "vitest";
import { evidenceOf, familyOf, momentFamily, stakesOf } from "../../engine/evidence.ts";
import { judge } from "../../engine/judge.ts";
import type { Play } from "../../engine/play.ts";
import { expected } from "../../engine/rating.ts";
import { solve } from "../../engine/solve.ts";
import { scene } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const priced = (...costs: number[]) => stakesOf(costs.map((cost) => ({ cost })));

describe("G1: a decision", () => {
  test("is as hard as what chance loses there: whoever chooses by chance is at skill 0 everywhere", () => {
    for (const costs of [
      [0, 3],
      [0, 1, 20],
      [0, 0, 0, 7],
      [0, 9, 9, 9, 12],
    ]) {
      const { difficulty, scoreOf } = priced(...costs);
      const chance = costs.reduce((sum, cost) => sum + scoreOf(cost), 0) / costs.length;
      expect(expected(0, difficulty)).toBeCloseTo(chance, 12);
      expect(expected(difficulty, difficulty)).toBe(0.5);
    }
  });

  test("is harder where more lines lose much", () => {
    expect(priced(0, 10).difficulty).toBe(0);
    expect(priced(0, 10, 10).difficulty).toBeGreaterThan(0);
    expect(priced(0, 0, 10).difficulty).toBeLessThan(0);
  });

  test("weighs by its range, whole from 15 points on", () => {
    expect(priced(0, 3).weight).toBeCloseTo(0.2);
    expect(priced(0, 15).weight).toBe(1);
    expect(priced(0, 80).weight).toBe(1);
  });
});

describe("G1: the evidence of a play", () => {
  const scenario = scene("friday-invoice");
  const solution = solve(scenario.plot);
  const plays = Array.from(
    { length: 20 },
    (_, index) => [...randomTalk(scenario, `evidence/${index}`)].at(-1) as Play,
  );

  test("is of decisions with a range of 3 or more, one or two skills each, scored 1 − regret / range", () => {
    for (const play of plays) {
      const judged = judge(solution, play);
      const found = evidenceOf(solution, play, judged);
      for (const { turn, score, weight } of found) {
        const { cost, ways } = judged[turn]!;
        const range = Math.max(...ways.map((way) => way.cost));
        expect(range).toBeGreaterThanOrEqual(3);
        expect(score).toBeCloseTo(1 - cost / range, 12);
        expect(weight).toBeCloseTo(Math.min(1, range / 15), 12);
      }
      for (const [, rows] of Map.groupBy(found, ({ turn }) => turn)) {
        expect(rows.length).toBeLessThanOrEqual(2);
        expect(new Set(rows.map(({ skill }) => skill)).size).toBe(rows.length);
      }
    }
    expect(plays.flatMap((play) => evidenceOf(solution, play)).length).toBeGreaterThan(100);
  });

  test("names the same moments in a scene and in its skin", () => {
    const original = scene("easy-yes");
    const skin = scene("the-lofting-floor");
    for (const step of [
      { beat: 2, detoured: false },
      { beat: 2, detoured: true },
    ])
      expect(familyOf(skin, step)).toBe(familyOf(original, step));
    expect(momentFamily("easy-yes", 2, true)).not.toBe(momentFamily("easy-yes", 2, false));
  });
});
