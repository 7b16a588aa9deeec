import { randomUUID } from "node:crypto";
import pg from "pg";

/** What learners of a test share: a scenario's version, a cohort and a challenge. */
export interface World {
  readonly version: string;
  readonly cohort: string;
  readonly challenge: string;
}

/** What a learner may hang on: a table, and the column that names its owner. */
export interface Owned {
  readonly table: string;
  readonly column: string;
  readonly owner: string;
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A world with nobody in it but its cohort's owner. */
export function makeWorld(url: string): Promise<World> {
  const world = { version: "a".repeat(64), cohort: randomUUID(), challenge: randomUUID() };
  return connected(url, async (client) => {
    await client.query(
      "insert into scenario_version (hash, scenario, document) values ($1, 'toy', '') on conflict do nothing",
      [world.version],
    );
    await client.query("insert into cohort (id, name, code) values ($1::uuid, 'North', $1::text)", [
      world.cohort,
    ]);
    const owner = randomUUID();
    await client.query("insert into learner (id) values ($1)", [owner]);
    await client.query("insert into member (cohort, learner, role) values ($1, $2, 'owner')", [
      world.cohort,
      owner,
    ]);
    await client.query(
      `insert into challenge (id, kind, scope, title, scenario, version, starts_at, ends_at)
       values ($1, 'fresh', 'everyone', 'One', 'toy', $2, now(), now() + interval '7 days')`,
      [world.challenge, world.version],
    );
    return world;
  });
}

/** A learner with at least one row in every table that hangs on learners. Gives the id of the talk entered in the challenge. */
export function writeHistory(url: string, learner: string, world: World, tag: string): Promise<string> {
  const [attempt, drill, room] = [randomUUID(), randomUUID(), randomUUID()];
  const { version, cohort, challenge } = world;
  const rows: [string, unknown[]][] = [
    ["insert into learner (id) values ($1) on conflict do nothing", [learner]],
    [
      `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, note)
       values ($1, $2, 'toy', $3, '1', $4, 'free', 'rated', $4)`,
      [attempt, learner, version, tag],
    ],
    ["insert into said (attempt, turn, choice) values ($1, 0, $2), ($1, 1, $2)", [attempt, tag]],
    [
      'insert into guess (attempt, turn, thought, confidence, "right") values ($1, 0, $2, 3, true)',
      [attempt, tag],
    ],
    [
      `insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
       values ($1, 0, 'listen', $2, 'toy/door', 'free', 0.5, 1, 0, 1, now())`,
      [attempt, learner],
    ],
    [
      "insert into skill_estimate (learner, skill, theta, variance, count) values ($1, 'listen', 0, 1, 1)",
      [learner],
    ],
    ["insert into watched (learner, scenario) values ($1, 'toy'), ($1, $2)", [learner, `toy-${tag}`]],
    [
      "insert into drill (id, learner, skill, family, attempt, turn, cost) values ($1, $2, 'listen', 'toy/door', $3, 0, 5)",
      [drill, learner, attempt],
    ],
    [
      "insert into review (id, drill, scenario, version, seed, said) values ($1, $2, 'toy', $3, $4, $5)",
      [randomUUID(), drill, version, tag, [tag]],
    ],
    [
      "insert into member (cohort, learner, role) values ($1, $2, $3)",
      [cohort, learner, tag === "own" ? "trainee" : "coach"],
    ],
    [
      `insert into challenge (id, kind, scope, title, scenario, version, made_by, starts_at, ends_at)
       values ($1, 'fresh', 'everyone', $2, 'toy', $3, $4, now(), now() + interval '7 days')`,
      [randomUUID(), tag, version, learner],
    ],
    [
      `insert into entry (id, challenge, learner, cohort, attempt, status, score)
       values ($1, $2, $3, $4, $5, 'counted', $6)`,
      [randomUUID(), challenge, learner, cohort, attempt, tag === "own" ? 40 : 60],
    ],
    [
      `insert into invitation (id, cohort, email, role, token, expires_at, used_at, used_by)
       values ($1, $2, $3, 'trainee', $4, now() + interval '1 day', now(), $5)`,
      [randomUUID(), cohort, `${tag}@example.com`, randomUUID(), learner],
    ],
    [
      `insert into assignment (id, cohort, scenario, due_at, made_by) values ($1, $2, 'toy', now(), $3)`,
      [randomUUID(), cohort, learner],
    ],
    [
      "insert into comment (id, attempt, turn, author, text) values ($1, $2, 0, $3, $4)",
      [randomUUID(), attempt, learner, tag],
    ],
    [
      "insert into override (attempt, band, reason, coach, cohort) values ($1, 'mixed', $2, $3, $4)",
      [attempt, tag, learner, cohort],
    ],
    [
      `insert into room (id, cohort, scenario, version, rulebook, seed, expires_at)
       values ($1, $2, 'toy', $3, '1', $4, now() + interval '12 hours')`,
      [room, cohort, version, tag],
    ],
    [
      "insert into seat (room, seat, learner, name, name_key, key) values ($1, 1, $2, $3, $3, '1234')",
      [room, learner, tag],
    ],
    ["insert into own_talk (room, seat, attempt) values ($1, 1, $2)", [room, attempt]],
  ];
  return connected(url, async (client) => {
    for (const [statement, values] of rows) await client.query(statement, values);
    return attempt;
  });
}

/**
 * Every table that hangs on learners, as the database itself knows it: by a foreign key, or by one to something that goes
 * when its learner goes.
 */
export function tablesOfLearners(url: string): Promise<Owned[]> {
  return connected(url, async (client) => {
    const { rows } = await client.query<Owned & { cascade: boolean }>(`
      select c.conrelid::regclass::text as "table", a.attname as "column", c.confrelid::regclass::text as owner,
        c.confdeltype = 'c' as cascade
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
    const first = rows.filter(({ owner }) => owner === "learner");
    const gone = new Set(first.filter(({ cascade }) => cascade).map(({ table }) => table));
    const further = rows.filter(
      ({ table, owner, cascade }) =>
        cascade && gone.has(owner) && !first.some((known) => known.table === table),
    );
    return [...first, ...further];
  });
}

/** The learner's rows by table, each as text without the columns that may change when it moves. */
export function rowsOfLearner(url: string, learner: string): Promise<Record<string, string[]>> {
  return connected(url, async (client) => {
    const found: Record<string, string[]> = {};
    for (const { table, column, owner } of await tablesOfLearners(url)) {
      const whose = owner === "learner" ? "= $1" : `in (select id from ${owner} where learner = $1)`;
      const { rows } = await client.query<{ row: string }>(
        `select (to_jsonb(t) - 'learner' - 'made_by' - 'used_by' - 'author' - 'coach')::text as row from ${table} t where ${column} ${whose}`,
        [learner],
      );
      found[table] = rows.map(({ row }) => row).sort();
    }
    return found;
  });
}
