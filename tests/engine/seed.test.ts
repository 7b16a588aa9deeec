import fc from "fast-check";
import { expect, test } from "vitest";
import { drawFrom, hashOf, opaqueId, shuffled } from "../../engine/seed.ts";

const DRAWS = 20_000;

/** Pearson's χ² of counts against what was expected. */
function chiSquare(counts: readonly number[], expected: readonly number[]): number {
  return counts.reduce((sum, count, index) => sum + (count - expected[index]!) ** 2 / expected[index]!, 0);
}

test.each([
  [[1, 1], 10.83],
  [[3, 1], 10.83],
  [[2, 1, 1], 13.82],
  [[5, 2, 1], 13.82],
] as const)(
  "E9: draws with weights %j come as often as they weigh (χ² below %d, p 0.001)",
  (weights, limit) => {
    const counts = weights.map(() => 0);
    for (let seed = 0; seed < DRAWS; seed++) counts[drawFrom(`${seed}`, "concern", weights)]!++;
    const total = weights.reduce<number>((sum, weight) => sum + weight, 0);
    expect(
      chiSquare(
        counts,
        weights.map((weight) => (DRAWS * weight) / total),
      ),
    ).toBeLessThan(limit);
  },
);

test("E9: two truths of one seed are drawn apart from each other", () => {
  const counts = [0, 0, 0, 0];
  for (let seed = 0; seed < DRAWS; seed++) {
    counts[2 * drawFrom(`${seed}`, "concern", [1, 1]) + drawFrom(`${seed}`, "account", [1, 1])]!++;
  }
  expect(
    chiSquare(
      counts,
      counts.map(() => DRAWS / 4),
    ),
  ).toBeLessThan(16.27);
});

test("E9: every order of a menu of four comes as often as every other (χ² at 23 degrees, p 0.001)", () => {
  const orders = new Map<string, number>();
  for (let seed = 0; seed < DRAWS; seed++) {
    const order = shuffled(`${seed}/order/beat`, 4).join("");
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect(orders.size).toBe(24);
  const counts = [...orders.values()];
  expect(
    chiSquare(
      counts,
      counts.map(() => DRAWS / 24),
    ),
  ).toBeLessThan(49.73);
});

test("E9: an order holds every number once and depends on the text alone", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat({ max: 12 }), (text, count) => {
      const order = shuffled(text, count);
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(shuffled(text, count)).toEqual(order);
    }),
  );
});

test("E9: names of choices are opaque: 14 signs, none twice in 40,000, another in every attempt", () => {
  const names = new Set<string>();
  for (let seed = 0; seed < 1000; seed++) {
    for (let choice = 0; choice < 40; choice++) names.add(opaqueId(`${seed}`, "beat", `choice-${choice}`));
  }
  expect(names.size).toBe(40_000);
  for (const name of names) expect(name).toMatch(/^[0-9a-z]{14}$/);
});

test("E9: one changed letter changes about half of a hash", () => {
  let flipped = 0;
  for (let number = 0; number < 1000; number++) {
    let bits = hashOf(`seed ${number}`) ^ hashOf(`seed ${number}!`);
    for (; bits !== 0; bits &= bits - 1) flipped++;
  }
  expect(flipped / 1000).toBeGreaterThan(15);
  expect(flipped / 1000).toBeLessThan(17);
});
