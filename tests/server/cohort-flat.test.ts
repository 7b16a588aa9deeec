import { afterAll, expect, test } from "vitest";
import { listAssignments, ownAssignments } from "../../server/assignments.ts";
import { readOverview } from "../../server/cohort-overview.ts";
import { closeDatabase } from "../../server/database.ts";
import { joinClass, makeClass } from "../setup/cohort.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { withHistory } from "../setup/long-history.ts";
import { rows } from "../setup/rows.ts";
import { rowsTaken } from "../setup/rows-taken.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
Object.assign(process.env, fewScenarios("friday-invoice"));
afterAll(() => closeDatabase());

/** A cohort of one trainee with so many talks, all since they joined and all of them new, and with something asked of them. */
async function cohortWith(talks: number) {
  const us = await makeClass(url, 0);
  const trainee = await withHistory(url, talks);
  await joinClass(url, us.id, trainee, "trainee", 365);
  await rows(url, "update evidence set novelty = 1 where learner = $1", [trainee]);
  await rows(
    url,
    `insert into assignment (id, cohort, scenario, due_at, made_at, band)
     values (gen_random_uuid(), $1, 'friday-invoice', now() + interval '1 day', now() - interval '300 days', 'trusted')`,
    [us.id],
  );
  return { ...us, trainee };
}

test("V4, Z3: the overview and assignments take no more rows for 400 more talks of a trainee", async () => {
  const [short, long] = [await cohortWith(100), await cohortWith(500)];
  await rows(url, "vacuum analyze attempt, evidence, said, learner, member, assignment");
  // Tables as small as these the database may as well read whole, now and then; what counts is that it need not.
  await rows(
    url,
    "do $$ begin execute format('alter database %I set enable_seqscan = off', current_database()); end $$",
  );
  const now = new Date();
  for (const read of [
    (us: typeof short) => readOverview(us.coach, us.id, now),
    (us: typeof short) => listAssignments(us.coach, us.id, now),
    (us: typeof short) => ownAssignments(us.trainee, now),
  ]) {
    const little = await rowsTaken(url, () => read(short));
    const much = await rowsTaken(url, () => read(long));
    expect(little).toBeGreaterThan(0);
    // Whatever grows with the talks takes a row of each of the 400 more at least; how the database goes about it differs by a few.
    expect(much - little).toBeLessThan(200);
  }
}, 120_000);
