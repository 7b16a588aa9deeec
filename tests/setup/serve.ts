import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll } from "vitest";
import { freePort } from "../../cli/ports.ts";

const root = join(import.meta.dirname, "../..");

/** A running web server of the built app. */
export interface Served {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Everything it printed so far, its log included. */
  printed(): string;
  /** Ends it and waits: SIGTERM lets requests finish, SIGKILL does not. Gives the exit status, null after SIGKILL. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<number | null>;
}

/** What every test server gets unless told otherwise. */
const settings = { SAME_SIDE_SECRET: "only for tests, but long enough to sign with", LOG_LEVEL: "info" };

/** Also what a test starts half way; a hook that a running test registers would never be called. */
const running = new Set<(signal: "SIGKILL") => Promise<unknown>>();
afterAll(() => Promise.all([...running].map((end) => end("SIGKILL"))));

/** Serves the built app on a database; ended with the test file at the latest. */
export async function serve(
  databaseUrl: string,
  env: Record<string, string | undefined> = {},
): Promise<Served> {
  const port = await freePort();
  const leash = new URL("../../cli/leash.mjs", import.meta.url).href;
  const next = join(root, "node_modules/next/dist/bin/next");
  const child = spawn(
    process.execPath,
    ["--import", leash, next, "start", "--port", String(port), "--hostname", "127.0.0.1"],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: "production",
        SAME_SIDE_LEASH: String(process.pid),
        DATABASE_URL: databaseUrl,
        ...settings,
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      detached: true,
    },
  );
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  const ended = new Promise<number | null>((done) => child.once("exit", done));
  const end = (signal: "SIGTERM" | "SIGKILL") => {
    child.kill(signal);
    return ended;
  };
  running.add(end);
  const url = `http://127.0.0.1:${port}`;
  await answers(url, child, () => text);
  return { url, printed: () => text, end };
}

async function answers(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  const until = Date.now() + 30_000;
  while (child.exitCode === null && Date.now() < until) {
    const answered = await fetch(`${url}/api/health`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (answered) return;
    await pause(25);
  }
  throw new Error(`The web server did not start:\n${printed()}`);
}
