import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The checkout this command belongs to. */
export const projectRoot = resolve(import.meta.dirname, "..");

/** Where everything is that must survive a restart: `SAME_SIDE_DATA`, or `.data` in the checkout. */
export function dataFolder(): string {
  return resolve(projectRoot, process.env.SAME_SIDE_DATA || ".data");
}

/** The same folder, made where it is missing. */
export function dataHome(): string {
  const folder = dataFolder();
  // Root lets PostgreSQL's own account pass through; nobody else may even do that.
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  return folder;
}

/** The secret that signs cookies: from the environment, or made up once and kept beside the data. */
export function signingSecret(folder: string): string {
  const given = process.env.SAME_SIDE_SECRET;
  if (given) return given;
  const file = join(folder, "secret");
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
