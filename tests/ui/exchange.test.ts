import { expect, test } from "vitest";
import { exchangeOf, passagesOf } from "../../ui/play/exchange.ts";
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
  const next = exchangeOf(secondMeeting, "table");
  expect(now.map((each) => each.who)).toEqual(["buyer"]);
  expect(interlude.map((each) => each.who)).toEqual(["scene", "scene"]);
  expect(next.now.map((each) => each.who)).toEqual(["scene", "buyer"]);
  expect([...now, ...interlude, ...next.now]).toEqual(secondMeeting.says.slice(1));
  expect([next.earlier, next.interlude]).toEqual([[], []]);
});

test("where one meeting ends is told by the view, however long or short the lines are", () => {
  const glance = { who: "scene" as const, text: "He nods." };
  const long = { who: "scene" as const, text: "x".repeat(200) };
  const says = [{ who: "you" as const, text: "Thursday." }, long, glance, glance, long];
  const view = { ...secondMeeting, says, breaks: 2, opens: 3 };
  expect(exchangeOf(view, "between")).toMatchObject({ now: [long], interlude: [glance] });
  expect(exchangeOf(view, "table").now).toEqual([glance, long]);
});

test("a meeting that follows without a word of the narrator has a page with nothing but its name", () => {
  const view = { ...secondMeeting, opens: secondMeeting.breaks };
  expect(exchangeOf(view, "between").interlude).toEqual([]);
  expect(exchangeOf(view, "table").now).toEqual(view.says.slice(view.breaks));
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
