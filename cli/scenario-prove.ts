import { basename, dirname } from "node:path";
import { styleText } from "node:util";
import { passes } from "../engine/property.ts";
import { prove as proveScenario } from "../engine/prove.ts";
import { proveLibrary, type Shown } from "../engine/prove-library.ts";
import { admit, readArgs, type ScenarioFile, scenarioFiles, type Verb } from "./scenario-files.ts";
import { moveSideBySide, proveSideBySide } from "./scenario-library.ts";
import { countLines, printMoved, printProof, printRows, printScenes } from "./scenario-tables.ts";

/** `prove`: every property of a fair scene, whether it holds, and its figure. Exit code 1 when one does not hold. */
export const prove: Verb = async (args) => {
  const { values, positionals } = readArgs(args, {
    json: { type: "boolean" },
    sensitivity: { type: "boolean" },
  });
  if (values.sensitivity) return moveAll(positionals, values.json === true);
  if (positionals.length === 0) return proveAll(values.json === true);
  const scenarios = scenarioFiles(positionals).map(admit);
  const proofs = scenarios
    .filter((scenario) => scenario !== null)
    .map((scenario) => {
      begin(scenario.text.id);
      const proof = proveScenario(scenario, (id) => say(`${scenario.text.id}: ${id} …`));
      say("");
      return proof;
    });
  const [only] = proofs;
  if (!values.json) for (const proof of proofs) printProof(proof);
  else if (positionals.length !== 1) console.log(JSON.stringify(proofs, null, 2));
  else if (only !== undefined) console.log(JSON.stringify(only, null, 2));
  return proofs.length === scenarios.length && proofs.every(({ holds }) => holds) ? 0 : 1;
};

/** The whole library: every scene on its own, then what only all of them together can show. */
async function proveAll(json: boolean): Promise<number> {
  const files = scenarioFiles([]);
  const results = await proveSideBySide(files, watching());
  say("");
  explain(files, results);
  const shown = results.filter((result): result is Shown => result !== null);
  const library = proveLibrary(shown);
  const holds =
    results.length === shown.length && shown.every(({ proof }) => proof.holds) && library.every(passes);
  if (json) {
    const scenarios = shown.map(({ proof, portrait }) => ({ ...proof, ...portrait.counts }));
    console.log(JSON.stringify({ scenarios, library, holds }, null, 2));
    return holds ? 0 : 1;
  }
  printScenes(shown.map(({ proof }) => proof));
  console.log(styleText("bold", "\nThe library"));
  printRows(library);
  console.log("");
  const counts = shown.map(({ portrait: { id, counts } }) => [id, counts] as const);
  for (const line of countLines(counts)) console.log(`  ${line}`);
  return holds ? 0 : 1;
}

/** Every figure of the rulebook moved by a quarter either way, in every scene named. */
async function moveAll(names: readonly string[], json: boolean): Promise<number> {
  const files = scenarioFiles(names);
  const results = await moveSideBySide(files, watching());
  say("");
  explain(files, results);
  const scenes = results.flatMap((moved, index) =>
    moved === null ? [] : [{ scenario: basename(dirname((files[index] as ScenarioFile).path)), moved }],
  );
  const holds =
    scenes.length === files.length && scenes.every(({ moved }) => moved.every((one) => one.holds));
  if (json) console.log(JSON.stringify({ scenarios: scenes, holds }, null, 2));
  else for (const { scenario, moved } of scenes) printMoved(scenario, moved);
  return holds ? 0 : 1;
}

/** Explains why a document cannot be played, here where people read it. */
function explain(files: readonly ScenarioFile[], results: readonly unknown[]): void {
  files.filter((_, index) => results[index] === null).forEach(admit);
}

/** Says which documents are at work, and what with. */
function watching(): (file: ScenarioFile, doing: string) => void {
  const begun = new Set<string>();
  return ({ name }, doing) => {
    if (!begun.has(name)) begin(name);
    begun.add(name);
    say(`${name}: ${doing} …`);
  };
}

function begin(name: string): void {
  if (!process.stderr.isTTY) process.stderr.write(`Proving ${name} …\n`);
}

/** The one line that says what is being done, where somebody watches. */
function say(doing: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${doing}`);
}
