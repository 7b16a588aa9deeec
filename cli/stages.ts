import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.ts";
import { buildIfChanged } from "./build.ts";
import { runToEnd } from "./children.ts";
import { projectRoot } from "./data-home.ts";
import { fromReport, playwrightCounts, single, sum, type Tally, vitestCounts } from "./tally.ts";

/** One section of `npm test`. */
export type Stage = { name: string; run(stop: AbortSignal): Promise<Tally> };

const bin = {
  biome: "node_modules/@biomejs/biome/bin/biome",
  next: "node_modules/next/dist/bin/next",
  tsc: "node_modules/typescript/bin/tsc",
  depcruise: "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
  knip: "node_modules/knip/bin/knip.js",
  vitest: "node_modules/vitest/vitest.mjs",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** Folders and files whose imports are judged. */
export const judged = ["app", "ui", "server", "engine", "scenarios", "cli", "tests"];

/** Every check there is, cheapest first. */
export const stages: Stage[] = [
  { name: "Format", run: command([bin.biome, "format", "."]) },
  {
    name: "Lint",
    run: command([bin.biome, "check", "--formatter-enabled=false", "--error-on-warnings", "."]),
  },
  {
    name: "Types",
    // Next describes the routes first; the house is checked as a whole, the engine in its empty world.
    run: inTurn(
      command([bin.next, "typegen"]),
      command([bin.tsc, "-p", "."]),
      command([bin.tsc, "-p", "engine"]),
    ),
  },
  { name: "Boundaries", run: command([bin.depcruise, ...judged]) },
  { name: "Dead code", run: command([bin.knip]) },
  // Everything but the projects of the other stage, so that a new project cannot be forgotten.
  { name: "Unit, property and scenario tests", run: vitest("!server", "!web") },
  { name: "Scenarios: check and prove", run: scenarios },
  { name: "Build", run: build },
  { name: "Integration on PostgreSQL", run: vitest("server", "web") },
  { name: "End to end, in a browser", run: playwright },
];

function command(args: string[]): Stage["run"] {
  return async (stop) => single((await runToEnd(args, { stop })) === 0);
}

function inTurn(...steps: Stage["run"][]): Stage["run"] {
  return async (stop) => {
    const tallies: Tally[] = [];
    for (const step of steps) tallies.push(await step(stop));
    return sum(tallies);
  };
}

function vitest(...projects: string[]): Stage["run"] {
  return (stop) =>
    withReport(async (report) => {
      const chosen = projects.map((project) => `--project=${project}`);
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      const status = await runToEnd([bin.vitest, "run", ...chosen, ...reporters], { stop });
      return fromReport(report, status, vitestCounts);
    });
}

async function scenarios(stop: AbortSignal): Promise<Tally> {
  const folders = readdirSync(join(projectRoot, "scenarios"), { withFileTypes: true });
  if (!folders.some((entry) => entry.isDirectory())) {
    console.error("No scenario was found: the house without its conversations is not whole.");
    return single(false);
  }
  // Without a name a verb is for the whole library; `prove` then says what only the library can show as well.
  const verbs = ["check", "prove"].map((verb) =>
    command(["--conditions=react-server", "cli/scenario.ts", verb]),
  );
  return await inTurn(...verbs)(stop);
}

async function build(stop: AbortSignal): Promise<Tally> {
  try {
    await buildIfChanged(stop);
    return single(true);
  } catch (error) {
    console.error((error as Error).message);
    return single(false);
  }
}

async function playwright(stop: AbortSignal): Promise<Tally> {
  await ensureBrowser();
  return await withReport(async (report) => {
    const status = await runToEnd([bin.playwright, "test"], { stop, env: { E2E_REPORT: report } });
    return fromReport(report, status, playwrightCounts);
  });
}

async function withReport(run: (file: string) => Promise<Tally>): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), "same-side-report-"));
  try {
    return await run(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
