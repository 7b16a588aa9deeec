import { describe, expect, test } from "vitest";
import { PRIOR } from "../../engine/rating.ts";
import { placeOf, type Recent, skillGrowthOf } from "../../engine/skill-growth.ts";

const some = (count: number, score: number): Recent[] =>
  Array.from({ length: count }, () => ({ score, weight: 1, difficulty: 1.5, novelty: 1 }));
const known = { theta: 1.5, variance: 0.2, count: 20 };

describe("G1: a skill on the page", () => {
  test("stands at 0 for who chooses by chance, and never at 1", () => {
    expect(placeOf(0)).toBe(0);
    expect(placeOf(-1)).toBe(0);
    expect(placeOf(6)).toBeLessThan(1);
    // A score of one half more than chance's half is the whole way.
    expect(placeOf(1.2)).toBeCloseTo(2 * (1 / (1 + Math.exp(-1.2))) - 1, 12);
  });

  test("has nothing before the first evidence, a band without a number before the twelfth", () => {
    expect(skillGrowthOf(undefined, [])).toMatchObject({ count: 0, needed: 12, band: null, mark: null });
    expect(skillGrowthOf({ ...PRIOR, count: 0 }, [])).toMatchObject({ band: null });
    const few = skillGrowthOf({ ...known, count: 5 }, some(5, 1));
    expect(few).toMatchObject({ needed: 7, mark: null, before: null, trend: null });
    expect(few.band).not.toBeNull();
  });

  test("rises, rests or stays as the last five do against the five before", () => {
    const of = (last: number, before: number) => skillGrowthOf(known, [...some(5, last), ...some(5, before)]);
    expect(of(1, 0.2)).toMatchObject({ trend: "rising" });
    expect(of(0.2, 1)).toMatchObject({ trend: "resting" });
    expect(of(0.6, 0.5)).toMatchObject({ trend: "steady" });
    expect(of(0.5, 0.5)).toMatchObject({ trend: "steady", moved: 0, before: placeOf(1.5) });
    for (const [last, before] of [
      [1, 0.2],
      [0.2, 1],
    ] as const) {
      const growth = of(last, before);
      expect(Math.sign((growth.mark ?? 0) - (growth.before ?? 0))).toBe(Math.sign(growth.moved));
    }
  });

  test("compares nothing where ten are not there", () => {
    expect(skillGrowthOf(known, some(9, 1))).toMatchObject({ before: null, trend: null });
  });
});
