import { expect, test } from "vitest";
import { ANGRY, PLANNED, WARM } from "../../engine/buyer.ts";
import { conformance } from "../../engine/conformance.ts";
import { moves } from "../../engine/moves.ts";
import type { Plot, PlotBeat } from "../../engine/plot.ts";
import type { Rulebook } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { type Solution, solve } from "../../engine/solve.ts";
import { CHANCE } from "../../engine/target.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";
import { toys } from "./fixtures/toys.ts";

/** Every reachable transition of a solved plot, each way a hidden truth can turn out counted. */
function transitionsOf({ layers, chances }: Solution): number {
  let count = 0;
  for (const { next } of layers) {
    for (const target of next.values.subarray(0, next.length)) {
      count += (target & 3) === CHANCE ? (chances[target >> 2]?.length ?? 0) : 1;
    }
  }
  return count;
}

const worlds: Readonly<Record<string, () => Plot>> = {
  ...Object.fromEntries(sceneIds.map((id) => [id, () => scene(id).plot])),
  "the toy recovery": () => toys(rulebook).recovery,
};

test.each(Object.keys(worlds))(
  "E4: %s is the same game on the machine and in the packed rules, by every reachable transition",
  { timeout: 120_000 },
  (name) => {
    const game = solve(worlds[name]!());
    const found = conformance(game);
    expect(found, found.where).toMatchObject({ holds: true });
    expect(Number.parseInt(found.figure, 10)).toBe(transitionsOf(game));
  },
);

test("E4: a rule that the machine's regions do not know is found, with its place", () => {
  const leaping: Rulebook = {
    ...rulebook,
    moves: {
      ...moves,
      candour: (turn) => {
        if (turn.buyer.mood === ANGRY) turn.buyer.mood = WARM;
        else moves.candour(turn);
      },
    },
  };
  const found = conformance(solve(toys(leaping).recovery));
  expect(found.holds).toBe(false);
  expect(found.where).toMatch(/^beat-2.*: angry, .*; saying 0$/);
});

test("E4: a game with a twist, a gauge, a plan and fit by a hidden truth is the same on both", () => {
  const base = toys(rulebook).recovery;
  const [first, second, third, ...rest] = base.beats as [PlotBeat, PlotBeat, PlotBeat, ...PlotBeat[]];
  const planned = { id: "planned", move: "reflect", depth: 2, drawsOn: 0, needs: PLANNED } as const;
  const asking = {
    ...planned,
    id: "asking",
    needs: 0,
    gauge: 1,
    asks: { level: 1, otherwise: first.choices[0]! },
  } as const;
  const game = solve({
    ...base,
    start: { ...base.start, facts: PLANNED },
    fit: { truth: 0, byValue: ["good", "bad"] },
    truths: [{ weights: [3, 1] }],
    gauge: { levels: 3, right: 1, yours: true },
    beats: [
      { ...first, choices: [...first.choices, planned] },
      { ...second, twist: { mood: "up", falls: ["readiness"] }, gauge: 1 },
      { ...third, choices: [...third.choices, asking] },
      ...rest,
    ],
  });
  const found = conformance(game);
  expect(found, found.where).toMatchObject({ holds: true });
  expect(Number.parseInt(found.figure, 10)).toBe(transitionsOf(game));
});
