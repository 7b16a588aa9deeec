import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { once } from "./once.ts";

/** The content hash of a document: SHA-256 of its text, 64 hex digits. */
export function hashOf(document: string): string {
  return createHash("sha256").update(document).digest("hex");
}

/** Where a build leaves the content hashes of the documents it has checked: beside what it was made from. */
export function checkedFile(root: string): string {
  return join(/* turbopackIgnore: true */ root, ".next", "checked-scenarios.json");
}

/** Did the build check this document, with the very code that runs now? While developing nothing was built. */
export function checkedByBuild(hash: string): boolean {
  if (process.env.NODE_ENV !== "production") return false;
  return once("checked-by-build", readHashes).has(hash);
}

function readHashes(): Set<string> {
  const file = checkedFile(process.cwd());
  return new Set(existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : []);
}
