import fc from "fast-check";
import { expect, test } from "vitest";
import type { Team } from "../../ui/challenges/challenge.ts";
import { chairRadius, seats, sideOf, spread } from "../../ui/challenges/seats.ts";
import { centre, orbit } from "../../ui/table/circle.ts";
import { teams } from "./fixtures/challenges.ts";

const many = fc.array(
  fc.record({ name: fc.string(), score: fc.double({ min: -30, max: 30, noNaN: true }), yours: fc.boolean() }),
  { minLength: 1, maxLength: 13 },
);

test("the further a team has come, the nearer the buyer its chair", () => {
  const [first, ...rest] = seats("growth", teams);
  expect(first?.team.name).toBe("Night shift");
  let above = first?.y ?? 0;
  for (const { y } of rest) {
    expect(y).toBeGreaterThan(above);
    above = y;
  }
});

test("no chair hides another, each stands on the circle, and every name has a line of its own", () => {
  fc.assert(
    fc.property(many, fc.constantFrom("growth", "fresh", "recovery"), (some: Team[], kind) => {
      const all = seats(kind, some);
      const apart = 2 * chairRadius(some.length);
      for (const [index, seat] of all.entries()) {
        expect(Math.hypot(seat.x - centre.x, seat.y - centre.y)).toBeCloseTo(orbit, 1);
        for (const other of all.slice(index + 1)) {
          expect(Math.hypot(seat.x - other.x, seat.y - other.y)).toBeGreaterThan(apart - 0.5);
          expect(Math.abs(seat.label.y - other.label.y)).toBeGreaterThan(13);
        }
      }
    }),
  );
});

test("a name is never written over a chair", () => {
  fc.assert(
    fc.property(many, (some: Team[]) => {
      const all = seats("growth", some);
      const radius = chairRadius(some.length);
      for (const { label } of all) {
        for (const { x, y } of all) {
          if (Math.abs(y - label.y) < radius + 8) expect(label.x).toBeGreaterThan(x + radius);
        }
      }
    }),
  );
});

test("no growth is part of the way, everything mended and nothing lost the whole of it", () => {
  expect(sideOf("growth", 0)).toBeCloseTo(0.3);
  expect(sideOf("growth", -30)).toBe(0);
  expect(sideOf("fresh", 0)).toBe(1);
  expect(sideOf("fresh", -200)).toBe(0);
  expect(sideOf("recovery", 100)).toBe(1);
  expect(sideOf("recovery", -5)).toBe(0);
});

test("numbers far enough apart stay where they are", () => {
  expect(spread([0.1, 0.5, 0.9], 0.2, 0, 1)).toEqual([0.1, 0.5, 0.9]);
  expect(spread([0.9, 0.9, 0.9], 0.25, 0, 1)).toEqual([0.5, 0.75, 1]);
});
