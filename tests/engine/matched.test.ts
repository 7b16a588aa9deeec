import { expect, test } from "vitest";
import { type Encounter, matchedChange } from "../../engine/matched.ts";
import { expected, PRIOR, SPREAD } from "../../engine/rating.ts";

function met(family: string, score: number, at: number, more: Partial<Encounter> = {}): Encounter {
  return { attempt: `talk-${at}`, turn: family.length, family, score, difficulty: 0.5, at, ...more };
}

test("G9: a talk is held against the last three encounters with each of its moments, and no further back", () => {
  const before = [met("a", 0, 1), met("a", 0.4, 2), met("a", 0.5, 3), met("a", 0.6, 4)];
  expect(matchedChange([met("a", 0.8, 9)], before)).toMatchObject({
    change: expect.closeTo(0.3),
    moments: 1,
  });
});

test("moments met for the first time say nothing of change", () => {
  expect(matchedChange([met("a", 1, 9)], [met("b", 0, 1)])).toBeNull();
  const both = matchedChange([met("a", 1, 9), met("bb", 0.7, 9)], [met("bb", 0.5, 1)]);
  expect(both).toMatchObject({ change: expect.closeTo(0.2), moments: 1 });
});

test("a decision that is evidence for two skills is one encounter", () => {
  const twice = [met("a", 0.5, 1), met("a", 0.5, 1), met("a", 1, 2)];
  expect(matchedChange([met("a", 1, 9), met("a", 1, 9)], twice)).toMatchObject({
    change: expect.closeTo(0.25),
    moments: 1,
  });
});

test("the same skill at a harder turn of a moment is no loss", () => {
  const easy = met("a", expected(PRIOR.theta, 0), 1, { difficulty: 0 });
  const hard = met("a", expected(PRIOR.theta, 2), 9, { difficulty: 2 });
  expect(matchedChange([hard], [easy])?.change).toBeCloseTo(0);
});

test("the band narrows with every moment and every encounter", () => {
  const width = (moments: number, encounters: number) => {
    const families = Array.from({ length: moments }, (_, index) => "m".repeat(index + 1));
    const before = families.flatMap((family) =>
      Array.from({ length: encounters }, (_, at) => met(family, 0.5, at + 1)),
    );
    const found = matchedChange(
      families.map((family) => met(family, 0.5, 9)),
      before,
    );
    if (found === null) throw new Error("nothing was met before");
    return found.high - found.low;
  };
  expect(width(6, 1)).toBeLessThan(width(2, 1));
  expect(width(2, 3)).toBeLessThan(width(2, 1));
});

test("G9: of five hundred talks of constant skill, nine of ten bands hold no change", () => {
  let state = 7;
  const roll = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const families = ["a", "bb", "ccc", "dddd", "eeeee"];
  const talk = (at: number) =>
    families.map((family, index) => {
      const difficulty = index - 2;
      const e = expected(PRIOR.theta, difficulty);
      // A coin as often as scores spread, their expectation otherwise.
      return met(family, roll() < SPREAD ? Number(roll() < e) : e, at, { difficulty });
    });
  const held = Array.from({ length: 500 }, () => {
    const found = matchedChange(talk(9), [1, 2, 3].flatMap(talk));
    return found !== null && found.low <= 0 && found.high >= 0;
  }).filter(Boolean).length;
  expect(held / 500).toBeGreaterThan(0.85);
});
