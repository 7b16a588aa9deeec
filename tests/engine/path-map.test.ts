import { describe, expect, test } from "vitest";
import { judge } from "../../engine/judge.ts";
import { costedPathMapSchema, pathMapSchema } from "../../engine/path-map.ts";
import { costedMapOf } from "../../engine/path-moment.ts";
import { PathTally, tallyOf } from "../../engine/path-tally.ts";
import { type Play, start } from "../../engine/play.ts";
import { solve } from "../../engine/solve.ts";
import { admitted, scaffoldText, scene } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const scenario = admitted(scaffoldText);
const solution = solve(scenario.plot);

const walked = (of = scenario, count = 40): Play[] =>
  Array.from({ length: count }, (_, seed) => [...randomTalk(of, `walk/${seed}`)].at(-1) as Play);

describe("V1: the map of everyone through a scenario", () => {
  test("V1: counts every talk at every fork it met and every line it said, and where it led", () => {
    const talks = walked();
    const map = tallyOf(scenario, talks).map();
    expect(map.talks).toBe(40);
    for (const fork of map.forks) {
      const met = talks.filter(({ steps }) => steps.some(({ beat }) => beat === fork.number - 1));
      expect(fork.met).toBe(met.length);
      const said = talks.flatMap(({ steps }) => steps.filter(({ beat }) => beat === fork.number - 1));
      expect(fork.lines.reduce((sum, { count }) => sum + count, 0)).toBe(said.length);
      for (const line of fork.lines)
        expect(line.to.reduce((sum, { count }) => sum + count, 0)).toBe(line.count);
    }
    expect(map.endings.reduce((sum, { count }) => sum + count, 0)).toBe(40);
  });

  test("is the same whether talks are followed line by line or counted at their end", () => {
    const tally = new PathTally(scenario);
    const going = Array.from({ length: 20 }, (_, seed) => [...randomTalk(scenario, `walk/${seed}`)]);
    for (let turn = 0; going.some((states) => turn < states.length); turn++) {
      for (const states of going) {
        const play = states[turn];
        if (play) tally.follow(play, states[turn - 1]);
      }
    }
    const whole = tallyOf(scenario, walked(scenario, 20)).map();
    // Which of two equally common ways to hear the buyer is shown depends on who came first.
    const counts = ({ forks, ...rest }: typeof whole) => ({
      ...rest,
      forks: forks.map(({ heard, lines, ...fork }) => ({
        ...fork,
        lines: lines.map(({ text, ...line }) => line),
      })),
    });
    expect(counts(tally.map())).toEqual(counts(whole));
  });

  test("shows talks that have not gone on where they are, from the first moment", () => {
    const sat = start(scenario, { seed: "1", level: "free" });
    const map = tallyOf(scenario, [sat, sat]).map();
    expect(map.forks).toMatchObject([{ number: 1, met: 2, here: 2, lines: [] }]);
    expect(map.forks[0]?.heard).not.toBe("");
    const over = tallyOf(scenario, walked()).map();
    expect(over.forks.every(({ here }) => here === 0)).toBe(true);
  });

  test("says nothing of costs, of the buyer's thoughts, nor of lines that nobody said, where it is not for a coach", () => {
    const tally = tallyOf(scenario, walked(scenario, 2), solution);
    const plain = tally.map();
    expect(pathMapSchema.strict().parse(plain)).toEqual(plain);
    // What is not in the schema does not come through it, even when a coach's map is given.
    const stripped = pathMapSchema.parse(costedMapOf(tally));
    expect(JSON.stringify(stripped)).not.toMatch(/cost|verdict|thought|answer/);
    expect(plain.forks.every(({ lines }) => lines.every(({ count }) => count > 0))).toBe(true);
  });
});

describe("V2: what a fork costs", () => {
  test.each(["scaffold", "quarter-end", "five-chairs"])(
    "is what the debriefs of its talks say, all together and on average: %s",
    (id) => {
      const of = id === "scaffold" ? scenario : scene(id);
      const solved = id === "scaffold" ? solution : solve(of.plot);
      const talks = walked(of, 25);
      const map = costedMapOf(tallyOf(of, talks, solved));
      expect(costedPathMapSchema.parse(map)).toEqual(map);
      const judged = talks.flatMap((play) => judge(solved, play));
      for (const fork of map.forks) {
        const lost = judged
          .filter(({ step }) => step.beat === fork.number - 1)
          .reduce((sum, { cost }) => sum + cost, 0);
        expect(fork.cost.total).toBeCloseTo(lost, 9);
        expect(fork.cost.mean).toBeCloseTo(lost / fork.met, 9);
      }
    },
  );

  test("puts the costliest first, and leaves out those that cost nothing", () => {
    const map = costedMapOf(tallyOf(scenario, walked(), solution));
    const totals = map.costliest.map(
      (number) => map.forks.find((fork) => fork.number === number)!.cost.total,
    );
    expect(totals.length).toBeGreaterThan(1);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(totals.at(-1)).toBeGreaterThan(0);
  });

  test("tells every line with the buyer's real answer and thought, said or not", () => {
    const map = costedMapOf(tallyOf(scenario, walked(scenario, 1), solution));
    for (const { lines } of map.forks) {
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.some(({ count }) => count === 0)).toBe(true);
      for (const line of lines) {
        expect(line.text).not.toBe("");
        expect(line.answer.length, line.text).toBeGreaterThan(0);
        expect(line.thought, line.text).not.toBe("");
      }
      expect(Math.min(...lines.map(({ cost }) => cost.mean))).toBe(0);
    }
  });
});
