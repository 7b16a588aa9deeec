import { and, eq } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { prove } from "../engine/prove.ts";
import { rulebook } from "../engine/rules.ts";
import { readDocuments } from "./library.ts";
import { scenarioProof, scenarioVersion } from "./schema.ts";
import { scenariosFolder } from "./settings.ts";
import { compile, type Version } from "./versions.ts";

/**
 * Stores every scenario document by its content hash and proves each once per (document, rulebook). Run after
 * `migrate`, before serving; a second run finds everything there and is done at once.
 *
 * @param databaseUrl a PostgreSQL connection string
 * @param options.folder where the scenarios are; `scenarios` beside the app when absent
 * @param options.report takes one line of progress at a time
 * @returns the paths of documents that have errors and will not be served
 */
export async function stockLibrary(
  databaseUrl: string,
  options: { folder?: string; report?: (line: string) => void } = {},
): Promise<{ broken: string[] }> {
  const report = options.report ?? (() => undefined);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "same-side stock" });
  await client.connect();
  try {
    const broken: string[] = [];
    for (const { path, document } of readDocuments(options.folder ?? scenariosFolder())) {
      const version = compile(document);
      if (version === null) broken.push(path);
      else await stock(drizzle({ client }), version, report);
    }
    return { broken };
  } finally {
    await client.end();
  }
}

async function stock(db: NodePgDatabase, version: Version, report: (line: string) => void): Promise<void> {
  const { hash, document, face, scenario } = version;
  await db.insert(scenarioVersion).values({ hash, scenario: face.id, document }).onConflictDoNothing();
  const key = { version: hash, rulebook: rulebook.version };
  const proved = await db
    .select({ at: scenarioProof.provedAt })
    .from(scenarioProof)
    .where(and(eq(scenarioProof.version, key.version), eq(scenarioProof.rulebook, key.rulebook)));
  if (proved.length > 0) return;
  report(`Proving ${face.title} …`);
  const proof = prove(scenario);
  await db
    .insert(scenarioProof)
    .values({ ...key, proof })
    .onConflictDoNothing();
  const held = proof.properties.filter((property) => property.holds).length;
  report(
    `Proved ${face.title}: ${held} of ${proof.properties.length} properties hold over ${proof.states} states.`,
  );
}
