import fc from "fast-check";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { around, LOWER, placeShown, TEAM_FLOOR, teamScore } from "../../engine/board-place.ts";
import { closeDatabase } from "../../server/database.ts";
import { newId } from "../../server/ids.ts";
import { readStandings } from "../../server/standings.ts";
import { readTeams } from "../../server/team-standings.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
const pool = new pg.Pool({ connectionString: url, max: 12 });
// The database is dropped at the end, maybe while one of them is still closing; a query that fails says so itself.
pool.on("connect", (client) => client.on("error", () => undefined));
afterAll(() => Promise.all([closeDatabase(), pool.end()]));

interface Entry {
  readonly id: string;
  readonly learner: string;
  readonly cohort: string | null;
  readonly score: number;
  readonly name: string;
}

const ask = (text: string, values: unknown[] = []) => pool.query(text, values);

/** A growth week with so many learners and teams, nobody entered yet. */
async function board(people: number, teams: number) {
  const challenge = newId();
  const cohorts = Array.from({ length: teams }, newId);
  const learners = Array.from({ length: people }, newId);
  await ask(
    "insert into challenge (id, kind, scope, title, starts_at, ends_at) values ($1, 'growth', 'everyone', '', now(), now() + '1 day')",
    [challenge],
  );
  await ask(
    "insert into cohort (id, name, code) select id, 'team ' || id, id::text from unnest($1::uuid[]) id",
    [cohorts],
  );
  await ask("insert into learner (id, pseudonym) select id, 'name ' || id from unnest($1::uuid[]) id", [
    learners,
  ]);
  return { challenge, cohorts, learners };
}

/** One thing that happens to one person's entry. */
const change = fc.record({
  who: fc.nat(),
  what: fc.oneof(
    { weight: 5, arbitrary: fc.constant("score" as const) },
    fc.constantFrom("leave" as const, "back" as const, "team" as const, "again" as const),
    { weight: 1, arbitrary: fc.constantFrom("delete" as const, "killed" as const) },
  ),
  // Few scores, so that most are shared.
  score: fc.integer({ min: -4, max: 4 }),
  team: fc.nat(),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

async function apply(
  where: Awaited<ReturnType<typeof board>>,
  { who, what, score, team }: Change,
): Promise<void> {
  const learner = where.learners[who % where.learners.length] as string;
  const cohort = team % 3 === 0 ? null : (where.cohorts[team % where.cohorts.length] ?? null);
  const own = [where.challenge, learner];
  const enter = `insert into entry (id, challenge, learner, cohort, status, score) values (gen_random_uuid(), $1, $2, $3, 'counted', $4)
    on conflict (challenge, learner) do update set score = excluded.score where entry.status = 'counted'`;
  const put = [...own, cohort, score];
  const mine = "where challenge = $1 and learner = $2";
  if (what === "score") await ask(enter, put).catch(onlyGone);
  else if (what === "leave") await ask(`update entry set status = 'left' ${mine}`, own);
  else if (what === "back")
    await ask(`update entry set status = 'counted' ${mine} and score is not null`, own);
  else if (what === "again") await ask(`update entry set status = 'waiting' ${mine}`, own);
  else if (what === "team") await ask(`update entry set cohort = $3 ${mine}`, [...own, cohort]);
  else if (what === "delete") await ask("delete from learner where id = $1", [learner]);
  else await killed(enter, put);
}

/** The learner was deleted meanwhile. */
function onlyGone(error: { code?: string }): void {
  if (error.code !== "23503") throw error;
}

/** A connection that dies after the change and before the commit. */
async function killed(text: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  const { rows: own } = await client.query("select pg_backend_pid() as pid");
  await client.query("begin");
  await client.query(text, values).catch(onlyGone);
  await ask("select pg_terminate_backend($1, 5000)", [own[0].pid]);
  await client.end().catch(() => undefined);
}

async function entries(challenge: string): Promise<Entry[]> {
  const found = await rows<Entry>(
    url,
    `select e.id, e.learner, e.cohort, e.score, l.pseudonym as name from entry e join learner l on l.id = e.learner
     where e.challenge = $1 and e.status = 'counted'`,
    [challenge],
  );
  return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** What a board must say, counted by hand. */
function recount(all: readonly Entry[], learner: string) {
  const standing = (one: Entry) => ({
    place: placeShown(
      all.filter(({ score }) => score > one.score).length,
      all.filter(({ score }) => score < one.score).length,
    ),
    name: one.name,
    ...(one.cohort !== null && { team: `team ${one.cohort}` }),
    score: one.score,
    you: one.learner === learner,
  });
  const at = all.findIndex((one) => one.learner === learner);
  const mine = all[at];
  const you = mine ? standing(mine) : null;
  const near = around(all.slice(0, Math.max(0, at)), all.slice(at + 1), you?.place != null);
  return {
    you,
    neighbours: mine ? [...near.above, mine, ...near.below].map(standing) : [],
    top: all
      .slice(0, 50)
      .map(standing)
      .filter(({ place }) => place !== null),
  };
}

function recountTeams(all: readonly Entry[]): { name: string; score: number }[] {
  const middle = all.reduce((sum, { score }) => sum + score, 0) / Math.max(1, all.length);
  return [...Map.groupBy(all, ({ cohort }) => cohort)].flatMap(([cohort, own]) => {
    const total = own.reduce((sum, { score }) => sum + score, 0);
    if (cohort === null || own.length < TEAM_FLOOR) return [];
    return [{ name: `team ${cohort}`, score: teamScore(total, own.length, middle) }];
  });
}

async function expectExact(where: Awaited<ReturnType<typeof board>>): Promise<void> {
  const all = await entries(where.challenge);
  for (const learner of [...where.learners, newId()]) {
    expect(await readStandings(where.challenge, learner, true)).toEqual(recount(all, learner));
  }
  const teams = (await readTeams(where.challenge, null)).map(({ name, score }) => ({ name, score }));
  expect(teams.map(({ score }) => score)).toEqual(teams.map(({ score }) => score).sort((a, b) => b - a));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(teams.sort(byName)).toEqual(recountTeams(all).sort(byName));
  const counts = await rows<{ score: number; entries: number }>(
    url,
    "select score, entries from board_count where challenge = $1 and entries <> 0 order by score",
    [where.challenge],
  );
  const counted = Map.groupBy(all, ({ score }) => score);
  expect(counts).toEqual(
    [...counted].map(([score, own]) => ({ score, entries: own.length })).sort((a, b) => a.score - b.score),
  );
}

test("C8 whatever happens at once to its entries, a board says what a recount by hand says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 14 }),
      fc.array(fc.array(change, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 6 }),
      async (people, batches) => {
        const where = await board(people, 3);
        for (const batch of batches) {
          await Promise.all(batch.map((one) => apply(where, one)));
          await expectExact(where);
        }
      },
    ),
    { numRuns: 15, seed: 4 },
  );
}, 120_000);

test("C8 a board of four hundred says the same as a recount, to everybody", async () => {
  const where = await board(400, 9);
  await ask(
    `insert into entry (id, challenge, learner, cohort, status, score)
     select gen_random_uuid(), $1, l, ($3::uuid[])[1 + at % 9], 'counted', (at * 7919) % 23 - 11
     from unnest($2::uuid[]) with ordinality as who(l, at)`,
    [where.challenge, where.learners, where.cohorts],
  );
  await expectExact(where);
  await ask("delete from cohort where id = $1", [where.cohorts[0]]);
  await expectExact(where);
}, 60_000);

test("C8 entries of one board that swap scores at once neither wait for each other for ever nor miscount", async () => {
  const where = await board(40, 2);
  for (const learner of where.learners) {
    await ask(
      "insert into entry (id, challenge, learner, cohort, status, score) values (gen_random_uuid(), $1, $2, $3, 'counted', 0)",
      [where.challenge, learner, where.cohorts[0]],
    );
  }
  for (let round = 1; round <= 5; round++) {
    await Promise.all(
      where.learners.map((learner, at) =>
        ask("update entry set score = $3, cohort = $4 where challenge = $1 and learner = $2", [
          where.challenge,
          learner,
          (at + round) % 2,
          where.cohorts[(at * round) % 2],
        ]),
      ),
    );
  }
  await expectExact(where);
});

test("C7 nobody is shown last: the lowest have no number, whoever is among them, and see only who is above", async () => {
  const where = await board(12, 1);
  for (const [at, learner] of where.learners.entries()) {
    await ask(
      "insert into entry (id, challenge, learner, status, score) values (gen_random_uuid(), $1, $2, 'counted', $3)",
      [where.challenge, learner, 12 - at],
    );
  }
  const seen = await Promise.all(
    where.learners.map((learner) => readStandings(where.challenge, learner, true)),
  );
  expect(seen.map(({ you }) => you?.place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, null, null, null]);
  for (const { top } of seen) expect(top).toHaveLength(12 - LOWER);
  for (const { neighbours, you } of seen) expect(neighbours.length, String(you?.place)).toBe(5);
  for (const { neighbours } of seen.slice(-LOWER)) expect(neighbours.at(-1)?.you).toBe(true);
});

test("C8 whoever leaves, joins another team or is overtaken is elsewhere on the next read of the top", async () => {
  const where = await board(60, 2);
  const [first, second] = where.learners as [string, string];
  for (const [at, learner] of where.learners.entries()) {
    await ask(
      "insert into entry (id, challenge, learner, status, score) values (gen_random_uuid(), $1, $2, 'counted', $3)",
      [where.challenge, learner, -at],
    );
  }
  await expectExact(where);
  const own = [where.challenge, first];
  for (const change of [
    "cohort = (select id from cohort order by id limit 1)",
    "score = -1",
    "score = -30",
    "status = 'left'",
    "status = 'counted', score = 7",
  ]) {
    await ask(`update entry set ${change} where challenge = $1 and learner = $2`, own);
    const all = await entries(where.challenge);
    expect((await readStandings(where.challenge, second, true)).top, change).toEqual(
      recount(all, second).top,
    );
  }
  await ask("delete from learner where id = $1", [first]);
  expect((await readStandings(where.challenge, second, true)).top[0]).toMatchObject({ place: 1, you: true });
});
