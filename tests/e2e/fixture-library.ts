import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const house = join(import.meta.dirname, "../..");

/** The id of the scene that the browser tests add: no scene of the library need have all of this. */
export const besideId = "beside-the-talk";

/** Another skin of the Friday invoice with the figures, your manager, your software and a gauge of its own. */
function besideScene(): string {
  const head = `skinOf: friday-invoice
dashboard: true
gauge:
  name: Poise
  of: you
  start: steady
  levels:
    - { id: rattled, name: rattled, body: "Your pen taps on the folder." }
    - { id: steady, name: steady, body: "Your hands lie still on the folder." }
`;
  const beat = `        boss: "The quarter closes on Friday. Bring her name home."
        assistant: { choice: forty-features, text: "Client is engaged. Show the full feature list." }
`;
  return readFileSync(join(house, "cli/new-scenario.yaml"), "utf8")
    .replace("id: my-scenario", `id: ${besideId}`)
    .replace("\ndifficulty:", `\n${head}difficulty:`)
    .replace("        choices:", `${beat}        choices:`);
}

/** Fills a folder with the library and the scene of the browser tests. */
export function fillLibrary(folder: string): void {
  cpSync(join(house, "scenarios"), folder, { recursive: true });
  mkdirSync(join(folder, besideId));
  writeFileSync(join(folder, besideId, "scenario.yaml"), besideScene());
}
