import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { log } from "./log.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import { scenariosFolder } from "./settings.ts";
import { compile, type Version } from "./versions.ts";

/**
 * The scenario documents in a folder: `<id>/scenario.yaml`, by name.
 *
 * @throws Problem `not_configured` when there is no such folder
 */
export function readDocuments(folder: string): { path: string; document: string }[] {
  if (!existsSync(folder)) throw new Problem("not_configured", "The folder with the scenarios is not there.");
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name, "scenario.yaml"))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .sort()
    .map((path) => ({ path, document: readFileSync(path, "utf8") }));
}

/**
 * The scenarios one may begin now, by id, in the order of their folders. Read once per process; while developing,
 * read again each time. A document with errors is left out and logged; the others are served.
 */
export function library(): ReadonlyMap<string, Version> {
  return process.env.NODE_ENV === "production" ? once("library", readLibrary) : readLibrary();
}

function readLibrary(): Map<string, Version> {
  const versions = new Map<string, Version>();
  for (const { path, document } of readDocuments(scenariosFolder())) {
    const version = compile(document);
    if (version === null) log().error({ path }, "this scenario has errors and is not served");
    else if (versions.has(version.face.id))
      log().error({ path }, "this scenario's id is taken and it is not served");
    else versions.set(version.face.id, version);
  }
  return versions;
}
