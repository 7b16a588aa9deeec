import { join } from "node:path";
import { Problem } from "./problem.ts";

/*
 * What the environment decides, read when it is first needed and never while a module loads: `next build` runs
 * with none of it.
 */

/** `DATABASE_URL`: a PostgreSQL connection string. @throws Problem `not_configured` */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Problem("not_configured", "DATABASE_URL is not set.");
  return url;
}

/**
 * `SAME_SIDE_SECRET`: signs the learners' cookies; the same on every node, at least 32 characters. Changing it
 * makes every guest a newcomer. @throws Problem `not_configured`
 */
export function cookieSecret(): string {
  const secret = process.env.SAME_SIDE_SECRET ?? "";
  if (secret.length < 32) {
    throw new Problem("not_configured", "SAME_SIDE_SECRET is not set or shorter than 32 characters.");
  }
  return secret;
}

/** `SAME_SIDE_SCENARIOS`: the folder with one folder per scenario; `scenarios` beside the app when unset. */
export function scenariosFolder(): string {
  return process.env.SAME_SIDE_SCENARIOS || join(/* turbopackIgnore: true */ process.cwd(), "scenarios");
}

/** `DATABASE_CONNECTIONS`: most connections of one node, 1 to 1,000; 10 when unset. @throws Problem `not_configured` */
export function databaseConnections(): number {
  const text = process.env.DATABASE_CONNECTIONS || "10";
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new Problem(
      "not_configured",
      `DATABASE_CONNECTIONS must be a number from 1 to 1000, not "${text}".`,
    );
  }
  return count;
}
