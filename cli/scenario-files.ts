import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { checkScenario } from "../engine/check.ts";
import type { Scenario } from "../engine/compile.ts";
import { type Diagnostic, formatDiagnostic } from "../engine/diagnostics.ts";
import { LONGEST } from "../engine/read.ts";

/** A verb of the scenario command. Takes its own arguments, prints, and returns the exit code. */
export type Verb = (args: readonly string[]) => number | Promise<number>;

/** The command was used in a way that means nothing. Ends with exit code 2. */
export class Misuse extends Error {}

const library = resolve(import.meta.dirname, "..", "scenarios");

/** A scenario document on disk. */
export interface ScenarioFile {
  readonly path: string;
  /** The path as a person would write it here. */
  readonly name: string;
  readonly text: string;
}

/** Reads the arguments of a verb. Throws `Misuse` for an option it does not have. */
export function readArgs<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : "wrong options");
  }
}

/** The documents named by paths or scenario ids; all of the library when none is named. */
export function scenarioFiles(names: readonly string[]): readonly ScenarioFile[] {
  const wanted =
    names.length === 0 ? readdirSync(library).filter((name) => existsSync(inLibrary(name))) : names;
  return wanted.map((name) => {
    const path = existsSync(inLibrary(name)) ? inLibrary(name) : resolve(name);
    const file = statSync(path, { throwIfNoEntry: false })?.isDirectory()
      ? join(path, "scenario.yaml")
      : path;
    const size = statSync(file, { throwIfNoEntry: false })?.size;
    if (size === undefined) throw new Misuse(`there is no scenario "${name}"`);
    // Bytes that are no UTF-8 become U+FFFD, which the checker reports; beyond the limit only the size matters.
    const text = size > 4 * LONGEST ? " ".repeat(LONGEST + 1) : readFileSync(file, "utf8");
    return { path: file, name: relative(process.cwd(), file), text };
  });
}

function inLibrary(id: string): string {
  return join(library, id, "scenario.yaml");
}

/** Checks a file and prints its errors. Null when it has any. */
export function admit(file: ScenarioFile): Scenario | null {
  const { scenario, diagnostics } = checkScenario(file.text);
  if (scenario === null) printDiagnostics(file, diagnostics);
  return scenario;
}

/** Prints findings the way compilers do. */
export function printDiagnostics(file: ScenarioFile, diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) console.error(formatDiagnostic(file.name, diagnostic));
}
