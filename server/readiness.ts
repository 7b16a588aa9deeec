import { sql } from "drizzle-orm";
import { database } from "./database.ts";
import { library } from "./library.ts";
import journal from "./migrations/meta/_journal.json" with { type: "json" };
import { Problem } from "./problem.ts";
import { companySettings, cookieSecret, trustedProxies } from "./settings.ts";

/**
 * Returns when this node can serve: configured, the scenarios are read, the database answers, and every migration this version of the app
 * was built with has run.
 *
 * @throws Problem `not_configured` or `not_migrated`, or what pg throws while the database is gone
 */
export async function requireReady(): Promise<void> {
  cookieSecret();
  companySettings();
  trustedProxies();
  library();
  const last = Math.max(...journal.entries.map((entry) => entry.when));
  const { rows } = await database().execute(
    sql`select 1 from drizzle.__drizzle_migrations where created_at >= ${last} limit 1`,
  );
  if (rows.length === 0) throw new Problem("not_migrated", "Newer migrations have not run on this database.");
}
