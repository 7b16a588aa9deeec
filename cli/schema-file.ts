import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { scenarioJsonSchema } from "../engine/scenario.ts";
import { projectRoot } from "./data-home.ts";

/** Where editors find the schema of a scenario document: the first line of every document points there. */
const schemaFile = join(projectRoot, "public/scenario.schema.json");

/** Writes the schema if what is there says anything else; how it is laid out is the formatter's business. */
export function refreshSchemaFile(): void {
  const schema: unknown = scenarioJsonSchema();
  if (isDeepStrictEqual(present(), JSON.parse(JSON.stringify(schema)))) return;
  mkdirSync(join(schemaFile, ".."), { recursive: true });
  writeFileSync(schemaFile, `${JSON.stringify(schema, null, 2)}\n`);
}

function present(): unknown {
  try {
    return JSON.parse(readFileSync(schemaFile, "utf8"));
  } catch {
    return undefined;
  }
}
