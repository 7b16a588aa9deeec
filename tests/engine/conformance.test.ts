import { describe, expect, test } from "vitest";
import { ANGRY, WARM } from "../../engine/buyer.ts";
import { conformance } from "../../engine/conformance.ts";
import { moves } from "../../engine/moves.ts";
import type { Plot } from "../../engine/plot.ts";
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

/** A long comparison in parts, so that one can see it move. */
const PARTS = 10;

const worlds: Readonly<Record<string, () => Plot>> = {
  ...Object.fromEntries(sceneIds.map((id) => [id, () => scene(id).plot])),
  "the toy recovery": () => toys(rulebook).recovery,
};

describe.each(Object.keys(worlds))(
  "E4: %s is the same game on the machine and in the packed rules",
  (name) => {
    let game: Solution | undefined;
    let compared = 0;

    test.each(Array.from({ length: PARTS }, (_, part) => part))(
      "part %i of 0 to 9",
      { timeout: 600_000 },
      (part) => {
        game ??= solve(worlds[name]!());
        const found = conformance(game, (visited) => visited % PARTS === part);
        compared += Number.parseInt(found.figure, 10);
        expect(found, found.where).toMatchObject({ holds: true });
      },
    );

    test("every reachable transition was compared", () => {
      expect(compared).toBe(transitionsOf(game!));
    });
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
