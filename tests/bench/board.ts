import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { closeDatabase } from "../../server/database.ts";
import { migrate } from "../../server/migrate.ts";
import { readStandings, type Standings } from "../../server/standings.ts";
import { readTeams } from "../../server/team-standings.ts";
import { type RunningRedis, startRedis } from "./redis.ts";
import { hand, median, percentile, type Row, row } from "./row.ts";

// A board as somebody sees it: the first fifty, their own place, and their neighbours, with names and teams. Beside it a
// Redis sorted set asked for the first fifty, the rank and the neighbours: bare members, without names. The same people
// ask both in turn, in the same run.

const SIZES = [10_000, 100_000, 1_000_000];
/**
 * Rounds at each size, the first to warm up; in each as many reads of either side, a block in turn. A percentile is the median of
 * those of the rounds, so that what else the machine does for a moment moves neither side.
 */
const ROUNDS = 7;
const READS = 1_000;
const BLOCK = 200;
/** Reads under way at once. */
const AT_ONCE = 8;
/** Teams of three to forty. */
const TEAM = 20;

interface Board {
  readonly size: number;
  readonly challenge: string;
  /** Some of those on it: id, learner, score. */
  readonly asking: readonly { id: string; learner: string; score: number }[];
  /** Milliseconds of the reads of every round: ours, those of Redis, and of the teams. */
  readonly ours: number[][];
  readonly theirs: number[][];
  readonly teams: number[][];
}

const dataDir = mkdtempSync(join(tmpdir(), "same-side-bench-"));
const undo: (() => unknown)[] = [() => removePostgres(dataDir)];
try {
  const postgres = await startPostgres({ dataDir });
  undo.push(() => postgres.stop());
  await migrate(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  undo.push(() => client.end());
  process.env.DATABASE_URL = postgres.url;
  undo.push(() => closeDatabase());
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  undo.push(() => admin.end());
  const redis = await startRedis();
  if (typeof redis !== "string") undo.push(() => redis.stop());

  const boards: Board[] = [];
  for (const size of SIZES) {
    const board = await fill(client, size);
    await check(client, board);
    if (typeof redis !== "string") await copy(client, board, redis);
    boards.push(board);
  }
  // What the filling left to be written to disk is no part of a read.
  await admin.query("checkpoint");
  for (let round = 0; round < ROUNDS; round++) {
    for (const board of boards) await play(board, round, redis);
  }
  const rows = boards.flatMap((board) => rowsOf(board, redis));
  const [small, large] = [boards[0], boards.at(-1)].map((board) => middle(board?.ours ?? [], 0.5));
  rows.push(
    row("board, p50 at 1,000,000", large ?? 0, "at 10,000", small ?? 0, "ms", { ratio: 3, side: "at most" }),
  );
  hand(rows);
} finally {
  for (const step of undo.reverse()) await step();
}
process.exit(0);

/** A board of this size in one go: the counts are filled as a whole, as no board ever has to, and then compared. */
async function fill(client: pg.Client, size: number): Promise<Board> {
  const challenge = randomUUID();
  await client.query(
    "insert into challenge (id, kind, scope, title, starts_at, ends_at) values ($1, 'growth', 'everyone', '', now(), now() + '1 day')",
    [challenge],
  );
  await client.query(
    "create temp table filling as select gen_random_uuid() as id, n from generate_series(1, $1::int) n",
    [size],
  );
  await client.query("insert into learner (id, pseudonym) select id, 'quiet heron ' || n from filling");
  await client.query(
    "create temp table teams as select gen_random_uuid() as id, n from generate_series(0, $1::int) n",
    [Math.ceil(size / TEAM)],
  );
  await client.query("insert into cohort (id, name, code) select id, 'team ' || n, id::text from teams");
  await client.query("alter table entry disable trigger entry_counted");
  // Four coins of twenty points each: most in the middle, few at the ends, and thousands of ties.
  await client.query(
    `insert into entry (id, challenge, learner, cohort, status, score)
     select gen_random_uuid(), $1, f.id, t.id, 'counted', -floor(20 * (random() + random() + random() + random()))
     from filling f join teams t on t.n = floor($2 * sqrt((f.n % 999983) / 999983.0))`,
    [challenge, Math.ceil(size / TEAM)],
  );
  await client.query("alter table entry enable trigger entry_counted");
  await client.query(
    "insert into board_count select challenge, score, count(*) from entry where challenge = $1 group by 1, 2",
    [challenge],
  );
  await client.query(
    "insert into board_team select challenge, cohort, count(*), sum(score) from entry where challenge = $1 group by 1, 2",
    [challenge],
  );
  await client.query("drop table filling, teams");
  await client.query("vacuum analyze");
  const { rows: asking } = await client.query(
    "select id, learner, score from entry where challenge = $1 order by random() limit $2",
    [challenge, READS * ROUNDS],
  );
  return { size, challenge, asking, ours: rounds(), theirs: rounds(), teams: rounds() };
}

/** Twenty places counted by hand, after the trigger has moved one of the entries. */
async function check(client: pg.Client, { challenge, asking }: Board): Promise<void> {
  await client.query("update entry set score = score + 1 where id = $1", [asking[0]?.id]);
  for (const { learner } of asking.slice(0, 20)) {
    const { you } = await readStandings(challenge, learner, true);
    const { rows } = await client.query(
      `select count(*) filter (where e.score > own.score)::int as higher, count(*) filter (where e.score < own.score)::int as lower
       from entry e, entry own where e.challenge = $1 and own.challenge = $1 and own.learner = $2`,
      [challenge, learner],
    );
    const wanted = rows[0].lower >= 3 || rows[0].higher === 0 ? rows[0].higher + 1 : null;
    if (you?.place !== wanted) throw new Error(`place ${you?.place}, counted ${wanted}`);
  }
}

async function copy(
  client: pg.Client,
  { challenge, size }: Board,
  { client: redis }: RunningRedis,
): Promise<void> {
  const { rows } = await client.query("select id as value, score from entry where challenge = $1", [
    challenge,
  ]);
  for (let at = 0; at < size; at += 10_000) await redis.zAdd(challenge, rows.slice(at, at + 10_000));
}

/** One round of reads of a board, by either side in turn. */
async function play(board: Board, round: number, redis: RunningRedis | string): Promise<void> {
  const { challenge, asking, ours, theirs, teams } = board;
  for (let from = round * READS; from < (round + 1) * READS; from += BLOCK) {
    const block = asking.slice(from, from + BLOCK);
    await timed(block, ours[round], async ({ learner }) =>
      whole(await readStandings(challenge, learner, true)),
    );
    if (typeof redis !== "string")
      await timed(block, theirs[round], ({ id }) => sortedSet(redis, challenge, id));
    await timed(block.slice(0, 20), teams[round], ({ learner }) => readTeams(challenge, learner));
  }
}

function rowsOf({ size, ours, theirs, teams }: Board, redis: RunningRedis | string): Row[] {
  const people = size.toLocaleString("en");
  const beside = (share: number, goal?: Row["goal"]): Row => {
    const what = `board of ${people}, p${100 * share}, ${AT_ONCE} at once`;
    if (typeof redis === "string") {
      const why = `a Redis sorted set could not be measured (${redis})`;
      return row(what, middle(ours, share), why, Number.NaN, "ms");
    }
    return row(what, middle(ours, share), "a Redis sorted set", middle(theirs, share), "ms", goal);
  };
  return [
    beside(0.5),
    beside(0.99, { ratio: 3, side: "at most" }),
    row("its teams, p50", middle(teams, 0.5), "its lines", middle(ours, 0.5), "ms"),
  ];
}

/** What was measured in each round. */
function rounds(): number[][] {
  return Array.from({ length: ROUNDS }, () => []);
}

/** A percentile in the middle one of the rounds that count. */
function middle(measured: readonly number[][], share: number): number {
  return median(measured.slice(1).map((round) => percentile(round, share)));
}

/** Works through a list with so many at once, and keeps the milliseconds each took. */
async function timed<T>(
  items: readonly T[],
  kept: number[] | undefined,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) {
      const begun = performance.now();
      await work(item);
      kept?.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function whole({ top, you, neighbours }: Standings): void {
  if (top.length !== 50 || you === null || neighbours.length < 5) throw new Error("not a whole board");
}

/** The first fifty and the rank together, and then who stands around it. */
async function sortedSet({ client }: RunningRedis, key: string, member: string): Promise<void> {
  const [top, rank] = await Promise.all([
    client.zRangeWithScores(key, 0, 49, { REV: true }),
    client.zRevRank(key, member),
  ]);
  const at = rank ?? 0;
  const near = await client.zRangeWithScores(key, Math.max(0, at - 2), at + 2, { REV: true });
  if (top.length !== 50 || near.length < 3) throw new Error("not a whole board");
}
