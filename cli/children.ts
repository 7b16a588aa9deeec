import { type ChildProcess, spawn } from "node:child_process";
import { projectRoot } from "./data-home.ts";

/** Settings of a child process; a variable set to undefined is taken away from it. */
export type ChildOptions = {
  env?: Record<string, string | undefined>;
  /** Ends when we die, in whatever way, and not at Ctrl-C but when we say so. */
  leashed?: boolean;
  /** Ends the child when it fires. */
  stop?: AbortSignal;
};

/** Starts a Node program of this checkout, speaking through our own output. */
export function startNode(args: string[], options: ChildOptions = {}): ChildProcess {
  const holder = options.leashed ? { SAME_SIDE_LEASH: String(process.pid) } : {};
  const leash = options.leashed ? ["--import", new URL("./leash.mjs", import.meta.url).href] : [];
  return spawn(process.execPath, [...leash, ...args], {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...holder, ...options.env },
    detached: options.leashed ?? false,
    stdio: options.leashed ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "inherit", "inherit"],
  });
}

/** Runs a Node program to its end and gives its exit status. */
export async function runToEnd(args: string[], options: ChildOptions = {}): Promise<number> {
  const child = startNode(args, options);
  const end = () => child.kill("SIGTERM");
  options.stop?.addEventListener("abort", end, { once: true });
  if (options.stop?.aborted) end();
  try {
    return await endOf(child);
  } finally {
    options.stop?.removeEventListener("abort", end);
  }
}

/** Exit status of a child; 1 when a signal ended it. */
export function endOf(child: ChildProcess): Promise<number> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode ?? 1);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => done(code ?? 1));
  });
}
