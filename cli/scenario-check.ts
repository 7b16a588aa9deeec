import { watch } from "node:fs";
import { dirname } from "node:path";
import { checkScenario } from "../engine/check.ts";
import {
  Misuse,
  oneScenarioFile,
  printDiagnostics,
  readArgs,
  scenarioFiles,
  type Verb,
} from "./scenario-files.ts";

/**
 * `check`: prints what is wrong with scenario documents. Exit code 1 when anything is an error. With `--watch` it looks at one
 * document, and again at every save, until it is interrupted.
 */
export const check: Verb = (args) => {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" }, watch: { type: "boolean" } });
  if (values.watch && values.json) throw new Misuse("--watch is for reading along: leave --json out");
  if (values.watch) return watchOne(positionals);
  const results = scenarioFiles(positionals).map((file) => ({ file, ...checkScenario(file.text) }));
  if (values.json) {
    const shown = results.map(({ file, diagnostics, scenario }) => ({
      file: file.name,
      ok: scenario !== null,
      diagnostics,
    }));
    console.log(JSON.stringify(shown, null, 2));
  } else for (const { file, ...result } of results) printResult(file, result);
  return results.some(({ scenario }) => scenario === null) ? 1 : 0;
};

type File = ReturnType<typeof oneScenarioFile>;

function printResult(
  file: File,
  { diagnostics, scenario }: ReturnType<typeof checkScenario>,
  after = "",
): void {
  printDiagnostics(file, diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  console.log(
    `${file.name}: ${scenario === null ? "" : "playable, "}${errors} errors, ${warnings} warnings${after}`,
  );
}

/** Editors write a file in several steps, or put another in its place: wait until it has been quiet this long. Milliseconds. */
const QUIET = 30;

function watchOne(names: readonly string[]): Promise<number> {
  const { path } = oneScenarioFile(names);
  let seen = "";
  const look = (): void => {
    const file = oneScenarioFile(names);
    if (file.text === seen) return;
    seen = file.text;
    const began = performance.now();
    const result = checkScenario(file.text);
    if (process.stdout.isTTY) console.clear();
    printResult(file, result, ` (${Math.round(performance.now() - began)} ms)`);
  };
  look();
  return new Promise((resolve) => {
    let waiting: NodeJS.Timeout | undefined;
    // The folder, not the file: a file that is replaced takes its watcher with it.
    const watcher = watch(dirname(path), () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        try {
          look();
        } catch (error) {
          // Between two steps of an editor the file can be gone; the next step brings it back.
          console.error(error instanceof Error ? error.message : "the document cannot be read");
        }
      }, QUIET);
    });
    process.once("SIGINT", () => {
      watcher.close();
      clearTimeout(waiting);
      resolve(0);
    });
  });
}
