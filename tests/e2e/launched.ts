import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { birthMark } from "../../cli/process-identity.ts";

const house = resolve(import.meta.dirname, "../..");

/** A launcher under test. */
export type Launched = {
  /** Everything it has said so far. */
  said(): string;
  /** Resolves when it says so, fails when it ends before. */
  ready: Promise<void>;
  /** Its exit status. */
  ended: Promise<number | null>;
  terminate(): void;
};

/** Runs what `npm start` (or `npm run dev`) runs, on data and a port of the test's own. */
export function start(
  data: string,
  port: number,
  { command = "start", databaseUrl = "" }: { command?: "start" | "dev"; databaseUrl?: string } = {},
): Launched {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    SAME_SIDE_DATA: data,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
  };
  delete env.npm_lifecycle_event;
  const child = spawn(process.execPath, ["cli/bootstrap.mjs", `cli/${command}.ts`], { cwd: house, env });
  let words = "";
  const ended = once(child, "exit").then(([status]) => status as number | null);
  const ready = new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer) => {
      words += chunk.toString();
      if (words.includes(`Same Side is ready at http://localhost:${port}`)) done();
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    ended.then((status) => fail(new Error(`ended with ${status}:\n${words}`)));
  });
  ready.catch(() => undefined);
  return { said: () => words, ready, ended, terminate: () => void child.kill("SIGTERM") };
}

/** Process id of the launcher that holds the data. */
export function launcherPid(data: string): number {
  return (JSON.parse(readFileSync(join(data, "launcher.json"), "utf8")) as { pid: number }).pid;
}

/** Process id and port of the PostgreSQL on the data. */
export function postgresOf(data: string): { pid: number; port: number } {
  const lines = readFileSync(
    join(realpathSync(join(data, "postgres/cluster")), "postmaster.pid"),
    "utf8",
  ).split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]) };
}

/** Process id of the web server under the launcher, which has PostgreSQL and the prover for children too. */
export function webPid(data: string): number {
  const launcher = launcherPid(data);
  const children = processes().filter((pid) => parentOf(pid) === launcher);
  return children.find((pid) => commandOf(pid).includes("next")) as number;
}

/** Processes that lead back to this one, itself included. */
export function familyOf(pid: number): number[] {
  const children = processes().filter((other) => parentOf(other) === pid);
  return [pid, ...children.flatMap(familyOf)];
}

function processes(): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return 0;
  }
}

/** True while the process lives. */
export function lives(pid: number): boolean {
  return birthMark(pid) !== "";
}

/** Asks the database under the launcher, past the app. */
export async function ask(data: string, text: string): Promise<unknown[]> {
  const { app } = JSON.parse(readFileSync(join(data, "credentials.json"), "utf8")) as { app: string };
  const { port } = postgresOf(data);
  const client = new pg.Client({
    connectionString: `postgresql://same_side:${app}@127.0.0.1:${port}/same_side`,
  });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
