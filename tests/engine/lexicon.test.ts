import fc from "fast-check";
import { expect, test } from "vitest";
import { countOf, friendly, gradeOf, spearman, wordsOf } from "../../engine/lexicon.ts";

test("E28: words are letters and digits with their apostrophes, in lower case, straight or curly", () => {
  expect(wordsOf("Don’t stop — it's 10 o'clock, José!")).toEqual([
    "don't",
    "stop",
    "it's",
    "10",
    "o'clock",
    "josé",
  ]);
  expect(wordsOf("…")).toEqual([]);
});

test("E28: a list is counted by whole words, every time they stand there", () => {
  expect(countOf("I understand, I really understand. Misunderstanding!", friendly)).toBe(3);
  expect(countOf("careful", ["care"])).toBe(0);
});

test("E28: rank correlation is 1 for one order, −1 for its reverse, 0 for a constant, whatever the scale", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(numbers, (xs) => {
      expect(
        spearman(
          xs,
          xs.map((x) => x ** 3),
        ),
      ).toBeCloseTo(1, 10);
      expect(
        spearman(
          xs,
          xs.map((x) => -x),
        ),
      ).toBeCloseTo(-1, 10);
      expect(
        spearman(
          xs,
          xs.map(() => 4),
        ),
      ).toBe(0);
    }),
  );
});

test("E28: ties share their mean rank", () => {
  // By hand: ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4.
  expect(spearman([1, 2, 2, 3], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  expect(spearman([1, 1, 2], [3, 3, 3])).toBe(0);
});

test("E28: a longer sentence of longer words needs more years of school", () => {
  const plain = gradeOf("He counts the vans. He says yes.");
  const learned = gradeOf(
    "Notwithstanding considerable organisational difficulties, remuneration was reinstated.",
  );
  expect(plain).toBeLessThan(2);
  expect(learned).toBeGreaterThan(12);
});
