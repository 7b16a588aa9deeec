import { DrizzleQueryError } from "drizzle-orm/errors";
import pg from "pg";
import { expect, test } from "vitest";
import { isDatabaseGone, isMissingReference, isUnmigrated } from "../../server/database-errors.ts";
import { freshDatabase } from "../setup/fresh-database.ts";

const url = await freshDatabase();

async function failureOf(run: (client: pg.Client) => Promise<unknown>, at = url): Promise<unknown> {
  const client = new pg.Client({ connectionString: at });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await run(client);
    throw new Error("it did not fail");
  } catch (error) {
    return error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const killSelf = (client: pg.Client) => client.query("select pg_terminate_backend(pg_backend_pid())");

test("S15 a port nobody listens on means the database is gone", async () => {
  const nowhere = await failureOf(async () => undefined, url.replace(/:\d+\//, ":1/"));
  expect(isDatabaseGone(nowhere)).toBe(true);
  expect(isDatabaseGone(new DrizzleQueryError("select 1", [], nowhere as Error))).toBe(true);
});

test("S15 a connection that is ended means the database is gone", async () => {
  expect(isDatabaseGone(await failureOf(killSelf))).toBe(true);
  const ended = await failureOf(async (client) => {
    await killSelf(client).catch(() => undefined);
    await client.query("select 1");
  });
  expect(isDatabaseGone(ended)).toBe(true);
});

test("S15 a missing table means the migrations have not run", async () => {
  const missing = await failureOf((client) => client.query("select 1 from no_such_table"));
  expect(isUnmigrated(missing)).toBe(true);
  expect(isDatabaseGone(missing)).toBe(false);
});

test("a row that refers to nothing is told from the rest", async () => {
  const orphan = "insert into said (attempt, turn, choice) values (gen_random_uuid(), 0, 'x')";
  const missing = await failureOf((client) => client.query(orphan));
  expect(isMissingReference(missing)).toBe(true);
  expect(isUnmigrated(missing) || isDatabaseGone(missing)).toBe(false);
});

test("our own mistakes are not blamed on the database", () => {
  expect(isDatabaseGone(new TypeError("x is undefined"))).toBe(false);
  expect(isDatabaseGone(undefined)).toBe(false);
});
