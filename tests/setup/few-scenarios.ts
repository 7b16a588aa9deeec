import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Settings of a server that has these scenarios alone to read, and so is up in a moment. */
export function fewScenarios(...ids: readonly string[]): { SAME_SIDE_SCENARIOS: string } {
  const folder = mkdtempSync(join(tmpdir(), "same-side-few-scenarios-"));
  for (const id of ids)
    cpSync(join(import.meta.dirname, "../../scenarios", id), join(folder, id), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));
  return { SAME_SIDE_SCENARIOS: folder };
}
