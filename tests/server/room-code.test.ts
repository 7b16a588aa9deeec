import { expect, test } from "vitest";
import { isRude } from "../../server/names.ts";
import { codeOf, drawCode } from "../../server/room-code.ts";
import { roomWords } from "../../server/room-words.ts";

test("R31 a code is a short word and two digits, compared without case, spaces and hyphens", () => {
  for (const typed of ["KITE 42", "kite42", " Kite-42 ", "k i t e 4 2", "KITE_42"]) {
    expect(codeOf(typed)).toBe("KITE 42");
  }
  for (const typed of [
    "",
    "42",
    "KITE",
    "KITE 4",
    "KITE 04",
    "KITE 420",
    "KITE 42; drop",
    "x".repeat(10_000),
  ]) {
    expect(codeOf(typed)).toBeNull();
  }
});

test("R31 every code that is drawn is one", () => {
  for (let draw = 0; draw < 500; draw++) {
    const code = drawCode();
    expect(codeOf(code)).toBe(code);
  }
});

test("R31 the words are short, plain, all different, and nobody minds them on a wall", () => {
  expect(new Set(roomWords).size).toBe(roomWords.length);
  expect(roomWords.length).toBeGreaterThanOrEqual(300);
  for (const word of roomWords) {
    expect(word).toMatch(/^[A-Z]{3,9}$/);
    expect(isRude(word), word).toBe(false);
  }
});
