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
    const fresh = new Map<string, Shown>();
    for (const { path, document } of documents) {
      if ((await readStored(db, hashOf(document))) !== null) continue;
      const version = compile(document);
      if (version === null) broken.push(path);
      else fresh.set(version.hash, await stock(db, version, report));
    }
    await stockProof(db, documents, fresh, report);
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

/** Proves the library as a whole, once: portraits of scenarios proved before are taken again. */
async function stockProof(
  db: NodePgDatabase,
  documents: readonly { readonly document: string }[],
  fresh: ReadonlyMap<string, Shown>,
  report: (line: string) => void,
): Promise<void> {
  const versions = documents.map(({ document }) => compile(document)).filter((version) => version !== null);
  const library = libraryKey(versions.map(({ hash }) => hash));
  const known = await db
    .select({ at: libraryProof.provedAt })
    .from(libraryProof)
    .where(eq(libraryProof.library, library));
  if (known.length > 0) return;
  const shown: Shown[] = [];
  for (const { hash, scenario } of versions) {
    const proof = await readStored(db, hash);
    const before = fresh.get(hash);
    if (before !== undefined) shown.push(before);
    else if (proof !== null) shown.push({ proof, portrait: portraitOf(ground(scenario.plot), scenario) });
  }
  const rows = proveLibrary(shown);
  const counts = shown.map(({ portrait }) => ({ scenario: portrait.id, counts: portrait.counts }));
  await db.insert(libraryProof).values({ library, proof: { rows, counts } }).onConflictDoNothing();
  const held = rows.filter((property) => property.holds).length;
  report(`Proved the library: ${held} of ${rows.length} properties hold over ${shown.length} scenarios.`);
}
