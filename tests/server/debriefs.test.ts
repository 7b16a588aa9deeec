import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage, readShared, revokeShare, shareDebrief, writeNote } from "../../server/debriefs.ts";
import { newId } from "../../server/ids.ts";
import { sayInAttempt } from "../../server/say.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";

process.env.DATABASE_URL = await freshDatabase();
afterAll(() => closeDatabase());

const learner = newId();
let id: string;

beforeAll(async () => {
  const [face] = await listScenarios();
  let { id: begun, view } = await beginAttempt(learner, {
    scenario: face?.id as string,
    level: "free",
    kind: "practice",
  });
  id = begun;
  while (!view.ended)
    view = await sayInAttempt(learner, id, { turn: view.turn, choice: view.choices[0]?.id as string });
});

test("S12 whoever has the link sees the debrief, but neither the note nor whose it is", async () => {
  await writeNote(learner, id, "my own words");
  const { token } = await shareDebrief(learner, id);
  const shared = await readShared(token);
  const page = await readDebriefPage(learner, id);
  expect(page).toMatchObject({ note: "my own words", share: { token } });
  expect(shared.debrief).toEqual(page.debrief);
  expect(Object.keys(shared).sort()).toEqual(["debrief", "kind", "level", "scenario"]);
  expect(JSON.stringify(shared)).not.toMatch(new RegExp(`my own words|${learner}|${id}`));
});

test("S12 a revoked link and one that never was lead nowhere", async () => {
  const { token } = await shareDebrief(learner, id);
  await revokeShare(learner, id);
  for (const link of [token, "x".repeat(24), "", "'; --", "x".repeat(10_000)]) {
    await expect(readShared(link)).rejects.toMatchObject({ code: "unknown_share" });
  }
  expect((await readDebriefPage(learner, id)).share).toBeNull();
});

test("S3 a newcomer and a stranger find no debrief", async () => {
  await expect(readDebriefPage(null, id)).rejects.toMatchObject({ code: "unknown_attempt" });
  await expect(readDebriefPage(newId(), id)).rejects.toMatchObject({ code: "unknown_attempt" });
  await expect(readDebriefPage(learner, "../etc")).rejects.toMatchObject({ code: "unknown_attempt" });
});
