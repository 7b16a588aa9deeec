import { expect, test } from "vitest";
import { type Met, pressureOf } from "../../engine/pressure.ts";

let turn = 0;
const met = (family: string, pressed: boolean, score: number, at = 0): Met => {
  turn++;
  return { attempt: "a", turn, family, pressed, score, at };
};

test("G5: the pressure gap is what is lost more under pressure at the same moments, and at no others", () => {
  expect(pressureOf([met("one", false, 0.9), met("two", true, 0.1)])).toBeNull();
  const found = pressureOf([
    met("one", false, 0.9),
    met("one", true, 0.7),
    met("two", false, 1),
    met("two", true, 0.9),
    met("three", true, 0),
  ]);
  expect(found).toMatchObject({ gap: 15, was: null, moments: 2 });
  expect(found?.calm).toBeCloseTo(0.95);
});

test("G5: of every moment the latest meeting of either kind counts, and who is better under pressure has a gap below 0", () => {
  const all = [met("one", false, 0, 1), met("one", false, 0.5, 5), met("one", true, 0.75, 3)];
  expect(pressureOf(all)?.gap).toBe(-25);
  expect(pressureOf([...all].reverse())?.gap).toBe(-25);
});

test("G5: the eight moments matched last are held against those before", () => {
  const pair = (at: number, pressed: number) => [
    met(`f${at}`, false, 1, at),
    met(`f${at}`, true, pressed, at),
  ];
  const early = [1, 2, 3].flatMap((at) => pair(at, 0.5));
  const late = [4, 5, 6, 7, 8, 9, 10, 11].flatMap((at) => pair(at, 0.9));
  expect(pressureOf([...early, ...late])).toMatchObject({ gap: 10, was: 50, moments: 8 });
  expect(pressureOf([...early.slice(2), ...late])).toMatchObject({ gap: 10, was: null });
});
