import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** A row as the scripts in tests/bench hand it over; see tests/bench/row.ts. */
interface Row {
  readonly what: string;
  readonly ours: number;
  readonly against: string;
  /** null when it could not be measured; `against` says why. */
  readonly other: number | null;
  readonly unit: string;
  readonly ratio: number | null;
  readonly goal?: { readonly ratio: number; readonly side: "at least" | "at most" };
}

const folder = join(import.meta.dirname, "..", "tests", "bench");
/** The benches, in the order they run. Each is a script of its own, so that none warms or slows another. */
const benches = ["solve", "replay", "say", "board", "room", "page"] as const;

function chosen(only: string | undefined): readonly string[] {
  const names = only?.split(",") ?? benches;
  const unknown = names.find((name) => !benches.some((bench) => bench === name));
  if (unknown === undefined) return names;
  console.error(`bench: no row "${unknown}"; there are ${benches.join(", ")}`);
  process.exit(2);
}

function run(name: string): readonly Row[] {
  process.stderr.write(`measuring ${name}…\n`);
  const { status, stdout } = spawnSync(process.execPath, [join(folder, `${name}.ts`)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const last = stdout.trim().split("\n").at(-1) ?? "";
  if (status !== 0 || last === "") {
    console.error(`bench: ${name} failed`);
    process.exit(1);
  }
  return JSON.parse(last) as Row[];
}

function met({ ratio, goal }: Row): boolean {
  if (goal === undefined) return true;
  if (ratio === null) return false;
  return goal.side === "at least" ? ratio >= goal.ratio : ratio <= goal.ratio;
}

function figure(value: number | null): string {
  if (value === null) return "not measured";
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}

const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "string" } } });
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
const rows = chosen(values.only).flatMap((name) => run(name));
console.log(machine);
for (const entry of rows) {
  const { what, ours, against, other, unit, ratio, goal } = entry;
  const asked =
    goal === undefined ? "" : ` (goal ${goal.side} ${figure(goal.ratio)}: ${met(entry) ? "met" : "MISSED"})`;
  console.log(
    `${what}: ${figure(ours)} ${unit}; ${against}: ${figure(other)} ${unit}; ratio ${figure(ratio)}${asked}`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
process.exitCode = rows.every(met) ? 0 : 1;
