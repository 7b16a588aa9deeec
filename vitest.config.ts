import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** In the web build the marker "server-only" fails a browser bundle; under test it is empty. */
const serverOnly = fileURLToPath(import.meta.resolve("server-only")).replace(/index\.js$/, "empty.js");

const setup = join(import.meta.dirname, "tests/setup");
const quiet = join(setup, "quiet.ts");
const noChance = join(setup, "no-chance.ts");
const database = join(setup, "database-server.ts");
const builtWeb = join(setup, "built-web.ts");

/** One project per floor of the house, each with the world it is allowed to live in. */
function floor(name: string, include: string[], more: { setup?: string[]; globalSetup?: string[] } = {}) {
  return {
    extends: true as const,
    test: {
      name,
      include: include.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`),
      setupFiles: [quiet, ...(more.setup ?? [])],
      globalSetup: more.globalSetup ?? [],
    },
  };
}

export default defineConfig({
  resolve: { alias: { "server-only": serverOnly } },
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    environment: "node",
    // By itself one core is left idle, which on two cores is half of them.
    maxWorkers: "100%",
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      floor("engine", ["engine", "scenarios"], { setup: [noChance] }),
      floor("server", ["server"], { globalSetup: [database] }),
      floor("web", ["app", "faults"], { globalSetup: [builtWeb, database] }),
      floor("ui", ["ui"]),
      floor("house", ["house", "cli"]),
    ],
  },
});
