import fc from "fast-check";
import { expect, test } from "vitest";
import { around, LOWER, placeShown, teamScore } from "../../engine/board-place.ts";

test("C7 the first place is always told, another only with three lower ones", () => {
  expect(placeShown(0, 0)).toBe(1);
  expect(placeShown(4, LOWER)).toBe(5);
  expect(placeShown(4, LOWER - 1)).toBeNull();
});

test("C7 whoever has a place sees two above and two below, and where one side has too few more of the other", () => {
  const above = ["a4", "a3", "a2", "a1"];
  const below = ["b1", "b2", "b3", "b4"];
  expect(around(above, below, true)).toEqual({ above: ["a2", "a1"], below: ["b1", "b2"] });
  expect(around([], below, true)).toEqual({ above: [], below });
  expect(around(["a1"], below, true)).toEqual({ above: ["a1"], below: ["b1", "b2", "b3"] });
  expect(around(above, ["b1"], true)).toEqual({ above: ["a3", "a2", "a1"], below: ["b1"] });
  expect(around(above, [], false)).toEqual({ above, below: [] });
});

test("C7 there are three neighbours at least wherever the board has them", () => {
  fc.assert(
    fc.property(fc.nat(9), fc.nat(9), (up, down) => {
      const shown = around(Array(Math.min(4, up)).fill(0), Array(Math.min(4, down)).fill(0), true);
      expect(shown.above.length + shown.below.length).toBe(Math.min(4, up + down));
    }),
  );
});

test("C6 a team's mean is drawn toward the middle, the more the smaller it is", () => {
  expect(teamScore(60, 3, 0)).toBe(10);
  expect(teamScore(600, 30, 0)).toBe(18.2);
  expect(teamScore(-9, 3, -3)).toBe(-3);
  expect(Object.is(teamScore(0, 3, -0.0001), 0)).toBe(true);
});
