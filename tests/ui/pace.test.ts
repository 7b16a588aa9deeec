import { expect, test } from "vitest";
import { marked, paced, pacedLines } from "../../ui/play/pace.ts";

test("no word is lost, and each comes later than the one before", () => {
  const { words } = paced("So. You came to tell me it is a system, yes?");
  expect(words.map((word) => word.text).join("")).toBe("So. You came to tell me it is a system, yes?");
  for (const [index, word] of words.entries()) expect(word.at).toBeGreaterThan(words[index - 1]?.at ?? -1);
});

test("the emphasis mark becomes emphasis and is not shown", () => {
  const { words } = paced("the *week*, not the tickets");
  expect(words.filter((word) => word.mark === "stress").map((word) => word.text)).toEqual(["week"]);
  expect(words.map((word) => word.text).join("")).not.toContain("*");
});

test("even a long answer arrives within the time a person will wait", () => {
  const long = Array.from({ length: 4 }, () => "word ".repeat(60));
  expect(pacedLines(long).end).toBeLessThanOrEqual(2600);
});

test("what can be seen between two sentences is told apart from a stressed word", () => {
  expect(marked("*He doesn’t look up.* Three times. Not *once*.").map((part) => part.mark)).toEqual([
    "aside",
    "none",
    "stress",
    "none",
  ]);
});
