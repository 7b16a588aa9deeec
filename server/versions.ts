import { eq } from "drizzle-orm";
import { WOUND } from "../engine/buyer.ts";
import { checkScenario, readAgain } from "../engine/check.ts";
import type { Scenario } from "../engine/compile.ts";
import { publicFace } from "../engine/show.ts";
import { type Solution, solve } from "../engine/solve.ts";
import type { PublicFace } from "../engine/view.ts";
import { checkedByBuild, hashOf } from "./checked.ts";
import { database } from "./database.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import { scenarioVersion } from "./schema.ts";

/** A scenario document, checked and ready to play. */
export interface Version {
  /** SHA-256 of the document's text, 64 hex digits. */
  readonly hash: string;
  readonly document: string;
  readonly scenario: Scenario;
  readonly face: PublicFace;
  /** Solved when it is needed (a few tenths of a second) and kept while it is among the last few that were. */
  solution(): Solution;
}

/** Versions kept compiled at once (a megabyte each); beyond that the one used least recently goes. */
const keptVersions = 64;

/**
 * Solutions kept at once: 20 MB for 100,000 states, 178 MB for a library of 862,000, and a fifth of a second to solve again.
 * Fewer than there are scenarios would be solved again and again where many people play at once.
 */
const keptSolutions = 24;

/** Checks and compiles a document, or takes it from memory; null when it has errors. */
export function compile(document: string): Version | null {
  const hash = hashOf(document);
  const kept = recall(hash);
  if (kept) return kept;
  const scenario = checkedByBuild(hash) ? readAgain(document) : checkScenario(document).scenario;
  if (scenario === null) return null;
  const version: Version = {
    hash,
    document,
    scenario,
    face: publicFace(scenario, hash),
    solution: () => {
      const solutions = once("solutions", () => new Map<string, Solution>());
      const solution = solutions.get(hash) ?? solve(scenario.plot);
      keepLatest(solutions, hash, solution, keptSolutions);
      return solution;
    },
  };
  keepLatest(shelf(), hash, version, keptVersions);
  return version;
}

/**
 * The version an attempt began on, from memory or from the database.
 * @throws Problem `rules_changed` when it no longer passes the check; Error when it was never stored
 */
export async function versionOf(hash: string): Promise<Version> {
  const kept = recall(hash);
  if (kept) return kept;
  const [row] = await database()
    .select({ document: scenarioVersion.document })
    .from(scenarioVersion)
    .where(eq(scenarioVersion.hash, hash));
  if (!row) throw new Error(`scenario version ${hash} is not stored`);
  const version = compile(row.document);
  if (!version) throw new Problem("rules_changed", "This scene no longer passes the check of its rules.");
  return version;
}

/** Makes sure the document is in the database before an attempt refers to it; asked once per process and version. */
export async function storeVersion(version: Version): Promise<void> {
  const stored = once("stored-versions", () => new Set<string>());
  if (stored.has(version.hash)) return;
  const { hash, document, face } = version;
  await database()
    .insert(scenarioVersion)
    .values({ hash, scenario: face.id, document })
    .onConflictDoNothing();
  stored.add(hash);
}

function shelf(): Map<string, Version> {
  return once("versions", () => new Map());
}

function recall(hash: string): Version | undefined {
  const version = shelf().get(hash);
  if (version) keepLatest(shelf(), hash, version, keptVersions);
  return version;
}

/** A Map keeps insertion order: what was used last stands at its end, and what goes stands first. */
function keepLatest<T>(kept: Map<string, T>, key: string, value: T, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

/** True when the scene begins with an injury that somebody else left behind. */
export function isInjured({ scenario }: Version): boolean {
  return scenario.plot.start.wound === WOUND.inherited;
}
