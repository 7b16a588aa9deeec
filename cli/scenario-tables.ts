import { styleText } from "node:util";
import type { Counts } from "../engine/counts.ts";
import type { ProvenProperty } from "../engine/property.ts";
import type { Proof } from "../engine/prove.ts";
import type { Moved } from "../engine/sensitivity.ts";

/** Prints what was proven of one scene. */
export function printProof({ scenario, rulebook, states, best, worst, random, properties }: Proof): void {
  console.log(styleText("bold", `${scenario}, under rulebook ${rulebook}`));
  console.log(`${states} states, best ${best}, worst ${worst}, random ${random.toFixed(2)}\n`);
  printRows(properties);
  const held = properties.filter(({ holds }) => holds).length;
  const exempt = properties.filter((row) => row.exempt !== undefined).length;
  console.log(
    `\n${held} of ${properties.length} properties hold${exempt === 0 ? "" : `, ${exempt} exempt`}.`,
  );
}

/** Prints properties with their figures, and where one breaks. */
export function printRows(properties: readonly ProvenProperty[]): void {
  const widest = Math.max(...properties.map(({ title }) => title.length));
  for (const { id, title, holds, exempt, figure, where } of properties) {
    console.log(`  ${id.padEnd(4)} ${wordFor({ holds, exempt })}  ${title.padEnd(widest)}  ${figure}`);
    if (exempt !== undefined) console.log(`               ${styleText("yellow", `let pass: ${exempt}`)}`);
    else if (where !== undefined && !holds) console.log(`               ${styleText("yellow", where)}`);
  }
}

type Mark = { readonly holds: boolean; readonly exempt?: string | undefined };

function wordFor({ holds, exempt }: Mark): string {
  if (holds) return styleText("green", "holds");
  return exempt === undefined ? styleText("red", "FAILS") : styleText("yellow", "exempt");
}

function signFor({ holds, exempt }: Mark): string {
  if (holds) return styleText("green", " ✓");
  return exempt === undefined ? styleText("red", " ✗") : styleText("yellow", " e");
}

/** Prints one table of all scenes, then what fails in which, then by how much the crude players of each lose. */
export function printScenes(proofs: readonly Proof[]): void {
  proofs.forEach(({ scenario }, index) => {
    console.log(`${`${index + 1}`.padStart(4)} ${scenario}`);
  });
  const rows = proofs[0]?.properties ?? [];
  const widest = Math.max(...rows.map(({ title }) => title.length));
  const numbers = proofs.map((_, index) => `${index + 1}`.padStart(2)).join(" ");
  console.log(`\n  ${"".padEnd(4)} ${"".padEnd(widest)}  ${numbers}`);
  rows.forEach(({ id, title }, at) => {
    const signs = proofs.map(({ properties }) => signFor(properties[at] as Mark)).join(" ");
    console.log(`  ${id.padEnd(4)} ${title.padEnd(widest)}  ${signs}`);
  });
  for (const { scenario, properties } of proofs) {
    const broken = properties.filter(({ holds }) => !holds);
    if (broken.length === 0) continue;
    console.log(styleText("bold", `\n${scenario}`));
    printRows(broken);
  }
  console.log(styleText("bold", "\nCrude players"));
  for (const { scenario, properties } of proofs) {
    const crude = properties.filter(({ id }) => ["J7", "J8", "J9", "J10", "J11", "J12"].includes(id));
    console.log(`  ${scenario}: ${crude.map(({ figure }) => figure.replace(" below best", "")).join("; ")}`);
  }
}

/** Prints what moving every figure of the rulebook does to a scene. */
export function printMoved(scenario: string, moved: readonly Moved[]): void {
  console.log(styleText("bold", `\n${scenario}, with every figure moved by a quarter`));
  const widest = Math.max(...moved.map(({ figure }) => figure.length));
  for (const { figure, factor, beats, changed, broken, holds } of moved) {
    const way = factor < 1 ? "−25 %" : "+25 %";
    const lost = broken.length === 0 ? "" : `  no longer ${broken.join(", ")}`;
    console.log(
      `  ${figure.padEnd(widest)}  ${way}  ${wordFor({ holds })}  ${changed} of ${beats} beats${lost}`,
    );
  }
  const steady = moved.filter(({ holds }) => holds).length;
  console.log(`${steady} of ${moved.length} hold: at most a fifth of the beats change, and J4 to J12 stand.`);
}

const columns = ["states", "endings", "best", "worst", "random", "shortest", "longest"] as const;

/** Counts of scenes as the lines of one table; `tests/scenarios/counts.test.ts` pins them. */
export function countLines(scenes: readonly (readonly [id: string, counts: Counts])[]): readonly string[] {
  const rows = scenes.map(([id, { random, ...counts }]) => {
    const shown = { ...counts, random: random.toFixed(2) };
    return [id, ...columns.map((name) => `${shown[name]}`)];
  });
  const all = [["scene", ...columns], ...rows];
  const widths = all.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(cell.length, widest[column] ?? 0)),
    [],
  );
  return all.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
}
