import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import pg from "pg";
import { log } from "./log.ts";
import { kept, once } from "./once.ts";
import * as schema from "./schema.ts";
import { databaseConnections, databaseUrl } from "./settings.ts";

export type Database = NodePgDatabase<typeof schema>;

/** Longest wait for a free or new connection, and for one answer, in milliseconds. */
const patience = { connect: 3_000, answer: 15_000 };

/** The process's connections. Opened on first use; a lost server is survived and found again by the next query. */
export function pool(): pg.Pool {
  return once("pool", () => openPool(databaseUrl(), databaseConnections()));
}

/** The process's database. @throws Problem `not_configured` without `DATABASE_URL` */
export function database(): Database {
  return once("database", () => drizzle(pool(), { schema }));
}

function openPool(connectionString: string, max: number): pg.Pool {
  const opened = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: patience.connect,
    query_timeout: patience.answer,
    statement_timeout: patience.answer,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    application_name: "same-side",
  });
  // Without a listener, a connection that dies while idle would end the process.
  opened.on("error", (error) => log().warn({ err: error }, "a database connection was lost"));
  return opened;
}

/** Ends the pool, if there is one, once nothing uses it, or after `longest` milliseconds. */
export async function closeDatabase(longest = 10_000): Promise<void> {
  const open = kept<pg.Pool>("pool");
  if (open === undefined) return;
  const until = Date.now() + longest;
  while ((open.waitingCount > 0 || open.idleCount < open.totalCount) && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 25));
  }
  if (!open.ending) await open.end();
}
