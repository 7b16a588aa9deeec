import { styleText } from "node:util";
import type { Scenario } from "../engine/compile.ts";
import { type Proof, prove as proveScenario } from "../engine/prove.ts";
import { admit, readArgs, scenarioFiles, type Verb } from "./scenario-files.ts";

/** `prove`: every property of a fair scene, whether it holds, and its figure. Exit code 1 when one does not hold. */
export const prove: Verb = (args) => {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const scenarios = scenarioFiles(positionals).map(admit);
  const proofs = scenarios.filter((scenario) => scenario !== null).map(proveAloud);
  const [only] = proofs;
  if (!values.json) for (const proof of proofs) printProof(proof);
  else if (positionals.length !== 1) console.log(JSON.stringify(proofs, null, 2));
  else if (only !== undefined) console.log(JSON.stringify(only, null, 2));
  return proofs.length === scenarios.length && proofs.every(({ holds }) => holds) ? 0 : 1;
};

function proveAloud(scenario: Scenario): Proof {
  const { stderr } = process;
  const say = (doing: string): void => {
    if (stderr.isTTY) stderr.write(`\r\u001b[K${doing}`);
  };
  if (!stderr.isTTY) stderr.write(`Proving ${scenario.text.id} …\n`);
  say(`${scenario.text.id}: solving …`);
  const proof = proveScenario(scenario, (id) => say(`${scenario.text.id}: ${id} …`));
  say("");
  return proof;
}

function printProof({ scenario, rulebook, states, best, worst, random, properties }: Proof): void {
  const held = properties.filter(({ holds }) => holds).length;
  console.log(styleText("bold", `${scenario}, under rulebook ${rulebook}`));
  console.log(`${states} states, best ${best}, worst ${worst}, random ${random.toFixed(2)}\n`);
  const widest = Math.max(...properties.map(({ title }) => title.length));
  for (const { id, title, holds, figure, where } of properties) {
    const mark = holds ? styleText("green", "holds") : styleText("red", "FAILS");
    console.log(`  ${id.padEnd(4)} ${mark}  ${title.padEnd(widest)}  ${figure}`);
    if (where !== undefined && !holds) console.log(`               ${styleText("yellow", where)}`);
  }
  console.log(`\n${held} of ${properties.length} properties hold.`);
}
