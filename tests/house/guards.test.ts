import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { house, planted, run } from "./run.ts";

test("H4: the format check refuses a file that is not formatted", () => {
  const checked = run(
    "@biomejs/biome/bin/biome",
    ["format", "--config-path", planted, "format/ugly.ts"],
    planted,
  );
  expect(checked.output).toContain("ugly");
  expect(checked.status).toBe(1);
});

test("H4: lint refuses an `any`", () => {
  const checked = run(
    "@biomejs/biome/bin/biome",
    ["lint", "--config-path", planted, "lint/loose.ts"],
    planted,
  );
  expect(checked.output).toContain("noExplicitAny");
  expect(checked.status).toBe(1);
});

test("H4: the compiler refuses an element that may be missing", () => {
  const checked = run("typescript/bin/tsc", ["-p", join(planted, "types")]);
  expect(checked.output).toContain("TS2322");
  expect(checked.status).not.toBe(0);
});

test("H4: the engine's empty world has neither page nor process", () => {
  const checked = run("typescript/bin/tsc", ["-p", join(planted, "empty-world")]);
  expect(checked.output).toContain("'document'");
  expect(checked.output).toContain("'process'");
  expect(checked.status).not.toBe(0);
});

test("H4: the search for dead code finds an unused export and an unused package", () => {
  const checked = run("knip/bin/knip.js", [], join(planted, "dead-code"));
  expect(checked.output).toContain("unused");
  expect(checked.output).toContain("zod");
  expect(checked.status).toBe(1);
});

test("H5: clock, chance and console noise fail the test that made them, and only that one", () => {
  const folder = mkdtempSync(join(tmpdir(), "same-side-planted-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "report.json");
  const how = ["--config", join(house, "vitest.config.ts"), "--reporter=json", `--outputFile.json=${file}`];
  const { status } = run("vitest/vitest.mjs", ["run", "--root", planted, ...how]);
  expect(status).toBe(1);
  const report = JSON.parse(readFileSync(file, "utf8")) as {
    testResults: { assertionResults: { title: string; status: string }[] }[];
  };
  const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  expect(
    results
      .filter(({ status }) => status === "failed")
      .map(({ title }) => title)
      .sort(),
  ).toEqual(["makes a date", "reads the clock", "throws dice", "warns"]);
  expect(results.filter(({ status }) => status === "passed").map(({ title }) => title)).toEqual([
    "is innocent",
    "is innocent",
  ]);
});
