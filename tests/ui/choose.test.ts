import { describe, expect, test } from "vitest";
import {
  addressOf,
  facets,
  fitting,
  lettingGo,
  originals,
  valuesToFilter,
  type Wish,
  wishIn,
} from "../../ui/buyers/choose.ts";
import { groundOf } from "../../ui/buyers/ground.ts";
import { tomas } from "./fixtures/tomas.ts";

const other = { ...tomas, id: "other", skills: ["leading", "recovery"], minutes: 6, difficulty: 1 };
const long = { ...tomas, id: "long", minutes: 15, difficulty: 4, ends: ["no-sale" as const] };
const all = [tomas, other, long];
const ids = (wish: Wish) => fitting(all, wish).map(({ id }) => id);

describe("filters", () => {
  test("with one scenario there is nothing to filter by", () => {
    expect(facets.flatMap((facet) => valuesToFilter([tomas], facet))).toEqual([]);
  });

  test("a filter is offered only where it tells scenarios apart, lengths and difficulties in their order", () => {
    expect(valuesToFilter([tomas, other], "skill")).toEqual([
      "hearing",
      "steady",
      "little-things",
      "leading",
    ]);
    expect(valuesToFilter(all, "difficulty")).toEqual(["1", "2", "4"]);
    expect(valuesToFilter(all, "length")).toEqual(["short", "medium", "long"]);
    expect(valuesToFilter(all, "ending")).toEqual(["yes", "no-sale"]);
    expect(valuesToFilter([tomas, other], "ending")).toEqual([]);
  });

  test("wishes are fulfilled together, and no wish means all", () => {
    expect(ids({})).toEqual(["friday-invoice", "other", "long"]);
    expect(ids({ skill: "leading" })).toEqual(["other"]);
    expect(ids({ skill: "hearing", length: "short" })).toEqual([]);
    expect(ids({ length: "medium" })).toEqual(["friday-invoice"]);
    expect(ids({ ending: "no-sale", difficulty: "4" })).toEqual(["long"]);
  });

  test("a talk whose best ending depends on a hidden truth is found by both kinds", () => {
    const either = { ...tomas, ends: ["yes" as const, "no-sale" as const] };
    expect(fitting([either], { ending: "yes" })).toHaveLength(1);
    expect(fitting([either], { ending: "no-sale" })).toHaveLength(1);
  });
});

describe("addresses", () => {
  test("a wish goes into an address and comes back from it", () => {
    const wish = { skill: "hearing", difficulty: "4", length: "long", ending: "no-sale" };
    expect(wishIn(new URLSearchParams(addressOf(wish)), all)).toEqual(wish);
    expect(addressOf({})).toBe("/");
  });

  test("what no filter offers is not wished", () => {
    const query = new URLSearchParams("skill=flying&difficulty=9&length=%3Cb%3E&ending=burned&more=1");
    expect(wishIn(query, all)).toEqual({});
  });
});

test("where nothing fits, letting go of one wish is offered with what it brings", () => {
  expect(lettingGo(all, { skill: "leading", length: "long" })).toEqual([
    { facet: "skill", count: 1 },
    { facet: "length", count: 1 },
  ]);
  expect(lettingGo(all, { skill: "leading", length: "long", difficulty: "2" })).toEqual([]);
});

test("another skin has no card beside its original, and easy ones come first", () => {
  const skin = { ...tomas, id: "skin", skinOf: "friday-invoice" };
  const orphan = { ...tomas, id: "orphan", skinOf: "nowhere", difficulty: 5 };
  expect(originals([orphan, skin, ...all]).map(({ id }) => id)).toEqual([
    "other",
    "friday-invoice",
    "long",
    "orphan",
  ]);
});

test("a look without a usable colour still gets a ground", () => {
  expect(groundOf({ clothingColor: ["red; }"] })).not.toContain("red");
});
