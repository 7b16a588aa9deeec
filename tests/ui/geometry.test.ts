import { expect, test } from "vitest";
import { column, height, joined, stillPossible, travelled } from "../../ui/debrief/geometry.ts";
import { debrief } from "./fixtures/tomas-debrief.ts";

test("the curve starts before the first line and has one spot per decision", () => {
  const spots = travelled(debrief);
  expect(spots).toHaveLength(debrief.decisions.length + 1);
  expect(spots[0]?.y).toBe(height(debrief.opening.standing));
});

test("a better standing is higher on the page, and nothing leaves the drawing", () => {
  expect(height(1)).toBeLessThan(height(0));
  for (const standing of [-1, 0, 0.5, 1, 2]) {
    expect(height(standing)).toBeGreaterThanOrEqual(0);
    expect(height(standing)).toBeLessThanOrEqual(100);
  }
  expect(column(-1, 9)).toBeGreaterThan(0);
  expect(column(8, 9)).toBeLessThan(100);
});

test("the dotted line leaves from where the talk stood before the open decision and reaches the end", () => {
  for (const [index] of debrief.decisions.entries()) {
    const spots = stillPossible(debrief, index);
    expect(spots[0]).toEqual(travelled(debrief)[index]);
    expect(spots.at(-1)?.x).toBeCloseTo(column(debrief.decisions.length - 1, debrief.decisions.length));
  }
});

test("a best line of another length is drawn over the same width", () => {
  const shorter = structuredClone(debrief);
  const first = shorter.decisions[0];
  if (first) first.possible = [0.5, 0.9];
  const spots = stillPossible(shorter, 0);
  expect(spots).toHaveLength(3);
  expect(spots.at(-1)?.x).toBeCloseTo(column(shorter.decisions.length - 1, shorter.decisions.length));
});

test("spots become the points of a polyline", () => {
  expect(
    joined([
      { x: 1, y: 2 },
      { x: 3.456, y: 4 },
    ]),
  ).toBe("1.00,2.00 3.46,4.00");
});
