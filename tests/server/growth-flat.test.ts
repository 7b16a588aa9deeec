import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { readGrowth } from "../../server/growth.ts";
import { listHistory } from "../../server/history.ts";
import { gamesSeen } from "../../server/seen.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { withHistory } from "../setup/long-history.ts";
import { rows } from "../setup/rows.ts";
import { rowsTaken } from "../setup/rows-taken.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

test("G5: the page and the history take as many rows after 1,000 talks as after 100", async () => {
  const [short, long] = [await withHistory(url, 100), await withHistory(url, 1000)];
  await rows(url, "vacuum analyze attempt, evidence, guess, said, learner, skill_estimate, watched");
  for (const read of [
    (learner: string) => readGrowth(learner, new Date()),
    (learner: string) => gamesSeen(learner),
    async (learner: string) => {
      const { after } = await listHistory(learner);
      return listHistory(learner, after as string);
    },
  ]) {
    const little = await rowsTaken(url, () => read(short));
    const much = await rowsTaken(url, () => read(long));
    expect(little).toBeGreaterThan(0);
    expect(much).toBeLessThanOrEqual(little * 1.1);
  }
}, 120_000);
