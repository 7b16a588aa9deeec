import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { buildIfChanged } from "../../cli/build.ts";
import { freePort } from "../../cli/ports.ts";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { migrate } from "../../server/migrate.ts";

const root = join(import.meta.dirname, "../..");
const next = join(root, "node_modules/next/dist/bin/next");
const bare = join(import.meta.dirname, "bare");

/** The product and the bare app, both built, both on one real PostgreSQL that waits for the disk. */
export interface Servers {
  readonly ours: string;
  readonly bare: string;
  stop(): Promise<void>;
}

/** One web server of the bench, in a process of its own. */
export interface Node {
  readonly url: string;
  readonly pid: number;
  /** Ends it outright, as a power cut would. */
  kill(): Promise<void>;
}

/** The product, built, and a real PostgreSQL that waits for the disk, migrated. */
export interface House {
  readonly databaseUrl: string;
  /** Starts another node of ours on the database, or the Next app of another folder. */
  node(folder?: string): Promise<Node>;
  stop(): Promise<void>;
}

/** Signs the cookies of the bench's learners. */
export const secret = "only for the bench, but long enough to sign";

/** Builds the product and starts its database. Stops everything when something fails. */
export async function startHouse(): Promise<House> {
  const dataDir = mkdtempSync(join(tmpdir(), "same-side-bench-"));
  const undo: (() => unknown)[] = [() => removePostgres(dataDir)];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    await buildIfChanged();
    const postgres = await startPostgres({ dataDir });
    undo.push(() => postgres.stop());
    await migrate(postgres.url);
    return { databaseUrl: postgres.url, node: (folder) => serve(folder, postgres.url, undo), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Builds and starts both. Stops everything when something fails. */
export async function startServers(): Promise<Servers> {
  const house = await startHouse();
  try {
    spawnSync(process.execPath, [next, "build", bare], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    const client = new pg.Client({ connectionString: house.databaseUrl });
    await client.connect();
    await client.query(
      "create table bare_said (id bigserial primary key, turn int, choice text, at timestamptz default now())",
    );
    await client.end();
    const ours = await house.node();
    return { ours: ours.url, bare: (await house.node(bare)).url, stop: house.stop };
  } catch (error) {
    await house.stop();
    throw error;
  }
}

async function serve(
  folder: string | undefined,
  databaseUrl: string,
  undo: (() => unknown)[],
): Promise<Node> {
  const port = await freePort();
  const args = [
    next,
    "start",
    ...(folder === undefined ? [] : [folder]),
    "--port",
    String(port),
    "--hostname",
    "127.0.0.1",
  ];
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      DATABASE_URL: databaseUrl,
      SAME_SIDE_SECRET: secret,
      // The bench comes from as many addresses as it says.
      SAME_SIDE_TRUSTED_PROXY: "127.0.0.1",
    },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return ended;
  };
  undo.push(() => end("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return { url, pid: child.pid ?? 0, kill: () => end("SIGKILL") };
    await pause(50);
  }
  throw new Error("a server of the bench did not start");
}

/** What a request came back with. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * Posts JSON over a kept connection: the same small client for both sides.
 * @param more headers beside those of every post
 */
export function post(
  url: string,
  body: unknown,
  cookie = "",
  more: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  return new Promise((done, fail) => {
    const text = JSON.stringify(body);
    const length = Buffer.byteLength(text);
    const headers = { "content-type": "application/json", "content-length": length, cookie, ...more };
    const call = request(url, { method: "POST", agent, headers }, (answer) => {
      let received = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => (received += chunk));
      answer.on("end", () => {
        const set = (answer.headers["set-cookie"] ?? []).map((one) => one.split(";")[0]).join("; ");
        done({
          status: answer.statusCode ?? 0,
          body: received === "" ? null : JSON.parse(received),
          cookie: set,
        });
      });
    });
    call.on("error", fail);
    call.end(text);
  });
}
