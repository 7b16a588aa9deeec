import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { judged } from "../../cli/stages.ts";
import { house, planted, run } from "./run.ts";

const rules = join(house, ".dependency-cruiser.mjs");
const config = (await import(rules)).default as { forbidden: { name: string; comment: string }[] };

type Report = {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string } }[]; environment?: { issues?: unknown[] } };
};

function cruise(cwd: string): Report {
  const { stdout } = run(
    "dependency-cruiser/bin/dependency-cruiser.mjs",
    ["--config", rules, "--output-type", "json", ...judged],
    cwd,
  );
  return JSON.parse(stdout) as Report;
}

test("H2: every boundary rule reports the violation planted for it", () => {
  const reported = new Set(
    cruise(join(planted, "boundaries")).summary.violations.map(({ rule }) => rule.name),
  );
  expect([...reported].sort()).toEqual(config.forbidden.map(({ name }) => name).sort());
});

test("H2: every rule tells the one who broke it what to do", () => {
  for (const { name, comment } of config.forbidden) expect(comment, name).toMatch(/.{60}/);
});

test("H3: the judge of boundaries has read every source file", () => {
  const read = new Set(cruise(house).modules.map(({ source }) => source));
  const onDisk = judged.flatMap((folder) =>
    readdirSync(join(house, folder), { recursive: true, encoding: "utf8" })
      .map((file) => join(folder, file))
      .filter((file) => /[.](ts|tsx|mjs)$/.test(file) && !/[.]d[.]ts$/.test(file))
      .filter((file) => !file.startsWith("tests/planted") && !file.includes("/.next/")),
  );
  expect(onDisk.length).toBeGreaterThan(60);
  expect(onDisk.filter((file) => !read.has(file))).toEqual([]);
});
