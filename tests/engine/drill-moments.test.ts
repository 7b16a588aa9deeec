import { describe, expect, test } from "vitest";
import { drillMoments, GAP, gapOf } from "../../engine/drill-moments.ts";
import { judge, placeIn, waysAt } from "../../engine/judge.ts";
import { resolver } from "../../engine/machine.ts";
import type { Play } from "../../engine/play.ts";
import { skillsOf } from "../../engine/skills.ts";
import { type Solution, solve } from "../../engine/solve.ts";
import { playAt } from "../../engine/spot.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";

/** A scene with its moments, each set up at a table. Reading a scene takes longer than all that is asked of it here. */
function found(id: string) {
  const scenario = scene(id);
  const solution = solve(scenario.plot);
  const seats = drillMoments(solution).map((moment) => ({ moment, play: playAt(scenario, moment, "seed") }));
  return { id, scenario, solution, seats };
}

const all = sceneIds.map(found);

const waysOf = (solution: Solution, { beat, detoured, buyer }: Play) =>
  waysAt(solution, placeIn(solution, beat, detoured, buyer));

describe.each(all)("D6 the moments of $id", ({ scenario, solution, seats }) => {
  test("are many, in several places, some of them after a slip, and every one can be set up", () => {
    const moments = seats.map(({ moment }) => moment);
    expect(moments.length).toBeGreaterThanOrEqual(20);
    expect(new Set(moments.map(({ beat }) => beat)).size).toBeGreaterThanOrEqual(4);
    expect(moments.some(({ lost }) => lost > 3)).toBe(true);
    expect(seats.filter(({ play }) => play === null)).toEqual([]);
  });

  test("stand where the best line is 2 to 12 points ahead, come to by lines that cost 8 at most", () => {
    for (const { moment, play } of seats) {
      expect(gapOf(waysOf(solution, play as Play))).toBe(moment.gap);
      expect(moment.gap).toBeGreaterThanOrEqual(GAP.least);
      expect(moment.gap).toBeLessThanOrEqual(GAP.most);
      const costs = judge(solution, play as Play).map(({ cost }) => cost);
      expect(Math.max(0, ...costs)).toBeLessThanOrEqual(8);
      expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(moment.lost);
    }
  });

  test("are evidence for the skill they are tagged by, each once before a slip and once after", () => {
    const resolve = resolver(scenario.plot);
    for (const { moment, play } of seats) {
      const { beat, detoured, buyer, world } = play as Play;
      const decision = { step: { beat, detoured, before: buyer }, ways: waysOf(solution, play as Play) };
      expect(skillsOf(scenario.plot, decision, world, resolve)).toContain(moment.skill);
    }
    const kinds = seats.map(
      ({ moment: { beat, detoured, skill, lost } }) => `${beat}/${detoured}/${skill}/${lost > 3}`,
    );
    expect(new Set(kinds).size).toBe(kinds.length);
  });
});

test("D6 nearly every skill a scene claims has a moment in it", () => {
  const without = all.flatMap(({ id, scenario, seats }) => {
    const has = new Set(seats.map(({ moment }) => moment.skill));
    return scenario.text.skills.filter((skill) => !has.has(skill)).map((skill) => `${id}: ${skill}`);
  });
  // Its moments of steadiness all lie behind a line that costs more than a slip.
  expect(without).toEqual(["ten-percent-by-noon: steady"]);
});
