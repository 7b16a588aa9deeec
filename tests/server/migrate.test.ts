import { readFile } from "node:fs/promises";
import pg from "pg";
import { beforeAll, expect, test } from "vitest";
import { migrate } from "../../server/migrate.ts";
import journal from "../../server/migrations/meta/_journal.json" with { type: "json" };
import { freshDatabase } from "../setup/fresh-database.ts";

const url = await freshDatabase();

async function query(statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  await query("drop schema public cascade; drop schema drizzle cascade; create schema public");
});

test("S16 five nodes that start together run each migration once", async () => {
  await Promise.all(Array.from({ length: 5 }, () => migrate(url)));
  const applied = await query("select created_at::bigint from drizzle.__drizzle_migrations order by id");
  expect(applied.map((row) => Number(row.created_at))).toEqual(journal.entries.map((entry) => entry.when));
});

test("S16 a second run changes nothing", async () => {
  await query("insert into learner (id) values (gen_random_uuid())");
  await migrate(url);
  expect(await query("select count(*)::int as n from learner")).toEqual([{ n: 1 }]);
});

test("S8 a stored document cannot be changed", async () => {
  await query("insert into scenario_version (hash, scenario, document) values ('h', 's', 'text')");
  await expect(query("update scenario_version set document = 'other'")).rejects.toThrow(/never changed/);
});

test("S8 a stored choice cannot be changed, nor stored twice", async () => {
  await query(`
    with a as (
      insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind)
      select gen_random_uuid(), id, 's', 'h', '1', 'seed', 'free', 'practice' from learner returning id
    ) insert into said (attempt, turn, choice) select id, 0, 'a' from a`);
  await expect(query("update said set choice = 'b'")).rejects.toThrow(/never changed/);
  await expect(query("insert into said select attempt, turn, 'b' from said")).rejects.toThrow(
    /duplicate key/,
  );
});

test("a finished attempt has its verdict, an unfinished one has none", async () => {
  await expect(query("update attempt set status = 'finished'")).rejects.toThrow(
    /attempt_judged_when_finished/,
  );
});

test("K10 0006 keeps every band that belongs to a cohort, and drops those whose cohort is gone", async () => {
  const old = await freshDatabase();
  const client = new pg.Client({ connectionString: old });
  await client.connect();
  const run = async (tag: string) => {
    await client.query(
      await readFile(new URL(`../../server/migrations/${tag}.sql`, import.meta.url), "utf8"),
    );
  };
  try {
    await client.query("drop schema public cascade; create schema public");
    const tags = journal.entries.map(({ tag }) => tag);
    const bands = tags.indexOf("0006_bands");
    for (const tag of tags.slice(0, bands)) await run(tag);
    await client.query(`
      insert into learner (id) values (gen_random_uuid());
      insert into scenario_version (hash, scenario, document) values ('h', 's', 'text');
      insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind)
        select gen_random_uuid(), id, 's', 'h', '1', 'seed', 'free', 'practice' from learner, generate_series(1, 2);
      insert into cohort (id, name, code) values (gen_random_uuid(), 'North', 'code');
      insert into override (attempt, band, reason, cohort)
        select attempt.id, 'solid', case row_number() over () when 1 then 'kept' else 'gone' end,
          case row_number() over () when 1 then cohort.id end from attempt, cohort`);
    await run("0006_bands");
    expect((await client.query("select reason from override")).rows).toEqual([{ reason: "kept" }]);
    await client.query("delete from cohort");
    expect((await client.query("select from override")).rowCount).toBe(0);
  } finally {
    await client.end();
  }
});
