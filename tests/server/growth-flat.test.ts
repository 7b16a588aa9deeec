import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { readGrowth } from "../../server/growth.ts";
import { listHistory } from "../../server/history.ts";
import { newId } from "../../server/ids.ts";
import { gamesSeen } from "../../server/seen.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

/** A learner with a history of so many talks: copies of one that was played, an hour apart, with its evidence and two guesses. */
async function withHistory(talks: number): Promise<string> {
  const learner = newId();
  const first = await playTalk(learner, { scenario: "friday-invoice" }, (turn) => turn);
  await rows(
    url,
    `with copy as (
       insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         friction, recovery, begun_at, finished_at, booked_at)
       select gen_random_uuid(), learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         friction, n % 10 / 10.0, begun_at - n * interval '1 hour', finished_at - n * interval '1 hour', booked_at
       from attempt, generate_series(1, $2 - 1) n where id = $1 returning id, finished_at
     ), guessed as (
       insert into guess (attempt, turn, thought, confidence, "right") select id, n, 'a thought', n, n = 1 from copy, generate_series(1, 2) n
     )
     insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
     select copy.id, turn, skill, learner, family, level, score, weight, difficulty, (row_number() over () % 50 = 0)::int, copy.finished_at
     from evidence, copy where evidence.attempt = $1`,
    [first, talks],
  );
  // Its talk is played back for the name of a line: a recovery of a copy would have nothing said.
  await rows(url, "update attempt set recovery = 1 where id = $1", [first]);
  return learner;
}

interface Plan {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

/** Rows that a plan takes from tables, thrown away ones included. */
function taken(plan: Plan): number {
  const own = /Scan$/.test(plan["Node Type"]) && !/CTE|Values|Subquery|Bitmap Index/.test(plan["Node Type"]);
  const here = own ? (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"] : 0;
  return (plan.Plans ?? []).reduce((sum, part) => sum + taken(part), here);
}

/** Rows that the database takes from its tables while something is read. */
async function rowsTaken(read: () => Promise<unknown>): Promise<number> {
  const asked: { text: string; values: unknown[] }[] = [];
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await read();
    for (const [first, second] of query.mock.calls as unknown as [unknown, unknown][]) {
      const text = typeof first === "string" ? first : (first as { text: string }).text;
      if (/^\s*(select|with)/i.test(text)) asked.push({ text, values: Array.isArray(second) ? second : [] });
    }
  } finally {
    query.mockRestore();
  }
  expect(asked.length).toBeGreaterThan(0);
  let sum = 0;
  for (const { text, values } of asked) {
    const [answer] = await rows<{ "QUERY PLAN": { Plan: Plan }[] }>(
      url,
      `explain (analyze, format json) ${text}`,
      values,
    );
    sum += taken(answer!["QUERY PLAN"][0]!.Plan);
  }
  return sum;
}

test("G5: the page and the history take as many rows after 1,000 talks as after 100", async () => {
  const [short, long] = [await withHistory(100), await withHistory(1000)];
  await rows(url, "vacuum analyze attempt, evidence, guess, said, learner, skill_estimate, watched");
  for (const read of [
    (learner: string) => readGrowth(learner, new Date()),
    (learner: string) => gamesSeen(learner),
    async (learner: string) => {
      const { after } = await listHistory(learner);
      return listHistory(learner, after as string);
    },
  ]) {
    const little = await rowsTaken(() => read(short));
    const much = await rowsTaken(() => read(long));
    expect(little).toBeGreaterThan(0);
    expect(much).toBeLessThanOrEqual(little * 1.1);
  }
});
