import { expect, test } from "vitest";
import { isPlanned } from "../../engine/plan.ts";

const theirs = "to be paid on time";
const question = "What did Friday cost?";

test("E73: a plan counts as made when their aim and a first question have three words each", () => {
  expect(isPlanned({ theirs, question })).toBe(true);
  expect(isPlanned({ theirs: "one two three", question: "  one\ttwo\nthree " })).toBe(true);
});

test("E73: two words, dots, spaces, or the other three lines make no plan", () => {
  expect(isPlanned(undefined)).toBe(false);
  expect(isPlanned({})).toBe(false);
  expect(isPlanned({ mine: theirs, agenda: theirs, away: theirs })).toBe(false);
  expect(isPlanned({ theirs, question: "" })).toBe(false);
  expect(isPlanned({ theirs: "… . . . – ?", question })).toBe(false);
  expect(isPlanned({ theirs: "two words", question })).toBe(false);
  expect(isPlanned({ theirs: "              ", question })).toBe(false);
});
