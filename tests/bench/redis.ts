import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { createClient } from "redis";
import { freePort } from "../../cli/ports.ts";

/** A Redis this process started: in memory alone, which is what it is quickest at. */
export interface RunningRedis {
  readonly client: ReturnType<typeof connection>;
  stop(): Promise<void>;
}

/** Starts the system's Redis, or Debian's package; a text that says why where there is none. */
export async function startRedis(): Promise<RunningRedis | string> {
  const program = found() ?? installed();
  if (program === undefined)
    return "no redis-server on the PATH, and it could only be installed as root on Debian";
  const port = await freePort();
  const child: ChildProcess = spawn(
    program,
    ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--daemonize", "no"],
    { stdio: "ignore" },
  );
  const ended = new Promise((done) => child.once("exit", done));
  const client = connection(port);
  client.on("error", () => undefined); // not there yet: it connects again
  await client.connect();
  return {
    client,
    stop: async () => {
      client.destroy();
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function connection(port: number) {
  return createClient({ url: `redis://127.0.0.1:${port}` });
}

function found(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.map((folder) => join(folder, "redis-server")).find(existsSync);
}

function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "redis-server"]]) {
    if (spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env }).status !== 0) return undefined;
  }
  return found();
}
