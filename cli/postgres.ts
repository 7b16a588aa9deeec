import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.ts";
import { type Account, clusterPlace, postgresAccount } from "./postgres-account.ts";
import { type Credentials, createCluster, credentials, openDatabase, urlFor } from "./postgres-cluster.ts";
import { stopLeftover } from "./postgres-leftover.ts";
import { postgresPrograms } from "./postgres-programs.ts";

/** A PostgreSQL this process started. */
export type RunningPostgres = {
  /** Connection for the app: owner of the database `same_side`, not a superuser. */
  url: string;
  /** Connection as superuser to the database `postgres`, for tests that create databases. */
  adminUrl: string;
  pid: number;
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
};

/** What to start and where. */
export type PostgresOptions = {
  /** Folder for the cluster, its credentials and its log; created when missing. */
  dataDir: string;
  /** Loopback port; a free one is chosen when omitted. */
  port?: number;
  /** False only for throw-away test data: skips waiting for the disk. */
  durable?: boolean;
  /** More server settings, for example `{ max_connections: "300" }`. */
  settings?: Record<string, string>;
};

/** Starts PostgreSQL on loopback, creating the cluster on first use, and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataDir = resolve(options.dataDir);
  const account = postgresAccount(dataDir);
  mkdirSync(dataDir, { recursive: true, mode: account ? 0o711 : 0o700 });
  const place = clusterPlace(account, dataDir);
  const programs = postgresPrograms(account);
  const secrets = credentials(dataDir);
  const cluster = join(place, "cluster");
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    await createCluster({ initdb: programs.initdb, cluster, account, password: secrets.admin });
  }
  const context = { ...options, dataDir, account, cluster, program: programs.postgres, secrets };
  await stopLeftover(context.cluster);
  return await startWithPatience(context);
}

type Context = PostgresOptions & {
  account: Account;
  cluster: string;
  program: string;
  secrets: Credentials;
};

/** After a hard kill the old server's children hold its memory for a moment: try again. */
async function startWithPatience(context: Context): Promise<RunningPostgres> {
  const log = join(context.dataDir, "postgres.log");
  for (let attempt = 1; ; attempt++) {
    const port = context.port ?? (await freePort());
    const child = launch(context, port, log);
    const ended = new Promise<void>((done) => child.once("exit", () => done()));
    if (await answers(child, port, context.secrets)) {
      await openDatabase(port, context.secrets);
      return running(child, port, ended, context.secrets);
    }
    if (attempt === 6)
      throw new Error(`PostgreSQL did not start. Its last words (${log}):\n${lastLines(log)}`);
    await pause(500 * attempt);
  }
}

function launch(context: Context, port: number, log: string): ChildProcess {
  const durable = context.durable === false ? "off" : "on";
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    // Parallel workers need shared memory that small containers do not have, and our queries are short.
    max_parallel_workers_per_gather: "0",
    ...context.settings,
  };
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) truncateSync(log);
  // A file, not a pipe: the server must be able to speak after its launcher is gone.
  const output = openSync(log, "a", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(context.program, ["-D", context.cluster, ...flags], {
    ...context.account,
    cwd: context.account ? "/" : context.dataDir,
    // Its own process group: Ctrl-C in the terminal reaches the launcher, which stops things in order.
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, LC_ALL: "C", PGDATA: undefined },
  });
  closeSync(output);
  child.on("error", () => undefined);
  return child;
}

/** Waits for the first connection; false when the server ends before. Crash recovery may take minutes. */
async function answers(child: ChildProcess, port: number, secrets: Credentials): Promise<boolean> {
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const client = new pg.Client({ connectionString: urlFor("postgres", secrets.admin, port, "postgres") });
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if ((error as { code?: string }).code === "28P01") {
        child.kill("SIGINT");
        throw new Error("The password kept beside the data does not open it; restore credentials.json.");
      }
      await pause(25);
    }
  }
  return false;
}

function running(
  child: ChildProcess,
  port: number,
  ended: Promise<void>,
  secrets: Credentials,
): RunningPostgres {
  return {
    url: urlFor("same_side", secrets.app, port, "same_side"),
    adminUrl: urlFor("postgres", secrets.admin, port, "postgres"),
    pid: child.pid as number,
    port,
    ended,
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
}

function lastLines(log: string): string {
  return readFileSync(log, "utf8").trimEnd().split("\n").slice(-12).join("\n");
}

/** Deletes a stopped cluster with everything in it, wherever it lies. For throw-away data only. */
export function removePostgres(dataDir: string): void {
  const place = join(dataDir, "postgres");
  if (existsSync(place)) rmSync(realpathSync(place), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
