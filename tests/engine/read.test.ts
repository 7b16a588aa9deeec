import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../../engine/check.ts";
import { diagnosticCodes } from "../../engine/diagnostics.ts";
import { LONGEST, readScenario } from "../../engine/read.ts";
import { scaffoldText } from "./fixtures/scenes.ts";

const codes = (text: string): string[] => readScenario(text).diagnostics.map(({ code }) => code);

/** Every diagnostic points into the document. */
function expectPlaces(text: string): void {
  const lines = text.split("\n");
  for (const { code, line, column, message, fix } of checkScenario(text).diagnostics) {
    expect(diagnosticCodes).toContain(code);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe("");
    expect(fix).not.toBe("");
  }
}

describe("E33: a document", () => {
  test("that is whole is read with its defaults, and without a diagnostic", () => {
    const { authored, diagnostics } = readScenario(scaffoldText);
    expect(diagnostics).toEqual([]);
    expect(authored?.meetings[0]?.beats[0]).toMatchObject({ minutes: 3 });
    expect(authored?.start).toEqual({
      mood: "calm",
      trust: 3,
      understood: 0,
      clarity: 1,
      readiness: 2,
      wound: "none",
    });
  });

  test("is read up to a million characters and not one more", () => {
    const padded = (length: number): string =>
      `${scaffoldText}#${"x".repeat(length - scaffoldText.length - 1)}`;
    expect(codes(padded(LONGEST))).toEqual([]);
    expect(codes(padded(LONGEST + 1))).toEqual(["too-large"]);
  });

  test("with carriage returns, tabs in texts and a byte order mark is text", () => {
    expect(codes(scaffoldText.replaceAll("\n", "\r\n"))).toEqual([]);
    expect(codes(`\ufeff${scaffoldText}`)).toEqual([]);
    expect(codes(scaffoldText.replace("The full workshop", '"The\\tfull workshop"'))).toEqual([]);
  });

  test("with a control character or bytes that were no UTF-8 is none, and the place is theirs", () => {
    for (const sign of ["\u0000", "\u0007", "\u001b", "\ufffd"]) {
      const { diagnostics } = readScenario(`id: one\ntitle: a${sign}b\n`);
      expect(diagnostics).toEqual([expect.objectContaining({ code: "not-text", line: 2, column: 9 })]);
    }
  });

  test("cannot be two, use keys twice, or unfold without end", () => {
    expect(codes(`${scaffoldText}---\nid: two\n`)).toEqual(["yaml-syntax"]);
    expect(codes(scaffoldText.replace("difficulty: 1", "difficulty: 1\ndifficulty: 2"))).toEqual([
      "yaml-syntax",
    ]);
    const nine = (of: string): string => `[${Array(9).fill(of).join(",")}]`;
    const bomb = `a: &a ${nine("x")}\nb: &b ${nine("*a")}\nc: &c ${nine("*b")}\nd: ${nine("*c")}\n`;
    expect(codes(bomb)).toEqual(["wrong-shape"]);
  });

  test("that lacks a field says so at what it is missing from", () => {
    const { diagnostics } = readScenario(
      scaffoldText.replace("        question: Do you understand what this place is for?\n", ""),
    );
    expect(diagnostics).toEqual([
      expect.objectContaining({
        code: "wrong-shape",
        path: "meetings[0].beats[1].question",
        line: 100,
        column: 9,
      }),
    ]);
  });

  test("with several faults names them all, in their order", () => {
    const text = scaffoldText
      .replace("difficulty: 1", "difficulty: 9")
      .replace("move: stall", "move: shout")
      .replace("fit: good", "fit: fair");
    const { diagnostics } = checkScenario(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(["out-of-range", "wrong-shape", "unknown-move"]);
    expect(diagnostics.map(({ line }) => line)).toEqual(
      diagnostics.map(({ line }) => line).sort((a, b) => a - b),
    );
  });
});

test("E33: whatever is done to a document, checking it never throws, and every diagnostic has a place in it", () => {
  const lines = scaffoldText.split("\n");
  const at = fc.nat({ max: lines.length - 1 });
  const junk = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "[",
      "{",
      '"',
      "- ",
      ": ",
      "&a",
      "*a",
      "!!set",
      "?",
      "| ",
      "\t",
      "null",
      "1e999",
      "__proto__: {}",
    ),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom("cut", "twice", "junk", "indent", "value"), at, junk), {
        minLength: 1,
        maxLength: 4,
      }),
      (edits) => {
        const text = [...lines];
        for (const [edit, line, words] of edits) {
          const old = text[line] ?? "";
          if (edit === "cut") text.splice(line, 1);
          else if (edit === "twice") text.splice(line, 0, old);
          else if (edit === "junk") text[line] = `${old}${words}`;
          else if (edit === "indent") text[line] = `  ${old}`;
          else text[line] = old.replace(/: .*/, `: ${words}`);
        }
        expectPlaces(text.join("\n"));
      },
    ),
    { numRuns: 300 },
  );
});

test("E33: no text at all makes the reader throw", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => expectPlaces(text)),
    { numRuns: 500 },
  );
});
