import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { newId } from "../../server/ids.ts";
import { readMatched } from "../../server/matched.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { playTalk } from "../setup/talks.ts";

process.env.DATABASE_URL = await freshDatabase();
afterAll(() => closeDatabase());

const scenario = "friday-invoice";

test("G9: a talk is held against the talks before it, never against those after", async () => {
  const learner = newId();
  const first = await playTalk(learner, { scenario });
  expect(await readMatched(learner, first)).toBeNull();
  const again = await playTalk(learner, { scenario });
  const same = await readMatched(learner, again);
  expect(same?.change).toBeCloseTo(0);
  expect(same?.low).toBeLessThan(0);
  expect(same?.high).toBeGreaterThan(0);
  expect(same?.moments).toBeGreaterThan(0);
  expect(await readMatched(learner, first)).toBeNull();
});

test("G9: what was taken up again, and what is somebody else's, has no growth line", async () => {
  const learner = newId();
  const first = await playTalk(learner, { scenario });
  await playTalk(learner, { scenario });
  const practice = await playTalk(learner, { scenario, from: { attempt: first, turn: 2 } });
  expect(await readMatched(learner, practice)).toBeNull();
  expect(await readMatched(newId(), first)).toBeNull();
  expect(await readMatched(null, first)).toBeNull();
});
