import { join } from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";

/** Any number will do, as long as every node takes the same. */
const migrationLock = 4_715_291_530;

/**
 * Brings the database up to date. Nodes that start together wait for one another, so each migration runs once;
 * a migration that fails leaves nothing behind.
 *
 * @param databaseUrl a PostgreSQL connection string
 * @throws what pg throws when the server is out of reach or a statement fails
 */
export async function migrate(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "same-side migrate" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    await runMigrations(drizzle(client), { migrationsFolder: join(import.meta.dirname, "migrations") });
  } finally {
    // Ending the session gives the lock back, whatever happened.
    await client.end();
  }
}
