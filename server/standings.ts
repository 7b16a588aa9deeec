import { type SQL, sql } from "drizzle-orm";
import { around, DOUBT, NEIGHBOURS, placeShown, TEAM_FLOOR, teamScore } from "../engine/board-place.ts";
import type { Standing, Team } from "./challenge-contract.ts";
import { database } from "./database.ts";
import type { Asker } from "./live.ts";
import { once } from "./once.ts";

/** Teams shown besides one's own. */
const mostTeams = 12;

/** Lines of a board shown from the top. */
const topLines = 50;

/** A board as somebody sees it: themselves and those near, and the first fifty when asked for. */
export interface Standings {
  readonly you: Standing | null;
  readonly neighbours: readonly Standing[];
  readonly top: readonly Standing[];
}

/** Whoever asks without having an id: no learner has this one. */
const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Reads a board in one statement. Its cost does not grow with the board: the lines are beginnings of index scans, the places
 * come from the counts by score, and there are only so many whole points.
 */
export async function readStandings(challenge: string, learner: Asker, top: boolean): Promise<Standings> {
  const { board, near: nearby } = statements();
  const rows: Line[] = await (top ? board : nearby).execute({ challenge, learner: learner ?? nobody });
  const near = rows.filter(({ part }) => part === 1);
  const at = near.findIndex(({ you }) => you);
  const you = near[at];
  const placed = you !== undefined && placeShown(you.higher, you.lower) !== null;
  const { above, below } = around(near.slice(0, Math.max(0, at)), near.slice(at + 1), placed);
  return {
    you: you ? standing(you) : null,
    neighbours: you ? [...above, you, ...below].map(standing) : [],
    top: rows
      .filter(({ part }) => part === 0)
      .map(standing)
      .filter(({ place }) => place !== null),
  };
}

/** The teams of a board with enough entries, best first: twelve, and the learner's own. */
export async function readTeams(challenge: string, learner: Asker): Promise<Team[]> {
  const rows = await statements().teams.execute({ challenge, learner: learner ?? nobody });
  return rows.map(({ name, total, entries, middle, yours }) => ({
    ...{ name, score: teamScore(total, entries, middle), yours },
  }));
}

interface Line {
  /** 0 from the top, 1 near. */
  readonly part: number;
  readonly score: number;
  readonly name: string;
  readonly team: string | null;
  readonly higher: number;
  readonly lower: number;
  readonly you: boolean;
}

function standing({ score, name, team, higher, lower, you }: Line): Standing {
  return { place: placeShown(higher, lower), name, ...(team !== null && { team }), score, you };
}

const challenge = sql`${sql.placeholder("challenge")}::uuid`;
const learner = sql`${sql.placeholder("learner")}::uuid`;

function statements() {
  return once("board-statements", () => ({
    board: standingsStatement(true).prepare("board_from_the_top"),
    near: standingsStatement(false).prepare("board_near"),
    teams: teamsStatement().prepare("board_teams"),
  }));
}

/** Limits are written out and names looked up one by one, so that one plan serves a board of any size. */
function standingsStatement(top: boolean) {
  const columns = sql`e.id, e.score, e.learner, e.cohort`;
  const counted = sql`from entry e where e.challenge = ${challenge} and e.status = 'counted'`;
  const up = sql`order by e.score asc nulls first, e.id desc limit ${sql.raw(String(NEIGHBOURS))}`;
  const down = (lines: number) =>
    sql`order by e.score desc nulls last, e.id asc limit ${sql.raw(String(lines))}`;
  const first = sql`(select 0 as part, ${columns} ${counted} ${down(topLines)}) union all`;
  // One branch for ties and one for the rest, since only so each is a beginning of an index scan.
  const lines = sql`(
    with counts as materialized (
      select score,
        sum(entries) over (order by score desc) - entries as higher,
        sum(entries) over (order by score asc) - entries as lower
      from board_count where challenge = ${challenge} and entries > 0
    ), mine as materialized (
      select ${columns} from entry e
      where e.challenge = ${challenge} and e.learner = ${learner} and e.status = 'counted'
    ), shown as materialized (
      ${top ? first : sql.empty()}
      select 1 as part, near.* from mine m cross join lateral (
        (select ${columns} ${counted} and e.score = m.score and e.id < m.id ${up})
        union all (select ${columns} ${counted} and e.score > m.score ${up})
        union all (select m.*)
        union all (select ${columns} ${counted} and e.score = m.score and e.id > m.id ${down(NEIGHBOURS)})
        union all (select ${columns} ${counted} and e.score < m.score ${down(NEIGHBOURS)})
      ) near
    )
    select s.part, s.id, s.score, s.learner = ${learner} as you,
      coalesce((select l.pseudonym from learner l where l.id = s.learner), '') as name,
      (select t.name from cohort t where t.id = s.cohort) as team,
      c.higher::int as higher, c.lower::int as lower
    from shown s join counts c on c.score = s.score
  ) as line`;
  return database()
    .select({
      part: sql<number>`line.part`,
      score: sql<number>`line.score`,
      name: sql<string>`line.name`,
      team: sql<string | null>`line.team`,
      higher: sql<number>`line.higher`,
      lower: sql<number>`line.lower`,
      you: sql<boolean>`line.you`,
    })
    .from(lines)
    .orderBy(sql`line.part, line.score desc, line.id`);
}

/**
 * Among teams of one size the order is that of their sums, wherever the middle of the board is: the first of every size hold the
 * first of all, and no more of them need to be looked at.
 */
function teamsStatement() {
  const doubt = sql.raw(String(DOUBT));
  const most = sql.raw(String(mostTeams));
  const after = (size: SQL) =>
    sql`select t.entries from board_team t where t.challenge = ${challenge} and t.entries > ${size} order by t.entries limit 1`;
  const teams = sql`(
    with recursive sizes as (
      (${after(sql.raw(String(TEAM_FLOOR - 1)))})
      union all select (${after(sql`s.entries`)}) from sizes s where s.entries is not null
    ), middle as materialized (
      select coalesce(sum(score * entries)::float8 / nullif(sum(entries), 0), 0) as middle
      from board_count where challenge = ${challenge}
    ), first as materialized (
      select t.cohort, t.entries, t.total, m.middle
      from middle m cross join sizes s cross join lateral (
        select * from board_team t where t.challenge = ${challenge} and t.entries = s.entries
        order by t.total desc nulls last, t.cohort limit ${most}
      ) t
      order by (t.total + ${doubt} * m.middle) / (t.entries + ${doubt}) desc, t.cohort limit ${most}
    ), own as materialized (
      select t.cohort, t.entries, t.total, m.middle
      from middle m cross join member o join board_team t on t.challenge = ${challenge} and t.cohort = o.cohort
      where o.learner = ${learner} and t.entries >= ${sql.raw(String(TEAM_FLOOR))}
    )
    select r.*, (r.total + ${doubt} * r.middle) / (r.entries + ${doubt}) as score,
      (select c.name from cohort c where c.id = r.cohort) as name,
      exists (select 1 from own o where o.cohort = r.cohort) as yours
    from (select * from first union select * from own) r
  ) as team`;
  return database()
    .select({
      name: sql<string>`team.name`,
      total: sql<number>`team.total`,
      entries: sql<number>`team.entries`,
      middle: sql<number>`team.middle`,
      yours: sql<boolean>`team.yours`,
    })
    .from(teams)
    .orderBy(sql`team.score desc, team.cohort`);
}
