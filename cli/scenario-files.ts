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

/** The folder of the conversations. */
export const library = resolve(import.meta.dirname, "..", "scenarios");

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
  return wanted.map(readScenarioFile);
}

/** The one document a verb is about. Throws `Misuse` when none or several are named. */
export function oneScenarioFile(names: readonly string[]): ScenarioFile {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new Misuse("name one scenario, by its id or path");
  return readScenarioFile(name);
}

function readScenarioFile(name: string): ScenarioFile {
  const place = existsSync(inLibrary(name)) ? inLibrary(name) : resolve(name);
  try {
    const path = statSync(place).isDirectory() ? join(place, "scenario.yaml") : place;
    const stat = statSync(path);
    // Neither a folder nor a device has an end to read to.
    if (!stat.isFile()) throw new Misuse(`"${name}" is no file`);
    // Bytes that are no UTF-8 become U+FFFD, which the checker reports; beyond the limit only the size matters.
    const text = stat.size > 4 * LONGEST ? " ".repeat(LONGEST + 1) : readFileSync(path, "utf8");
    return { path, name: relative(process.cwd(), path), text };
  } catch (error) {
    if (error instanceof Misuse) throw error;
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(code))
      throw new Misuse(`there is no scenario "${name}"`);
    throw new Misuse(`"${name}" cannot be read (${code})`);
  }
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
