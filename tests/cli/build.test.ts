import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { sourcePrint } from "../../cli/build.ts";
import { scratch } from "./scratch.ts";

afterEach(() => vi.unstubAllEnvs());

function put(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function house(): string {
  const root = scratch();
  for (const file of ["app/page.tsx", "engine/deep/rule.ts", "package-lock.json", "proxy.ts"])
    put(root, file, "one");
  return root;
}

test.each([
  "app/page.tsx",
  "engine/deep/rule.ts",
  "package-lock.json",
  "proxy.ts",
  "scenarios/new/scenario.yaml",
])("H13: another %s is another build", (file) => {
  const root = house();
  const before = sourcePrint(root);
  put(root, file, "two");
  expect(sourcePrint(root)).not.toBe(before);
});

test.each([
  "tests/a.test.ts",
  "docs/rules.md",
  "README.md",
  "cli/start.ts",
  "test-results/trace.json",
  ".data/secret",
  ".next/BUILD_ID",
])("H13: another %s is the same build", (file) => {
  const root = house();
  const before = sourcePrint(root);
  put(root, file, "two");
  expect(sourcePrint(root)).toBe(before);
});

test("H13: a moved, a deleted and a renamed file are another build", () => {
  const root = house();
  const before = sourcePrint(root);
  rmSync(join(root, "proxy.ts"));
  const without = sourcePrint(root);
  put(root, "proxies.ts", "one");
  expect(new Set([before, without, sourcePrint(root)]).size).toBe(3);
});

test("H13: a public setting enters the build, a private one does not", () => {
  const root = house();
  const before = sourcePrint(root);
  vi.stubEnv("DATABASE_URL", "elsewhere");
  expect(sourcePrint(root)).toBe(before);
  vi.stubEnv("NEXT_PUBLIC_NAME", "other");
  expect(sourcePrint(root)).not.toBe(before);
});
