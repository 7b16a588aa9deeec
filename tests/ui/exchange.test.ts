import { expect, test } from "vitest";
import { exchangeOf, openingOf, runs } from "../../ui/play/exchange.ts";
import { middle, opening, secondMeeting } from "./fixtures/tomas.ts";

test("what was said before is earlier; what came after your line is now", () => {
  const { earlier, now } = exchangeOf(middle, "table");
  expect(earlier.at(-1)).toEqual(middle.says[0]);
  expect(now).toEqual(middle.says.slice(1));
});

test("the first page has nothing earlier", () => {
  expect(exchangeOf(opening, "table")).toEqual({ earlier: [], now: opening.says, interlude: [] });
});

test("the goodbye, the narrator's page and the next opening are told apart, and nothing is lost", () => {
  const { now, interlude } = exchangeOf(secondMeeting, "parting");
  const next = openingOf(secondMeeting);
  expect(now.map((each) => each.who)).toEqual(["buyer"]);
  expect(interlude.every((each) => each.who === "scene")).toBe(true);
  expect(next.map((each) => each.who)).toEqual(["buyer"]);
  expect([...now, ...interlude, ...next]).toEqual(secondMeeting.says.slice(1));
});

test("lines of one speaker in a row are taken together", () => {
  expect(
    runs([
      { who: "buyer", text: "a" },
      { who: "buyer", text: "b" },
      { who: "scene", text: "c" },
    ]),
  ).toEqual([
    { who: "buyer", texts: ["a", "b"] },
    { who: "scene", texts: ["c"] },
  ]);
});
