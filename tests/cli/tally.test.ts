import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromReport, playwrightCounts, sum, vitestCounts } from "../../cli/tally.ts";
import { scratch } from "./scratch.ts";

function report(content: unknown): string {
  const file = join(scratch(), "report.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("H1: tallies add up", () => {
  expect(
    sum([
      { passed: 2, failed: 0 },
      { passed: 40, failed: 3 },
    ]),
  ).toEqual({ passed: 42, failed: 3 });
});

test("H1: vitest's and Playwright's counts are read", () => {
  const unit = report({ numPassedTests: 7, numFailedTests: 2 });
  expect(fromReport(unit, 1, vitestCounts)).toEqual({ passed: 7, failed: 2 });
  const browser = report({ stats: { expected: 5, unexpected: 0, flaky: 0, skipped: 1 } });
  expect(fromReport(browser, 0, playwrightCounts)).toEqual({ passed: 5, failed: 0 });
});

test("H1: a browser test that passed only on a second try failed", () => {
  const flaky = report({ stats: { expected: 5, unexpected: 0, flaky: 1 } });
  expect(fromReport(flaky, 0, playwrightCounts)).toEqual({ passed: 5, failed: 1 });
});

test("H1: a runner that ends badly without a failing test is a failure", () => {
  const unit = report({ numPassedTests: 7, numFailedTests: 0 });
  expect(fromReport(unit, 1, vitestCounts)).toEqual({ passed: 7, failed: 1 });
});

test("H1: a runner that found nothing is a failure", () => {
  const empty = report({ numPassedTests: 0, numFailedTests: 0 });
  expect(fromReport(empty, 0, vitestCounts)).toEqual({ passed: 0, failed: 1 });
});

test.each([
  ["no report", undefined],
  ["half a report", "{"],
  ["a strange report", "{}"],
])("H1: %s is a failure", (_, content) => {
  const file = content === undefined ? join(scratch(), "missing.json") : report(content);
  expect(fromReport(file, 0, vitestCounts)).toEqual({ passed: 0, failed: 1 });
});
