import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A mark that tells this process from a later one that was given the same id: the moment it started.
 * Empty when there is no such process, or only its remains that nobody has collected.
 */
export function birthMark(pid: number): string {
  if (process.platform === "linux") {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The name in brackets may contain spaces; the start time is the 20th field after it.
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const dead = fields[0] === "Z" || fields[0] === "X";
      return dead ? "" : (fields[19] ?? "");
    } catch {
      return "";
    }
  }
  return ps(pid, "lstart");
}

/** The command line of a process, empty when there is none. */
export function commandLine(pid: number): string {
  if (process.platform === "linux") {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    } catch {
      return "";
    }
  }
  return ps(pid, "command");
}

function ps(pid: number, field: string): string {
  try {
    return execFileSync("ps", ["-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}
