import { DrizzleQueryError, type SQL } from "drizzle-orm";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { PgDialect } from "drizzle-orm/pg-core";
import pg from "pg";
import { log } from "./log.ts";
import { kept, once } from "./once.ts";
import * as schema from "./schema.ts";
import { databaseConnections, databaseUrl } from "./settings.ts";

export type Database = NodePgDatabase<typeof schema>;

/** Longest wait for a free or new connection, and for one answer, in milliseconds. */
const patience = { connect: 5_000, answer: 15_000 };

/** The process's connections. Opened on first use; a lost server is survived and found again by the next query. */
function pool(): pg.Pool {
  return once("pool", () => openPool(databaseUrl(), databaseConnections()));
}

/** The process's database. @throws Problem `not_configured` without `DATABASE_URL` */
export function database(): Database {
  return once("database", () => drizzle(pool(), { schema }));
}

/**
 * Asks with a statement that each connection plans once: for what is asked often and takes as long to plan as to do.
 * @param name stands for this text alone
 */
export async function askPlanned<T extends pg.QueryResultRow>(name: string, statement: SQL): Promise<T[]> {
  const { sql: text, params: values } = new PgDialect().sqlToQuery(statement);
  try {
    return (await pool().query<T>({ name, text, values })).rows;
  } catch (error) {
    // As whatever else is asked fails: see database-errors.ts.
    throw new DrizzleQueryError(text, values, error instanceof Error ? error : undefined);
  }
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

/** Ends the connections, if there are any; those at work first finish their query. */
export async function closeDatabase(): Promise<void> {
  const open = kept<pg.Pool>("pool");
  if (open && !open.ending) await open.end();
}
