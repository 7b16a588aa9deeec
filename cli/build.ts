import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { checkScenario } from "../engine/check.ts";
import { checkedFile, hashOf } from "../server/checked.ts";
import { readDocuments } from "../server/library.ts";
import { runToEnd } from "./children.ts";
import { projectRoot } from "./data-home.ts";

const stampFile = join(projectRoot, ".next/built-from");
/** Folders that do not enter the build; everything else on the top level does. */
const foreign = new Set(["node_modules", "cli", "tests", "docs", "test-results", "playwright-report"]);

/** Builds the web app, unless the last build was made from exactly these sources. */
export async function buildIfChanged(stop?: AbortSignal): Promise<void> {
  const print = sourcePrint();
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === print) return;
  console.log("Building …");
  rmSync(stampFile, { force: true });
  const status = await runToEnd(["node_modules/next/dist/bin/next", "build"], {
    // A build that needs a database or a secret is a fault; without them it cannot hide.
    env: { DATABASE_URL: undefined, SAME_SIDE_SECRET: undefined, NODE_ENV: "production" },
    ...(stop ? { stop } : {}),
  });
  if (status !== 0) throw new Error("The build failed; see the lines above.");
  await checkScenarios(stop);
  writeFileSync(stampFile, print);
}

/**
 * Checks the library once for every start of this build: walking through all that can happen in a scenario takes
 * some tenths of a second, and nobody shall wait for it twenty times over. One with errors is checked, and named,
 * at every start.
 */
async function checkScenarios(stop?: AbortSignal): Promise<void> {
  const checked: string[] = [];
  for (const { document } of readDocuments(join(projectRoot, "scenarios"))) {
    if (checkScenario(document).scenario !== null) checked.push(hashOf(document));
    await nextTurn();
    stop?.throwIfAborted();
  }
  writeFileSync(checkedFile(projectRoot), JSON.stringify(checked));
}

/** Hash over every file the build can read, and over the Node and settings it is made with. */
export function sourcePrint(root: string = projectRoot): string {
  const hash = createHash("sha256").update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${value}\0`);
  }
  for (const file of sourceFiles(root))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

function sourceFiles(root: string, folder = ""): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !name.startsWith(".") && !(folder === "" && isForeign(name)))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(root, path) : [path];
    })
    .sort();
}

function isForeign(name: string): boolean {
  return (
    foreign.has(name) || extname(name) === ".md" || name.endsWith(".tsbuildinfo") || name === "next-env.d.ts"
  );
}
