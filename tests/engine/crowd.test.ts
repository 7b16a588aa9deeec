import { expect, test } from "vitest";
import { toldOf } from "../../engine/crowd.ts";

test.each([
  [0, 0, "nobody"],
  [2, 0, "nobody"],
  [3, 0, "all"],
  [0, 2, "nobody"],
  [0, 3, "all"],
  [1, 2, "nobody"],
  [2, 1, "nobody"],
  [3, 1, "shown"],
  [9, 2, "shown"],
  [1, 3, "all"],
  [9, 3, "all"],
] as const)("V3: of %d who show their talks and %d who do not, %s are told of", (shown, kept, told) => {
  expect(toldOf(shown, kept)).toBe(told);
});

test("V3: whoever takes away those who show their talks is left with nobody, or with three or more", () => {
  for (let shown = 0; shown < 12; shown++) {
    for (let kept = 0; kept < 12; kept++) {
      const told = toldOf(shown, kept);
      const people = told === "all" ? shown + kept : told === "shown" ? shown : 0;
      expect(people === 0 || people >= 3).toBe(true);
      const left = told === "all" ? kept : 0;
      expect(left === 0 || left >= 3).toBe(true);
    }
  }
});
