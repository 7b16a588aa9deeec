import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { migrate } from "../../server/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Superuser connection to the server all database tests share. */
    postgresUrl: string;
    /** The app's own connection to it. */
    appUrl: string;
  }
}

/** One real PostgreSQL for the whole run, with a migrated template that every test file clones. */
export default async function databaseServer(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), "same-side-test-"));
  const server = await startPostgres({ dataDir, durable: false, settings: { max_connections: "200" } });
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query("create database template_same_side owner same_side");
  await admin.end();
  await migrate(server.url.replace(/same_side$/, "template_same_side"));
  project.provide("postgresUrl", server.adminUrl);
  project.provide("appUrl", server.url);
  return async () => {
    await server.stop();
    removePostgres(dataDir);
  };
}
