import pg from "pg";
import { expect, test } from "vitest";
import { freshDatabase } from "../setup/fresh-database.ts";

const url = await freshDatabase();

test("a test database is migrated, empty, and the app is not its superuser", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select rolname, rolsuper from pg_roles where rolname = current_user");
  const journal = await client.query("select count(*) as n from drizzle.__drizzle_migrations");
  await client.end();
  expect(rows).toEqual([{ rolname: "same_side", rolsuper: false }]);
  expect(journal.rowCount).toBe(1);
});

test("two databases of one template know nothing of each other", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select datname from pg_database where datname = current_database()");
  await client.end();
  expect(new URL(url).pathname).toBe(`/${rows[0]?.datname}`);
});
