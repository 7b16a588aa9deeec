import { checkScenario } from "../engine/check.ts";
import { printDiagnostics, readArgs, scenarioFiles, type Verb } from "./scenario-files.ts";

/** `check`: prints what is wrong with scenario documents. Exit code 1 when anything is an error. */
export const check: Verb = (args) => {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const results = scenarioFiles(positionals).map((file) => ({ file, ...checkScenario(file.text) }));
  if (values.json) {
    const shown = results.map(({ file, diagnostics, scenario }) => ({
      file: file.name,
      ok: scenario !== null,
      diagnostics,
    }));
    console.log(JSON.stringify(shown, null, 2));
  } else {
    for (const { file, diagnostics, scenario } of results) {
      printDiagnostics(file, diagnostics);
      const errors = diagnostics.filter(({ severity }) => severity === "error").length;
      const warnings = diagnostics.length - errors;
      console.log(
        `${file.name}: ${scenario === null ? "" : "playable, "}${errors} errors, ${warnings} warnings`,
      );
    }
  }
  return results.some(({ scenario }) => scenario === null) ? 1 : 0;
};
