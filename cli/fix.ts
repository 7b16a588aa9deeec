import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runToEnd } from "./children.ts";
import { projectRoot } from "./data-home.ts";
import { completeLock } from "./lock-file.ts";
import { refreshSchemaFile } from "./schema-file.ts";

// Puts right what a machine can put right: the lock file, the published schema, format, import order, safe lint fixes.
const lockFile = join(projectRoot, "package-lock.json");
const lock = readFileSync(lockFile, "utf8");
const complete = `${JSON.stringify(completeLock(JSON.parse(lock)), null, 2)}\n`;
if (complete !== lock) writeFileSync(lockFile, complete);
refreshSchemaFile();

process.exit(await runToEnd(["node_modules/@biomejs/biome/bin/biome", "check", "--write", "."]));
