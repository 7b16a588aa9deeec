import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { credentials, urlFor } from "./postgres-cluster.ts";
import { birthMark } from "./process-identity.ts";

/** The app's connection to the PostgreSQL that runs on this data folder, or null where none does. Starts and makes nothing. */
export function runningDatabase(folder: string): string | null {
  const noted = join(folder, "postgres/cluster/postmaster.pid");
  if (!existsSync(join(folder, "credentials.json")) || !existsSync(noted)) return null;
  // Its process, its folder, when it began, its port (PostgreSQL manual, 66.1).
  const [pid, , , port] = readFileSync(noted, "utf8").split("\n");
  if (birthMark(Number(pid)) === "" || !Number(port)) return null;
  return urlFor("same_side", credentials(folder).app, Number(port), "same_side");
}
