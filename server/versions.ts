import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { checkScenario } from "../engine/check.ts";
import type { Scenario } from "../engine/compile.ts";
import { publicFace } from "../engine/show.ts";
import { type Solution, solve } from "../engine/solve.ts";
import type { PublicFace } from "../engine/view.ts";
import { database } from "./database.ts";
import { once } from "./once.ts";
import { scenarioVersion } from "./schema.ts";

/** A scenario document, checked and ready to play. */
export interface Version {
  /** SHA-256 of the document's text, 64 hex digits. */
  readonly hash: string;
  readonly document: string;
  readonly scenario: Scenario;
  readonly face: PublicFace;
  /** Solved on first need (a few tenths of a second), then kept. */
  solution(): Solution;
}

/** Versions kept compiled and solved at once; beyond that the one used least recently goes. */
const keptVersions = 64;

/** The content hash of a document. */
function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}

/** Checks and compiles a document, or takes it from memory; null when it has errors. */
export function compile(document: string): Version | null {
  const hash = hashOf(document);
  const kept = recall(hash);
  if (kept) return kept;
  const { scenario } = checkScenario(document);
  if (scenario === null) return null;
  let solution: Solution | undefined;
  const version: Version = {
    hash,
    document,
    scenario,
    face: publicFace(scenario, hash),
    solution: () => {
      solution ??= solve(scenario.plot);
      return solution;
    },
  };
  remember(version);
  return version;
}

/** The version an attempt began on, from memory or from the database. @throws Error when it was never stored */
export async function versionOf(hash: string): Promise<Version> {
  const kept = recall(hash);
  if (kept) return kept;
  const [row] = await database()
    .select({ document: scenarioVersion.document })
    .from(scenarioVersion)
    .where(eq(scenarioVersion.hash, hash));
  const version = row && compile(row.document);
  if (!version)
    throw new Error(`scenario version ${hash} ${row ? "no longer passes the check" : "is not stored"}`);
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
  if (version) remember(version);
  return version;
}

/** A Map keeps insertion order: what was used last stands at its end. */
function remember(version: Version): void {
  const versions = shelf();
  versions.delete(version.hash);
  versions.set(version.hash, version);
  const [oldest] = versions.keys();
  if (versions.size > keptVersions && oldest !== undefined) versions.delete(oldest);
}
