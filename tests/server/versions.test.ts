import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile, type Version } from "../../server/versions.ts";

const small = readFileSync(join(import.meta.dirname, "../../cli/new-scenario.yaml"), "utf8");
const nth = (n: number) => compile(`${small}\n# ${n}\n`) as Version;

test("S19 a document is read once while it is remembered", () => {
  expect(nth(0)).toBe(nth(0));
});

test("S19 only the last twenty-four solutions stay in memory; an older one is solved again, and is the same", () => {
  const first = nth(0);
  const solution = first.solution();
  for (let n = 1; n < 24; n++) nth(n).solution();
  expect(first.solution()).toBe(solution);
  for (let n = 100; n < 124; n++) nth(n).solution();
  const again = first.solution();
  expect(again).not.toBe(solution);
  expect([again.states, again.best, again.worst]).toEqual([solution.states, solution.best, solution.worst]);
});
