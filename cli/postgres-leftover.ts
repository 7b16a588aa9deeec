import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { birthMark, commandLine } from "./process-identity.ts";

/**
 * Stops a server that outlived its launcher (killed outright) and clears away the lock of one that
 * died itself. The caller holds the launcher's lock, so a living server here is nobody's.
 */
export async function stopLeftover(cluster: string): Promise<void> {
  const pid = leftoverPid(cluster);
  if (pid === undefined) return;
  for (const [signal, seconds] of [
    ["SIGINT", 30],
    ["SIGQUIT", 10],
  ] as const) {
    process.kill(pid, signal);
    if (await gone(pid, seconds)) return;
  }
  throw new Error(`A PostgreSQL left over from an earlier start (process ${pid}) does not stop.`);
}

function leftoverPid(cluster: string): number | undefined {
  const file = join(cluster, "postmaster.pid");
  let pid: number;
  try {
    pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  } catch {
    return undefined;
  }
  if (birthMark(pid) !== "" && commandLine(pid).includes(`-D ${cluster}`)) return pid;
  // The number may belong to an innocent process by now; PostgreSQL would refuse to start.
  rmSync(file, { force: true });
  return undefined;
}

async function gone(pid: number, seconds: number): Promise<boolean> {
  for (let waited = 0; waited < seconds * 20; waited++) {
    if (birthMark(pid) === "") return true;
    await pause(50);
  }
  return false;
}
