import { and, eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { portraitOf } from "../engine/portrait.ts";
import { ground } from "../engine/property.ts";
import { type Proof, propertyIds, proveOn } from "../engine/prove.ts";
import { proveLibrary, type Shown } from "../engine/prove-library.ts";
import { rulebook } from "../engine/rules.ts";
import { hashOf } from "./checked.ts";
import { readDocuments } from "./library.ts";
import { libraryKey } from "./library-proof.ts";
import { libraryProof, scenarioProof, scenarioVersion } from "./schema.ts";
import { scenariosFolder } from "./settings.ts";
import { compile, type Version } from "./versions.ts";

/**
 * Stores every scenario document by its content hash, proves each once per (document, rulebook), and then the library as a
 * whole. Run after `migrate`, beside a node that serves already: a proof takes seconds, and nobody waits for it. What is
 * proved is not even read again, so a second run is done at once.
 *
 * @param databaseUrl a PostgreSQL connection string
 * @param options.folder where the scenarios are; `scenarios` beside the app when absent
 * @param options.report takes one line of progress at a time
 * @returns the paths of documents that have errors and are not served
 */
export async function stockLibrary(
  databaseUrl: string,
  options: { folder?: string; report?: (line: string) => void } = {},
): Promise<{ broken: string[] }> {
  const report = options.report ?? (() => undefined);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "same-side stock" });
  await client.connect();
  try {
    const db = drizzle({ client });
    const broken: string[] = [];
    const documents = readDocuments(options.folder ?? scenariosFolder());
    const sound: string[] = [];
    const fresh = new Map<string, Shown>();
    for (const { path, document } of documents) {
      const hash = hashOf(document);
      const proved = (await readStored(db, hash)) !== null;
      const version = proved ? null : compile(document);
      if (version !== null) fresh.set(hash, await stock(db, version, report));
      if (proved || version !== null) sound.push(document);
      else broken.push(path);
    }
    await stockProof(db, sound, fresh, report);
    return { broken };
  } finally {
    await client.end();
  }
}

/** The stored proof of a document under the present rulebook; null where there is none, or one of fewer properties. */
async function readStored(db: NodePgDatabase, hash: string): Promise<Proof | null> {
  const [row] = await db
    .select({ proof: scenarioProof.proof })
    .from(scenarioProof)
    .where(and(eq(scenarioProof.version, hash), eq(scenarioProof.rulebook, rulebook.version)));
  const ids = row?.proof.properties.map(({ id }) => id).join(" ");
  return row !== undefined && ids === propertyIds.join(" ") ? row.proof : null;
}

async function stock(db: NodePgDatabase, version: Version, report: (line: string) => void): Promise<Shown> {
  const { hash, document, face, scenario } = version;
  await db.insert(scenarioVersion).values({ hash, scenario: face.id, document }).onConflictDoNothing();
  const on = ground(scenario.plot);
  const proof = proveOn(on, scenario, () => undefined);
  await db
    .insert(scenarioProof)
    .values({ version: hash, rulebook: rulebook.version, proof })
    .onConflictDoUpdate({ target: [scenarioProof.version, scenarioProof.rulebook], set: { proof } });
  const held = proof.properties.filter((property) => property.holds).length;
  report(
    `Proved ${face.title}: ${held} of ${proof.properties.length} properties hold over ${proof.states} states.`,
  );
  return { proof, portrait: portraitOf(on, scenario) };
}

/** Proves the library of some sound documents, once: portraits of scenarios proved before are taken again. */
async function stockProof(
  db: NodePgDatabase,
  documents: readonly string[],
  fresh: ReadonlyMap<string, Shown>,
  report: (line: string) => void,
): Promise<void> {
  const library = libraryKey(documents.map(hashOf));
  const known = await db
    .select({ at: libraryProof.provedAt })
    .from(libraryProof)
    .where(eq(libraryProof.library, library));
  if (known.length > 0) return;
  const shown: Shown[] = [];
  for (const document of documents) {
    const one = fresh.get(hashOf(document)) ?? (await takeAgain(db, document));
    if (one !== null) shown.push(one);
  }
  const rows = proveLibrary(shown);
  const counts = shown.map(({ portrait }) => ({ scenario: portrait.id, counts: portrait.counts }));
  await db.insert(libraryProof).values({ library, proof: { rows, counts } }).onConflictDoNothing();
  const held = rows.filter((property) => property.holds).length;
  report(`Proved the library: ${held} of ${rows.length} properties hold over ${shown.length} scenarios.`);
}

async function takeAgain(db: NodePgDatabase, document: string): Promise<Shown | null> {
  const proof = await readStored(db, hashOf(document));
  const version = compile(document);
  if (proof === null || version === null) return null;
  return { proof, portrait: portraitOf(ground(version.scenario.plot), version.scenario) };
}
