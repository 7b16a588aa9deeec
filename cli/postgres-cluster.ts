import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Account } from "./postgres-account.ts";

/** Passwords of the superuser `postgres` and of the app's own role `same_side`. */
export type Credentials = { admin: string; app: string };

/** Reads the passwords of a data folder, making them up once. Only their owner may read the file. */
export function credentials(dataDir: string): Credentials {
  const file = join(dataDir, "credentials.json");
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Credentials;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const fresh = { admin: randomBytes(24).toString("hex"), app: randomBytes(24).toString("hex") };
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: "wx" });
    return fresh;
  }
}

/** Connection string to the server on loopback. */
export function urlFor(user: string, password: string, port: number, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Makes a new cluster. It grows beside its final place and is moved there when complete, so that an
 * interrupted first start leaves nothing half made. Collation is PostgreSQL's own C.UTF-8: the same
 * on every machine, whatever locales it has.
 */
export async function createCluster(task: {
  initdb: string;
  cluster: string;
  account: Account;
  password: string;
}): Promise<void> {
  const draft = `${task.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o711 });
  const secretDir = mkdtempSync(join(tmpdir(), "same-side-init-"));
  const passwordFile = join(secretDir, "password");
  try {
    writeFileSync(passwordFile, task.password, { mode: 0o600 });
    for (const path of task.account ? [draft, secretDir, passwordFile] : []) {
      chownSync(path, (task.account as { uid: number }).uid, (task.account as { gid: number }).gid);
    }
    const made = spawnSync(
      task.initdb,
      [
        `--pgdata=${draft}`,
        "--username=postgres",
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
      ],
      {
        ...task.account,
        cwd: "/",
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C", PGDATA: undefined },
      },
    );
    if (made.status !== 0) {
      throw new Error(`The database could not be created.\n${made.error?.message ?? made.stderr}`);
    }
    renameSync(draft, task.cluster);
  } finally {
    rmSync(secretDir, { recursive: true, force: true });
  }
}

/** Makes sure the app's role and database exist and the role has the password we know. */
export async function openDatabase(port: number, secrets: Credentials): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor("postgres", secrets.admin, port, "postgres") });
  await client.connect();
  try {
    const role = await client.query("select from pg_roles where rolname = 'same_side'");
    const verb = role.rowCount === 0 ? "create" : "alter";
    await client.query(`${verb} role same_side login password '${secrets.app}'`);
    const database = await client.query("select from pg_database where datname = 'same_side'");
    if (database.rowCount === 0) await client.query("create database same_side owner same_side");
  } finally {
    await client.end();
  }
}
