import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

/** The checkout under test. */
export const house = resolve(import.meta.dirname, "../..");

/** The place where every rule of the house is broken on purpose. */
export const planted = join(house, "tests/planted");

/** What a tool said, on stdout and in all, and how it ended. */
export type Run = { status: number | null; stdout: string; output: string };

/** Runs a tool of this checkout on our own Node and gives what it said and how it ended. */
export function run(tool: string, args: string[], cwd = house): Run {
  // Not the settings of the runner we are called from: the tool may be the same runner.
  const env: Record<string, string | undefined> = { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1" };
  for (const name of Object.keys(env)) if (/^(VITEST|TEST|NODE_ENV|DEV|MODE)/.test(name)) delete env[name];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(house, "node_modules", tool), ...args],
    {
      cwd,
      encoding: "utf8",
      maxBuffer: 64_000_000,
      env: env as NodeJS.ProcessEnv,
    },
  );
  return { status, stdout, output: `${stdout}${stderr}` };
}
