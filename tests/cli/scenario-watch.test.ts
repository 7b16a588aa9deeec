import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scaffoldText } from "../engine/fixtures/scenes.ts";
import { house } from "../house/run.ts";
import { scratch } from "./scratch.ts";

test("E64: check --watch looks again at every save, also of an editor that puts another file in its place", async () => {
  const folder = scratch();
  const file = join(folder, "scenario.yaml");
  writeFileSync(file, scaffoldText);
  const { NODE_OPTIONS: _, ...env } = process.env;
  const watching = spawn(process.execPath, [join(house, "cli/scenario.ts"), "check", "--watch", file], {
    env: { ...env, NO_COLOR: "1" },
  });
  let heard = "";
  for (const stream of [watching.stdout, watching.stderr])
    stream.on("data", (part) => (heard += String(part)));
  const next = async (words: string): Promise<void> => {
    await expect.poll(() => heard, { timeout: 20_000 }).toContain(words);
    heard = "";
  };
  const ended = new Promise((resolve) => watching.once("exit", resolve));
  try {
    await next("playable, 0 errors, 0 warnings");
    writeFileSync(file, scaffoldText.replace("move: stall", "move: shout"));
    await next("unknown-move");
    writeFileSync(`${file}.new`, scaffoldText);
    renameSync(`${file}.new`, file);
    await next("playable, 0 errors, 0 warnings");
  } finally {
    watching.kill("SIGINT");
  }
  expect(await ended).toBe(0);
});
