import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import { expect, test } from "vitest";
import { isDatabaseGone, isMissingReference, isUnmigrated } from "../../server/database-errors.ts";
import { freshDatabase } from "../setup/fresh-database.ts";

const url = await freshDatabase();

/** What a query throws, the way the server asks it. */
async function failureOf(query: string, at = url): Promise<unknown> {
  const pool = new pg.Pool({ connectionString: at });
  pool.on("error", () => undefined);
  try {
    await drizzle(pool).execute(sql.raw(query));
    throw new Error("it did not fail");
  } catch (error) {
    return error;
  } finally {
    await pool.end();
  }
}

test("S15 a port nobody listens on means the database is gone", async () => {
  expect(isDatabaseGone(await failureOf("select 1", url.replace(/:\d+\//, ":1/")))).toBe(true);
  expect(isDatabaseGone(await failureOf("select 1", "postgresql://u:p@/d?host=/nowhere"))).toBe(true);
});

test("S15 a connection that is ended means the database is gone", async () => {
  expect(isDatabaseGone(await failureOf("select pg_terminate_backend(pg_backend_pid())"))).toBe(true);
});

test("S15 an answer that takes too long means the database is gone", async () => {
  expect(isDatabaseGone(await failureOf("set statement_timeout = 1; select pg_sleep(1)"))).toBe(true);
});

test("S15 a missing table means the migrations have not run", async () => {
  const missing = await failureOf("select 1 from no_such_table");
  expect(isUnmigrated(missing)).toBe(true);
  expect(isDatabaseGone(missing)).toBe(false);
});

test("a row that refers to nothing is told from the rest", async () => {
  const orphan = "insert into said (attempt, turn, choice) values (gen_random_uuid(), 0, 'x')";
  const missing = await failureOf(orphan);
  expect(isMissingReference(missing)).toBe(true);
  expect(isUnmigrated(missing) || isDatabaseGone(missing)).toBe(false);
});

test("our own mistakes are not blamed on the database", () => {
  expect(isDatabaseGone(new TypeError("x is undefined"))).toBe(false);
  expect(isDatabaseGone(undefined)).toBe(false);
  const noFile = Object.assign(new Error("no such file"), { code: "ENOENT" });
  const browserLeft = Object.assign(new Error("aborted"), { code: "ECONNRESET" });
  expect([isDatabaseGone(noFile), isDatabaseGone(browserLeft)]).toEqual([false, false]);
});
