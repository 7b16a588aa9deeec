import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, realpathSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { keepPostgres } from "../../cli/kept-postgres.ts";
import { type PostgresOptions, removePostgres, startPostgres } from "../../cli/postgres.ts";
import { birthMark } from "../../cli/process-identity.ts";

/** A data folder in a folder only its owner may enter. */
function closedFolder(): string {
  const outer = mkdtempSync(join(tmpdir(), "same-side-closed-"));
  chmodSync(outer, 0o700);
  const dataDir = join(outer, "data");
  onTestFinished(() => {
    removePostgres(dataDir);
    removePostgres(outer);
  });
  return dataDir;
}

async function start(options: PostgresOptions) {
  const server = await startPostgres(options);
  onTestFinished(() => server.stop());
  return server;
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

test("H9: a new cluster waits for the disk, sorts alike everywhere, and the app is not its superuser", async () => {
  const { url } = await start({ dataDir: closedFolder() });
  const [row] = await query(
    url,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('server_version_num')::int / 10000 as version, datlocale as locale,
            pg_encoding_to_char(encoding) as encoding, rolsuper as superuser
     from pg_database, pg_roles where datname = current_database() and rolname = current_user`,
  );
  expect(row).toEqual({
    fsync: "on",
    commit: "on",
    version: 18,
    locale: "C.UTF-8",
    encoding: "UTF8",
    superuser: false,
  });
});

test("H9: the server answers on loopback only, and only with its password", async () => {
  const { url, port } = await start({ dataDir: closedFolder() });
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((found) => found?.family === "IPv4" && !found.internal);
  if (outside) {
    const socket = connect(port, outside.address);
    const [error] = await once(socket, "error");
    expect((error as NodeJS.ErrnoException).code).toBe("ECONNREFUSED");
  }
  const wrong = new URL(url);
  wrong.password = "wrong";
  await expect(query(wrong.href, "select 1")).rejects.toThrow("password authentication failed");
});

test("H10: a server that outlived its launcher is stopped by the next start, and nothing is lost", async () => {
  const dataDir = closedFolder();
  const first = await start({ dataDir });
  await query(first.url, "create table kept as select 42 as n");
  const second = await start({ dataDir });
  await first.ended;
  expect(birthMark(first.pid)).toBe("");
  expect(await query(second.url, "select n from kept")).toEqual([{ n: 42 }]);
});

test("H10: after a hard kill the next start has everything that was committed", async () => {
  const dataDir = closedFolder();
  const first = await start({ dataDir });
  await query(first.url, "create table kept as select 42 as n");
  process.kill(first.pid, "SIGKILL");
  await first.ended;
  const second = await start({ dataDir });
  expect(await query(second.url, "select n from kept")).toEqual([{ n: 42 }]);
});

test("H10: an initialisation that was interrupted leaves nothing that stops the next one", async () => {
  const dataDir = closedFolder();
  mkdirSync(join(dataDir, "postgres/cluster.new/base"), { recursive: true });
  const { url } = await start({ dataDir });
  expect(await query(url, "select 1 as n")).toEqual([{ n: 1 }]);
});

test("H11: a server that dies is brought back where it was", async () => {
  const said = vi.spyOn(console, "error").mockReturnValue();
  const kept = await keepPostgres({ dataDir: closedFolder() });
  onTestFinished(() => kept.stop());
  await query(kept.url, "create table kept as select 42 as n");
  process.kill(kept.pid(), "SIGKILL");
  await vi.waitFor(() => expect(said).toHaveBeenCalledWith("PostgreSQL is back."), 20_000);
  expect(await query(kept.url, "select n from kept")).toEqual([{ n: 42 }]);
});

test("H12: a stopped server leaves no process and no lock", async () => {
  const dataDir = closedFolder();
  const server = await startPostgres({ dataDir });
  await server.stop();
  expect(birthMark(server.pid)).toBe("");
  expect(existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))).toBe(false);
});

test.runIf(process.getuid?.() === 0)(
  "H9: root's server runs as somebody else, outside a closed folder",
  async () => {
    const dataDir = closedFolder();
    const server = await start({ dataDir });
    expect(lstatSync(join(dataDir, "postgres")).isSymbolicLink()).toBe(true);
    expect(lstatSync(`/proc/${server.pid}`).uid).not.toBe(0);
  },
);

test.runIf(process.getuid?.() === 0)("H9: root starts a cluster of somebody else as its owner", async () => {
  const dataDir = closedFolder();
  await (await startPostgres({ dataDir })).stop();
  const cluster = realpathSync(join(dataDir, "postgres/cluster"));
  execFileSync("chown", ["-R", "nobody", cluster]);
  const server = await start({ dataDir });
  expect(lstatSync(`/proc/${server.pid}`).uid).toBe(lstatSync(cluster).uid);
});
