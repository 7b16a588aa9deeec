import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkScenario } from "../../engine/check.ts";
import { type DiagnosticCode, diagnosticCodes, formatDiagnostic } from "../../engine/diagnostics.ts";
import { exampleOf, pages, pagesFolder } from "./fixtures/examples.ts";
import { scaffoldText } from "./fixtures/scenes.ts";

test("E30: every diagnostic code has a page, and every page is about a code", () => {
  expect([...pages].sort()).toEqual([...diagnosticCodes].sort());
});

test("E30: the scene that the examples begin from has nothing wrong with it", () => {
  expect(checkScenario(scaffoldText).diagnostics).toEqual([]);
});

describe.each(diagnosticCodes.map((code) => ({ code })))("the page of $code", ({ code }) => {
  const page = readFileSync(join(pagesFolder, `${code}.md`), "utf8");

  test("E31: its example is reported as this code alone, at the line and column and in the words it quotes", () => {
    const { document, said } = exampleOf(page);
    const { scenario, diagnostics } = checkScenario(document);
    expect(diagnostics.map((found): DiagnosticCode => found.code)).toEqual([code]);
    expect(formatDiagnostic("scenario.yaml", diagnostics[0]!)).toBe(said);
    // A warning leaves a scene playable, an error does not.
    expect(scenario !== null).toBe(diagnostics[0]!.severity === "warning");
  });

  test("E30: it has a title, a meaning and something to do", () => {
    expect(page).toMatch(new RegExp(`^# ${code}\n\n\\S[^]{20,}\n## Example\n[^]+\n## What to do\n\n\\S`));
  });
});
