import { describe, expect, test } from "vitest";
import {
  freshScore,
  growthScore,
  recoveryPoints,
  recoveryScore,
  type Scored,
} from "../../engine/board-score.ts";
import { judge } from "../../engine/judge.ts";
import type { Play } from "../../engine/play.ts";
import { solve } from "../../engine/solve.ts";
import { scene } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const [from, to] = [1000, 2000];
const row = (parts: Partial<Scored>): Scored => ({
  ...{ attempt: "a", turn: 0, skill: "hearing", score: 0.5, difficulty: 0, novelty: 1, at: 500 },
  ...parts,
});
const own = (score: number, more: Partial<Scored> = {}): Scored[] =>
  [1, 2, 3].map((turn) => row({ attempt: "own", turn, score, ...more }));
const week = (count: number, score: number, more: Partial<Scored> = {}): Scored[] =>
  Array.from({ length: count }, (_, turn) => row({ attempt: "week", turn, score, at: 1500, ...more }));

describe("G7: growth", () => {
  test("is what six first meetings won above one's own last three, of a hundred, drawn toward 0", () => {
    expect(growthScore([...own(0.5), ...week(6, 0.9)], from, to)).toBe(Math.round((100 * 6 * 0.4) / 8));
    expect(growthScore([...own(0.5), ...week(1, 0.9)], from, to)).toBe(Math.round((100 * 0.4) / 3));
    expect(growthScore([...own(0.9), ...week(6, 0.5)], from, to)).toBe(-30);
    expect(growthScore([...own(0.5), ...week(6, 0.5)], from, to)).toBe(0);
  });

  test("counts the first six moments and no more, and no moment that is not new", () => {
    const six = growthScore([...own(0.5), ...week(6, 0.9)], from, to);
    const more = week(4, 0, { attempt: "x-later", at: 1600 });
    expect(growthScore([...own(0.5), ...week(6, 0.9), ...more], from, to)).toBe(six);
    const known = week(6, 0, { attempt: "a-known", at: 1100, novelty: 0.25 });
    expect(growthScore([...own(0.5), ...known, ...week(6, 0.9)], from, to)).toBe(six);
  });

  test("takes a moment once, whatever number of skills it is evidence for", () => {
    const both = [...own(0.5), ...own(0.7, { skill: "leading" })];
    const moment = [...week(1, 0.9), ...week(1, 0.9, { skill: "leading" })];
    expect(growthScore([...both, ...moment], from, to)).toBe(Math.round((100 * 0.3) / 3));
  });

  test("is of the window alone, its start in and its end out, and compares with the last three before it", () => {
    expect(growthScore([...own(0.5), ...week(1, 0.9, { at: from })], from, to)).toBe(13);
    expect(growthScore([...own(0.5), ...week(1, 0.9, { at: to })], from, to)).toBeNull();
    const long = [...own(0, { at: 100 }), ...own(0.5)];
    expect(growthScore([...long, ...week(6, 0.9)], from, to)).toBe(30);
  });

  test("is none without three of the same skill before", () => {
    expect(growthScore([...own(0.5).slice(1), ...week(6, 0.9)], from, to)).toBeNull();
    expect(growthScore([...own(0.5, { skill: "time" }), ...week(6, 0.9)], from, to)).toBeNull();
  });

  test("does not pay for choosing what is easy", () => {
    const harder = growthScore([...own(0.5), ...week(6, 0.6, { difficulty: 1 })], from, to) as number;
    const easier = growthScore([...own(0.5), ...week(6, 0.6, { difficulty: -1 })], from, to) as number;
    expect(harder).toBeGreaterThan(easier);
  });

  test("does not depend on the order in which rows are given", () => {
    const all = [...own(0.5), ...week(9, 0.9).map((one, at) => ({ ...one, score: at / 10 }))];
    expect(growthScore([...all].reverse(), from, to)).toBe(growthScore(all, from, to));
  });
});

describe("G7: fresh scene and recovery", () => {
  const scenario = scene("friday-invoice");
  const solution = solve(scenario.plot);
  const plays = Array.from(
    { length: 40 },
    (_, index) => [...randomTalk(scenario, `board/${index}`)].at(-1) as Play,
  );
  const lostBy = (play: Play): number => judge(solution, play).reduce((sum, { cost }) => sum + cost, 0);

  test("a fresh scene counts the points lost by own lines, whole, luck left out", () => {
    expect(freshScore({ best: 60, outcome: 60, luck: 0 })).toBe(0);
    expect(Object.is(freshScore({ best: 60, outcome: 60, luck: 0 }), 0)).toBe(true);
    expect(freshScore({ best: 60, outcome: 41.5, luck: -10 })).toBe(-8);
    expect(freshScore({ best: 60, outcome: 62, luck: 10 })).toBe(-8);
  });

  test("a recovery is 100 for the best play from the injury given, 0 for what chance makes of it", () => {
    expect(recoveryPoints(75, -12, 0)).toBe(100);
    expect(recoveryPoints(75, -12, 87)).toBe(0);
    for (const play of plays) {
      expect(recoveryScore(solution, play)).toBe(
        recoveryPoints(solution.best, solution.random, lostBy(play)),
      );
    }
  });

  test("nobody gains by sinning first: whoever loses more has less", () => {
    const sorted = [...plays]
      .sort((a, b) => lostBy(a) - lostBy(b))
      .map((play) => recoveryScore(solution, play));
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
    expect(new Set(sorted).size).toBeGreaterThan(5);
  });
});
