import { sql } from "drizzle-orm";
import { around, NEIGHBOURS, placeShown } from "../engine/board-place.ts";
import type { Standing } from "./challenge-contract.ts";
import { database } from "./database.ts";
import { nobody } from "./ids.ts";
import type { Asker } from "./live.ts";
import { once } from "./once.ts";

/** Lines of a board shown from the top. */
const topLines = 50;

/** How long names of the top are remembered, in milliseconds, and of how many boards. */
const remembered = { time: 5_000, boards: 500 };

/** A board as somebody sees it: themselves and those near, and the first fifty when asked for. */
export interface Standings {
  readonly you: Standing | null;
  readonly neighbours: readonly Standing[];
  readonly top: readonly Standing[];
}

/** One entry: its learner, score, id, pseudonym and team. */
type Line = readonly [learner: string, score: number, id: string, name: string, team: string | null];

/** How many entries have a score. */
type Count = readonly [score: number, entries: number];

interface Top {
  /** A hash of which entries these are, whose, for which teams and with which scores; their order follows from that. */
  readonly print: string;
  readonly lines: readonly Line[];
}

/**
 * Reads a board in one statement. Its cost does not grow with the board: the lines are beginnings of index scans, the places
 * come from the counts by score, and there are only so many whole points. Who is on top is asked every time, and what they are called
 * when that has changed or five seconds have passed.
 */
export async function readStandings(challenge: string, learner: Asker, top: boolean): Promise<Standings> {
  const asked = { challenge, learner: learner ?? nobody };
  const { board, near } = statements();
  const [row] = await (top ? board : near).execute(asked);
  if (!row) return { you: null, neighbours: [], top: [] };
  const standing = standingBy(row.counts, asked.learner);
  const lines = row.near.sort(bestFirst);
  const at = lines.findIndex(([who]) => who === asked.learner);
  const mine = lines[at];
  const you = mine ? standing(mine) : null;
  const shown = around(
    lines.slice(0, Math.max(0, at)),
    lines.slice(at + 1),
    you !== null && you.place !== null,
  );
  const first = top ? await topOf(challenge, row.print) : [];
  return {
    you,
    neighbours: mine ? [...shown.above, mine, ...shown.below].map(standing) : [],
    top: first.map(standing).filter(({ place }) => place !== null),
  };
}

/** A line with its place, by the counts of its board. */
function standingBy(counts: readonly Count[], asking: string): (line: Line) => Standing {
  const higher = new Map<number, number>();
  let above = 0;
  for (const [score, entries] of [...counts].sort((a, b) => b[0] - a[0])) {
    higher.set(score, above);
    above += entries;
  }
  const entries = new Map(counts);
  return ([learner, score, , name, team]) => {
    // A line that was read a moment later than the counts may have a score that nobody had before.
    const up =
      higher.get(score) ?? counts.reduce((sum, [other, some]) => sum + (other > score ? some : 0), 0);
    const down = above - up - (entries.get(score) ?? 0);
    return {
      place: placeShown(up, down),
      name,
      ...(team !== null && { team }),
      score,
      you: learner === asking,
    };
  };
}

/** The lines of these first entries, remembered for as long as they are the same. */
async function topOf(challenge: string, print: string): Promise<readonly Line[]> {
  const tops = once("board-tops", () => new Map<string, Top & { readonly until: number }>());
  const kept = tops.get(challenge);
  if (kept && kept.print === print && performance.now() < kept.until) return kept.lines;
  const [row] = await statements().top.execute({ challenge });
  const read: Top = { print: row?.print ?? "", lines: (row?.lines ?? []).sort(bestFirst) };
  tops.delete(challenge);
  tops.set(challenge, { ...read, until: performance.now() + remembered.time });
  const [oldest] = tops.keys();
  if (tops.size > remembered.boards && oldest !== undefined) tops.delete(oldest);
  return read.lines;
}

/** The order of a board: by score, and among equals by an id that says nothing. */
function bestFirst(a: Line, b: Line): number {
  return b[1] - a[1] || (a[2] < b[2] ? -1 : 1);
}

/** Limits are written out and names looked up one by one, so that one plan serves a board of any size. */
function statements() {
  return once("board-statements", () => {
    const challenge = sql`${sql.placeholder("challenge")}::uuid`;
    const learner = sql`${sql.placeholder("learner")}::uuid`;
    const columns = sql`e.id, e.score, e.learner, e.cohort`;
    const counted = sql`from entry e where e.challenge = ${challenge} and e.status = 'counted'`;
    const up = sql`order by e.score asc nulls first, e.id desc limit ${sql.raw(String(NEIGHBOURS))}`;
    const down = (lines: number) =>
      sql`order by e.score desc nulls last, e.id asc limit ${sql.raw(String(lines))}`;
    const line = sql`json_build_array(e.learner, e.score, e.id,
      coalesce((select l.pseudonym from learner l where l.id = e.learner), ''),
      (select t.name from cohort t where t.id = e.cohort))`;
    const lines = sql<Line[]>`coalesce(json_agg(${line}), '[]')`;
    const print = sql<string>`coalesce(sum(hash_record_extended(e, 0)), 0)::text`;
    const first = sql`(select ${columns} ${counted} ${down(topLines)}) e`;
    // One branch for ties and one for the rest, since only so each is a beginning of an index scan.
    const near = sql`(
      select own.* from (select ${columns} ${counted} and e.learner = ${learner}) m cross join lateral (
        (select * from (
          (select ${columns} ${counted} and e.score = m.score and e.id < m.id ${up})
          union all (select ${columns} ${counted} and e.score > m.score ${up})
        ) e ${up})
        union all (select m.*)
        union all (select * from (
          (select ${columns} ${counted} and e.score = m.score and e.id > m.id ${down(NEIGHBOURS)})
          union all (select ${columns} ${counted} and e.score < m.score ${down(NEIGHBOURS)})
        ) e ${down(NEIGHBOURS)})
      ) own
    ) e`;
    const counts = sql<Count[]>`(select coalesce(json_agg(json_build_array(c.score, c.entries)), '[]')
      from board_count c where c.challenge = ${challenge} and c.entries > 0)`;
    const read = (top: boolean) =>
      database()
        .select({
          counts,
          near: sql<Line[]>`(select ${lines} from ${near})`,
          print: top ? sql<string>`(select ${print} from ${first})` : sql<string>`''`,
        })
        .from(sql`(select 1) as one`);
    return {
      board: read(true).prepare("board_with_top"),
      near: read(false).prepare("board_near"),
      top: database().select({ print, lines }).from(first).prepare("board_top"),
    };
  });
}
