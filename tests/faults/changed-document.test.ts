import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import { begin, debriefOf, firstLine, playOut, sayTaken, visitor } from "../setup/visitor.ts";

const database = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), "same-side-scenarios-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(import.meta.dirname, "../../scenarios"), folder, { recursive: true });

test("S8 an attempt finishes on the version it started with, whatever became of the document", {
  timeout: 120_000,
}, async () => {
  const env = { SAME_SIDE_SCENARIOS: folder };
  const before = await serve(database, env);
  const guest = visitor(before.url);
  const old = await begin(guest);
  const second = await sayTaken(guest, old.id, 0, firstLine(old.view));
  const { version, scenario } = (await guest.send("GET", `/api/attempts/${old.id}`)).json;
  await before.end("SIGTERM");

  for (const name of readdirSync(folder))
    appendFileSync(join(folder, name, "scenario.yaml"), "\n# another version\n");
  const after = await serve(database, env);
  const same = visitor(after.url, guest.cookie);
  const fresh = await begin(same, { scenario });
  const now = (await same.send("GET", `/api/attempts/${fresh.id}`)).json.version;
  expect(now).not.toBe(version);
  expect((await same.send("GET", `/api/scenarios/${scenario}`)).json.version).toBe(now);

  await playOut(same, { id: old.id, view: second }, firstLine);
  await debriefOf(same, old.id);
  expect((await same.send("GET", `/api/attempts/${old.id}`)).json.version).toBe(version);
  const again = await begin(same, { scenario, from: { attempt: old.id, turn: 1 } });
  expect((await same.send("GET", `/api/attempts/${again.id}`)).json.version).toBe(version);
  expect(
    await rows(database, "select hash from scenario_version where scenario = $1", [scenario]),
  ).toHaveLength(2);
  await after.end("SIGTERM");

  rmSync(join(folder), { recursive: true });
  mkdirSync(folder);
  const without = visitor((await serve(database, env)).url, guest.cookie);
  expect((await without.send("GET", "/api/scenarios")).json).toEqual({ scenarios: [] });
  expect((await without.send("GET", `/api/attempts/${old.id}/debrief`)).status).toBe(200);
});

test("a document with errors is left out, and the others are served", async () => {
  rmSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, "../../scenarios"), folder, { recursive: true });
  const count = readdirSync(folder).length;
  for (const [name, text] of [
    ["broken", "id: [\n"],
    ["empty", ""],
    ["binary", "\u0000\u0001\u0002"],
  ] as const) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "scenario.yaml"), text);
  }
  mkdirSync(join(folder, "nothing-here"));
  const web = await serve(database, { SAME_SIDE_SCENARIOS: folder });
  const { json } = await visitor(web.url).send("GET", "/api/scenarios");
  expect(json.scenarios).toHaveLength(count);
  expect(web.printed().match(/this scenario has errors/g)).toHaveLength(3);
});
