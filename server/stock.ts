import { and, eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { prove } from "../engine/prove.ts";
import { rulebook } from "../engine/rules.ts";
import { hashOf } from "./checked.ts";
import { readDocuments } from "./library.ts";
import { scenarioProof, scenarioVersion } from "./schema.ts";
import { scenariosFolder } from "./settings.ts";
import { compile, type Version } from "./versions.ts";

/**
 * Stores every scenario document by its content hash and proves each once per (document, rulebook). Run after
 * `migrate`, beside a node that serves already: a proof takes seconds, and nobody waits for it. What is proved is
 * not even read again, so a second run is done at once.
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
    for (const { path, document } of readDocuments(options.folder ?? scenariosFolder())) {
      if (await isProved(db, hashOf(document))) continue;
      const version = compile(document);
      if (version === null) broken.push(path);
      else await stock(db, version, report);
    }
    return { broken };
  } finally {
    await client.end();
  }
}

async function isProved(db: NodePgDatabase, hash: string): Promise<boolean> {
  const proved = await db
    .select({ at: scenarioProof.provedAt })
    .from(scenarioProof)
    .where(and(eq(scenarioProof.version, hash), eq(scenarioProof.rulebook, rulebook.version)));
  return proved.length > 0;
}

async function stock(db: NodePgDatabase, version: Version, report: (line: string) => void): Promise<void> {
  const { hash, document, face, scenario } = version;
  await db.insert(scenarioVersion).values({ hash, scenario: face.id, document }).onConflictDoNothing();
  const proof = prove(scenario);
  await db
    .insert(scenarioProof)
    .values({ version: hash, rulebook: rulebook.version, proof })
    .onConflictDoNothing();
  const held = proof.properties.filter((property) => property.holds).length;
  report(
    `Proved ${face.title}: ${held} of ${proof.properties.length} properties hold over ${proof.states} states.`,
  );
}
