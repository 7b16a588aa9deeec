import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bandOf,
  ENOUGH,
  type Estimate,
  expected,
  noveltyOf,
  PRIOR,
  rate,
  SPREAD,
} from "../../engine/rating.ts";

const day = 24 * 60 * 60 * 1000;
const one = { score: 1, weight: 1, difficulty: 1.5 };

describe("G1: an estimate", () => {
  test("expects one half of whoever has the skill of a moment", () => {
    expect(expected(1.3, 1.3)).toBe(0.5);
    expect(expected(2, 1)).toBeGreaterThan(0.5);
  });

  test("moves by K w n (s − e), K .4 through twelve evidences, .2 after twenty-four, .1 from forty-eight on", () => {
    for (const [count, step] of [
      [0, 0.4],
      [ENOUGH, 0.4],
      [24, 0.2],
      [48, 0.1],
      [500, 0.1],
    ] as const) {
      const from = { theta: 1.5, variance: 1, count };
      expect(rate(from, one, 1).theta).toBeCloseTo(1.5 + step * 0.5, 12);
      expect(rate(from, { ...one, weight: 0.5 }, 0.25).theta).toBeCloseTo(1.5 + step * 0.125 * 0.5, 12);
      expect(rate(from, { ...one, score: 0.5 }, 1)).toMatchObject({ theta: 1.5, count: count + 1 });
    }
  });

  test("is not touched by what is not new", () => {
    expect(rate(PRIOR, one, 0)).toEqual(PRIOR);
  });

  test("carries its variance along: (1 − K w n e′)² v + (K w n)² σ²", () => {
    const step = 0.4 * 0.5;
    const slope = 0.25;
    const { variance } = rate(PRIOR, { ...one, weight: 0.5 }, 1);
    expect(variance).toBeCloseTo((1 - step * slope) ** 2 * PRIOR.variance + step ** 2 * SPREAD * slope, 12);
  });

  test("is never surer than certain, and its band holds it, whatever the evidence", () => {
    const evidence = fc.record({
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      weight: fc.double({ min: 0.2, max: 1, noNaN: true }),
      difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
      novelty: fc.constantFrom(1, 0.25, 0),
    });
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 200 }), (all) => {
        let now: Estimate = PRIOR;
        for (const each of all) {
          const next = rate(now, each, each.novelty);
          expect(Math.abs(next.theta - now.theta)).toBeLessThanOrEqual(0.4);
          now = next;
        }
        const { low, high } = bandOf(now);
        expect(now.variance).toBeGreaterThan(0);
        expect(low < now.theta && now.theta < high).toBe(true);
        expect(now.count).toBe(all.filter(({ novelty }) => novelty > 0).length);
      }),
    );
  });
});

describe("G2: a moment is", () => {
  test("new at the first meeting, a quarter at the second, nothing later", () => {
    const at = 1000 * day;
    expect(noveltyOf([], at)).toBe(1);
    expect(noveltyOf([at - day], at)).toBe(0.25);
    expect(noveltyOf([at - day, at - 2 * day], at)).toBe(0);
    expect(noveltyOf([at - day, at - 2 * day, at - 3 * day], at)).toBe(0);
  });

  test("new again sixty days after the last meeting, and not a moment before", () => {
    const at = 1000 * day;
    expect(noveltyOf([at - 60 * day], at)).toBe(1);
    expect(noveltyOf([at - 60 * day + 1], at)).toBe(0.25);
    expect(noveltyOf([at - 50 * day, at - 111 * day], at)).toBe(0.25);
    expect(noveltyOf([at - 50 * day, at - 109 * day], at)).toBe(0);
  });

  test("not made older by what comes later, nor by the order in which it is told", () => {
    const at = 1000 * day;
    expect(noveltyOf([at, at + day], at)).toBe(1);
    expect(noveltyOf([at - 2 * day, at + day, at - day], at)).toBe(0);
  });
});
