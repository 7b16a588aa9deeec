import { describe, expect, test } from "vitest";
import { type Ask, dividedOf, type Weighing, weigh } from "../../engine/facilitation.ts";
import { planFor, stopOf } from "../../engine/facilitation-plan.ts";
import { judge } from "../../engine/judge.ts";
import { type Play, say, start } from "../../engine/play.ts";
import { moveNames } from "../../engine/rulebook.ts";
import { solve } from "../../engine/solve.ts";
import asked from "../../ui/messages/room-after.json" with { type: "json" };
import { scene, sceneIds } from "./fixtures/scenes.ts";

const all = sceneIds.map((id) => {
  const scenario = scene(id);
  const solution = solve(scenario.plot);
  const begun = start(scenario, { seed: "room", level: "guided" });
  return { id, solution, begun, plan: planFor(solution, begun) };
});

/** A play on from `begun` by the line that most are expected to choose, or by the last one where `worst`, with what was weighed. */
function walk(begun: Play, weighAt: (play: Play) => readonly Weighing[], worst: boolean) {
  const met: { play: Play; weighed: readonly Weighing[] }[] = [];
  let play = begun;
  while (!play.ended) {
    const weighed = weighAt(play);
    met.push({ play, weighed });
    const line = [...weighed].sort((a, b) => (worst ? b.cost - a.cost : a.cost - b.cost))[0] as Weighing;
    const answer = say(play, line.choice);
    if (!answer.ok) throw new Error(answer.code);
    play = answer.play;
  }
  return { met, play };
}

describe.each(all)("R20 the decisions of $id", ({ solution, begun, plan }) => {
  test.each([false, true])(
    "cost what the debrief says, and the shares add up to a room (worst line: %s)",
    (worst) => {
      const { met, play } = walk(begun, (at) => weigh(solution, at), worst);
      const judged = judge(solution, play);
      met.forEach(({ weighed }, turn) => {
        const ways = judged[turn]?.ways ?? [];
        expect(weighed.map(({ said, cost }) => [said, cost])).toEqual(
          weighed.map(({ said }) => [said, ways.find((way) => way.said === said)?.cost]),
        );
        expect(weighed).toHaveLength(ways.length);
        expect(weighed.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(1, 10);
        const tempting = weighed.filter((one) => one.tempting);
        expect(tempting.length).toBeLessThanOrEqual(1);
        for (const { cost, verdict } of tempting) {
          expect(cost).toBeGreaterThan(3);
          expect(["slip", "mistake", "blunder"]).toContain(verdict);
        }
      });
    },
  );

  test("have three stops at three beats, in order: where a room differs, is tempted, and comes back", () => {
    expect(plan.stops.map(({ kind }) => kind).sort()).toEqual(["disagreement", "recovery", "temptation"]);
    expect(plan.stops.map(({ number }) => number)).toEqual([1, 2, 3]);
    const beats = plan.stops.map(({ beat }) => beat);
    expect(new Set(beats).size).toBe(3);
    expect([...beats].sort((a, b) => a - b)).toEqual(beats);
    const temptation = plan.stops.find(({ kind }) => kind === "temptation");
    const line = temptation?.lines.find(({ tempting }) => tempting);
    expect(line?.cost).toBeGreaterThanOrEqual(6);
    expect(
      plan.stops.every(({ heard, lines }) => heard !== "" && lines.every(({ text }) => text !== "")),
    ).toBe(true);
  });

  test("fit into thirty-five minutes, one stop after the other", () => {
    const ends = plan.stops.map(({ from, minutes }) => from + minutes);
    plan.stops.slice(1).forEach(({ from }, index) => {
      expect(from).toBeGreaterThanOrEqual(ends[index] as number);
    });
    expect(Math.max(...ends)).toBeLessThanOrEqual(35);
    expect(plan.each).toBeGreaterThanOrEqual(1);
  });

  test("are stopped at by whatever way the room comes, once", () => {
    const { met } = walk(begun, (at) => weigh(solution, at), false);
    const stops = met.flatMap(({ play }) => stopOf(plan, play) ?? []);
    expect(new Set(stops).size).toBe(stops.length);
    expect(met.filter(({ play }) => play.detoured).map(({ play }) => stopOf(plan, play))).toEqual(
      met.filter(({ play }) => play.detoured).map(() => undefined),
    );
  });
});

test("R20 there is a question for every move, and for every way one can miss", () => {
  const ways: readonly Ask[] = [...moveNames, "hollow", "fixing", "early", "listen"];
  expect(Object.keys(asked.asks).sort()).toEqual([...ways].sort());
});

test("R20 questions are about the line and the buyer, never about the person", () => {
  for (const text of Object.values(asked.asks))
    expect(text).not.toMatch(/\b(you are|your fault|why did you|should have)\b/i);
});

const menu = [
  { choice: "best", tempting: false },
  { choice: "comfortable", tempting: true },
  { choice: "other", tempting: false },
];
const votes = (best: number, comfortable: number, other: number, passed = 0) => [
  { choice: "best", count: best },
  { choice: "comfortable", count: comfortable },
  { choice: "other", count: other },
  { choice: null, count: passed },
];

test.each([
  ["nobody has voted", votes(0, 0, 0), undefined],
  ["everybody passed", votes(0, 0, 0, 9), undefined],
  ["all agree", votes(9, 0, 0), "no"],
  ["exactly 70 % agree and 30 % are tempted", votes(7, 3, 0), "no"],
  ["one less than 70 %", votes(69, 30, 1), "first-below"],
  ["more than 30 % are tempted", votes(69, 31, 0), "tempted"],
  ["all are tempted", votes(0, 5, 0), "tempted"],
  ["who passed does not count", votes(7, 0, 3, 20), "no"],
] as const)("R21 a room is divided by the votes that were cast: %s", (_, cast, divided) => {
  expect(dividedOf(cast, menu)).toBe(divided);
});
