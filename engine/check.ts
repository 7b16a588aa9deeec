import { compile, type Scenario } from "./compile.ts";
import { checkCoverage } from "./coverage.ts";
import type { Diagnostic } from "./diagnostics.ts";
import { type Reading, readScenario } from "./read.ts";
import { checkReferences } from "./references.ts";
import type { Authored } from "./scenario.ts";

/**
 * Checks a scenario document. Never throws. The scenario is null when any diagnostic is an error; warnings leave it playable.
 * Diagnostics come in the order of the document.
 */
export function checkScenario(text: string): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const reading = readScenario(text);
  const scenario = reading.authored === null ? null : admit(reading.authored, reading);
  const diagnostics = [...reading.diagnostics].sort((a, b) => a.line - b.line || a.column - b.column);
  const broken = diagnostics.some(({ severity }) => severity === "error");
  return { scenario: broken ? null : scenario, diagnostics };
}

/**
 * Reads a document that has passed `checkScenario` under this very code before: the same scenario, without walking
 * through all of it again. Null when it is plainly another document.
 */
export function readAgain(text: string): Scenario | null {
  const { authored } = readScenario(text);
  return authored === null ? null : compile(authored);
}

function admit(authored: Authored, reading: Reading): Scenario | null {
  checkReferences(authored, reading);
  if (reading.diagnostics.some(({ severity }) => severity === "error")) return null;
  const scenario = compile(authored);
  checkCoverage(scenario, reading);
  return scenario;
}
