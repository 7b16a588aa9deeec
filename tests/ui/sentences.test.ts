import { expect, test } from "vitest";
import { lastLineOf } from "../../ui/play/exchange.ts";
import { lessonOf } from "../../ui/play/guess-told.tsx";
import { heardIn, sentencesOf } from "../../ui/play/sentences.ts";

test("a line is cut at the end of its sentences, quotes and marks and all", () => {
  expect(sentencesOf("Three times. Not *once*. “You came to tell me.” And that is it?")).toEqual([
    "Three times.",
    "Not once.",
    "“You came to tell me.”",
    "And that is it?",
  ]);
});

test("a single word, a silence and nothing at all are no sentences to keep", () => {
  for (const text of ["Well.", "…", "", " … "]) expect(sentencesOf(text)).toEqual([]);
});

test("only what the buyer said can be kept: not your line, and not what was seen", () => {
  const says = [
    { who: "you" as const, text: "My own line here." },
    { who: "buyer" as const, text: "His own line here." },
    { who: "scene" as const, text: "He looks at the door." },
  ];
  expect(heardIn({ says })).toEqual({ now: ["His own line here."], earlier: [] });
  expect(heardIn({ says: [], transcript: says }).earlier).toEqual(["His own line here."]);
});

test("the last line is yours without marks, and a silence is none", () => {
  expect(lastLineOf([{ who: "you", text: "Is that *all*?" }])).toBe("Is that all?");
  expect(lastLineOf([{ who: "you", text: "…" }])).toBe("");
  expect(lastLineOf([])).toBe("");
});

test("a guess teaches by how sure it was, whether or not it came off", () => {
  expect(lessonOf({ right: true, confidence: 1 })).toBe("lucky");
  expect(lessonOf({ right: true, confidence: 3 })).toBe("read");
  expect(lessonOf({ right: false, confidence: 1 })).toBe("unsure");
  expect(lessonOf({ right: false, confidence: 2 })).toBe("sure");
});
