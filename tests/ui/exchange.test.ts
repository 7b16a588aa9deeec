import { expect, test } from "vitest";
import { exchangeOf, openingOf, passagesOf } from "../../ui/play/exchange.ts";
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

test("lines of one speaker in a row are paragraphs of one passage", () => {
  const says = [
    { who: "buyer" as const, text: "a" },
    { who: "buyer" as const, text: "b" },
    { who: "scene" as const, text: "c" },
  ];
  expect(passagesOf(says).map(({ who, paragraphs }) => [who, paragraphs.length])).toEqual([
    ["buyer", 2],
    ["scene", 1],
  ]);
});

test("a glance between two sentences stays between them; a narrator’s paragraph stands alone", () => {
  const glance = passagesOf([
    { who: "buyer", text: "Monday at nine." },
    { who: "scene", text: "He writes it on the edge of the list." },
    { who: "buyer", text: "You’ve said it now." },
  ]);
  expect(glance).toHaveLength(1);
  expect(glance[0]?.paragraphs[0]?.map((part) => part.seen)).toEqual([false, true, false]);
  const long = passagesOf([
    { who: "buyer", text: "Go." },
    { who: "scene", text: "x".repeat(200) },
    { who: "buyer", text: "You again." },
  ]);
  expect(long.map(({ who }) => who)).toEqual(["buyer", "scene", "buyer"]);
});

test("no line is lost on its way into passages", () => {
  for (const { says } of [opening, middle, secondMeeting]) {
    const texts = passagesOf(says).flatMap((passage) => passage.paragraphs.flat().map((part) => part.text));
    expect(texts).toEqual(says.map((each) => each.text));
  }
});
