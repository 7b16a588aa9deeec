import { expect, test } from "vitest";
import { fitting, skillsToFilter } from "../../ui/buyers/choose.ts";
import { groundOf } from "../../ui/buyers/ground.ts";
import { tomas } from "./fixtures/tomas.ts";

const other = { ...tomas, id: "other", skills: ["leading", "recovery"], minutes: 6 };

test("with one scenario there is nothing to filter by", () => {
  expect(skillsToFilter([tomas])).toEqual([]);
});

test("a filter is offered only where it tells scenarios apart", () => {
  expect(skillsToFilter([tomas, other])).toEqual(["hearing", "steady", "little-things", "leading"]);
});

test("wishes are fulfilled together, and no wish means all", () => {
  expect(fitting([tomas, other], {})).toHaveLength(2);
  expect(fitting([tomas, other], { skill: "leading" })).toEqual([other]);
  expect(fitting([tomas, other], { skill: "hearing", short: true })).toEqual([]);
});

test("a look without a usable colour still gets a ground", () => {
  expect(groundOf({ clothingColor: ["red; }"] })).not.toContain("red");
});
