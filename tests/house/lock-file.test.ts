import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { completeLock, type LockFile } from "../../cli/lock-file.ts";
import { house } from "./run.ts";

const text = readFileSync(join(house, "package-lock.json"), "utf8");
const lock = JSON.parse(text) as LockFile;

test("H6: the lock file names the builds of every platform (else: npm run fix)", () => {
  expect(`${JSON.stringify(completeLock(lock), null, 2)}\n`).toBe(text);
});

test("H6: the lock file names no registry", () => {
  expect(text).not.toContain('"resolved"');
});

test("H6: a build that npm left out is added with its platform, a known one is left alone", () => {
  const given: LockFile = {
    packages: {
      "": {},
      "node_modules/tool": {
        version: "2.0.0",
        dev: true,
        optionalDependencies: {
          "tool-linux-arm64-musl": "2.0.0",
          "tool-win32-x64": "2.0.0",
          "any-spec": "^1.0.0",
        },
      },
      "node_modules/tool-win32-x64": { version: "2.0.0", integrity: "kept" },
    },
  };
  expect(completeLock(given).packages).toEqual({
    ...given.packages,
    "node_modules/tool-linux-arm64-musl": {
      version: "2.0.0",
      cpu: ["arm64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
  });
});
