import { describe, expect, test } from "vitest";
import { type Buyer, OVER, PROMISE, SIGNED, WOUND } from "../../engine/buyer.ts";
import { endingOf, worth } from "../../engine/epilogue.ts";
import { type Ending, endings, type Fit, figures } from "../../engine/rulebook.ts";
import { buyerWith } from "./fixtures/lines.ts";

const SECRET = 1;
const signed = { signed: SIGNED.genuine, trust: 3, clarity: 3, facts: SECRET };

test.each<[Ending, Partial<Buyer>, number]>([
  ["kept-right", signed, OVER.no],
  ["kept-right", { ...signed, facts: 3 }, OVER.no],
  ["kept", { ...signed, clarity: 2 }, OVER.no],
  ["kept", { ...signed, facts: 0 }, OVER.no],
  ["kept", { ...signed, facts: 2 }, OVER.no],
  ["kept", { ...signed, wound: WOUND.selfHeard }, OVER.no],
  ["kept-right", { ...signed, wound: WOUND.inheritedHeard }, OVER.no],
  ["kept-right", signed, OVER.parked],
  ["comes-back", { trust: 3, clarity: 2 }, OVER.no],
  ["drift", { trust: 2, clarity: 2 }, OVER.no],
  ["drift", { trust: 3, clarity: 1 }, OVER.no],
  ["drift", { trust: 3, clarity: 2, wound: WOUND.inherited }, OVER.no],
  ["drift", { trust: 4, clarity: 3, wound: WOUND.selfHeard }, OVER.no],
  ["parked", { trust: 0 }, OVER.parked],
  ["parked", { trust: 0, wound: WOUND.inherited }, OVER.parked],
  ["drift", { trust: 4, clarity: 3, wound: WOUND.self }, OVER.parked],
  ["grudging", { signed: SIGNED.pressed, trust: 3 }, OVER.no],
  ["grudging", { signed: SIGNED.pressed, trust: 4, wound: WOUND.self }, OVER.no],
  ["cancelled", { signed: SIGNED.pressed, trust: 3, wound: WOUND.self }, OVER.no],
  ["cancelled", { signed: SIGNED.pressed, trust: 2 }, OVER.no],
  ["cancelled", { signed: SIGNED.pressed, trust: 2 }, OVER.parked],
  ["released", { trust: 0, wound: WOUND.self }, OVER.released],
  ["burned", signed, OVER.burned],
])("E13: it ends %s for %j, over %i", (ending, buyer, over) => {
  expect(endingOf(buyerWith(buyer), over, SECRET, 0)).toBe(ending);
});

describe("E14: an ending is worth", () => {
  const bare = buyerWith({ mood: 0, trust: 0, understood: 0, clarity: 0, readiness: 0 });
  const value = (parts: Partial<Buyer>, ending: Ending, fit: Fit = "good", saved = 0): number =>
    worth(figures, { ...bare, ...parts }, ending, fit, saved);

  test("the base of the model's table, in good and in bad fit", () => {
    const table: Record<Ending, [number, number]> = {
      "kept-right": [44, 4],
      kept: [36, 4],
      "comes-back": [22, 16],
      parked: [16, 20],
      released: [10, 30],
      drift: [8, 12],
      grudging: [6, 2],
      cancelled: [0, 0],
      burned: [-12, -12],
    };
    for (const ending of endings) {
      expect([value({}, ending), value({}, ending, "bad")], ending).toEqual(table[ending]);
    }
  });

  test("40 and 2 a beat saved for who releases a bad fit with the need clear, 30 without", () => {
    expect(value({ clarity: 2 }, "released", "bad", 5)).toBe(40 + 10 + 4);
    expect(value({ clarity: 1 }, "released", "bad", 5)).toBe(30 + 10 + 2);
    expect(value({ clarity: 2 }, "released", "good", 5)).toBe(10 + 4);
  });

  test("every level once: 4 T, 2 U, 2 N, and 2 R where the fit is good", () => {
    const levels = { trust: 4, understood: 2, clarity: 3, readiness: 3 };
    expect(value(levels, "drift")).toBe(8 + 16 + 4 + 6 + 6);
    expect(value(levels, "drift", "bad")).toBe(12 + 16 + 4 + 6);
  });

  test("the last mood: 0, 1, 1, 2, 4, 6", () => {
    expect([0, 1, 2, 3, 4, 5].map((mood) => value({ mood }, "drift") - 8)).toEqual([0, 1, 1, 2, 4, 6]);
  });

  test("less 6 for an open wound of one's own, 4 for an inherited one, heard or not", () => {
    const off = (wound: number): number => value({ wound }, "drift") - 8;
    expect([WOUND.none, WOUND.inherited, WOUND.inheritedHeard, WOUND.self, WOUND.selfHeard].map(off)).toEqual(
      [0, -4, -4, -6, -6],
    );
  });

  test("less 6 for a promise broken or still owed, also by a repair", () => {
    const off = (promise: number): number => value({ promise }, "drift") - 8;
    expect([PROMISE.none, PROMISE.kept, PROMISE.owed, PROMISE.owedByRepair, PROMISE.broken].map(off)).toEqual(
      [0, 0, -6, -6, -6],
    );
  });

  test("less 4 for each concession, on a genuine signature and nowhere else", () => {
    for (const ending of endings) {
      const off = value({ margin: 2 }, ending) - value({}, ending);
      expect(Math.abs(off), ending).toBe(ending === "kept" || ending === "kept-right" ? 8 : 0);
    }
  });

  test("−12 and nothing else for who was shown the door", () => {
    expect(value({ trust: 4, mood: 5, clarity: 3, promise: PROMISE.broken }, "burned")).toBe(-12);
  });
});
