import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage } from "../../server/debriefs.ts";
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

test("S3 a newcomer and a stranger find no debrief", async () => {
  await expect(readDebriefPage(null, id)).rejects.toMatchObject({ code: "unknown_attempt" });
  await expect(readDebriefPage(newId(), id)).rejects.toMatchObject({ code: "unknown_attempt" });
  await expect(readDebriefPage(learner, "../etc")).rejects.toMatchObject({ code: "unknown_attempt" });
});
