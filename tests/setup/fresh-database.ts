import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, inject } from "vitest";

/**
 * A migrated database of one's own, cloned from the template; gone when the test file ends. The role
 * is the app's, not a superuser. Call it at the top of the file: `const url = await freshDatabase();`
 */
export async function freshDatabase(): Promise<string> {
  const adminUrl = inject("postgresUrl");
  const name = `test_${randomBytes(6).toString("hex")}`;
  await query(adminUrl, `create database ${name} template template_same_side owner same_side`);
  afterAll(() => query(adminUrl, `drop database ${name} with (force)`));
  const url = new URL(inject("appUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
