import { sql } from "drizzle-orm";
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
  const rows = (await statements().standings.execute({
    challenge,
    learner: learner ?? nobody,
    top: top ? topLines : 0,
  })) as Line[];
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
  const rows = (await statements().teams.execute({ challenge, learner: learner ?? nobody })) as {
    name: string;
    total: number;
    entries: number;
    middle: number;
    yours: boolean;
  }[];
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

function statements() {
  return once("board-statements", () => {
    const challenge = sql`${sql.placeholder("challenge")}::uuid`;
    const learner = sql`${sql.placeholder("learner")}::uuid`;
    const columns = sql`e.id, e.score, e.learner, e.cohort`;
    const counted = sql`from entry e where e.challenge = ${challenge} and e.status = 'counted'`;
    const up = sql`order by e.score asc nulls first, e.id desc limit ${sql.raw(String(NEIGHBOURS))}`;
    const down = sql`order by e.score desc nulls last, e.id asc limit ${sql.raw(String(NEIGHBOURS))}`;
    // One branch for ties and one for the rest, since only so each is a beginning of an index scan.
    const standings = sql`(
      with counts as materialized (
        select score,
          sum(entries) over (order by score desc) - entries as higher,
          sum(entries) over (order by score asc) - entries as lower
        from board_count where challenge = ${challenge} and entries > 0
      ), mine as materialized (
        select ${columns} from entry e
        where e.challenge = ${challenge} and e.learner = ${learner} and e.status = 'counted'
      ), shown as (
        (select 0 as part, ${columns} ${counted} order by e.score desc nulls last, e.id asc
          limit ${sql.placeholder("top")}::int)
        union all select 1, near.* from mine m cross join lateral (
          (select ${columns} ${counted} and e.score = m.score and e.id < m.id ${up})
          union all (select ${columns} ${counted} and e.score > m.score ${up})
          union all (select m.*)
          union all (select ${columns} ${counted} and e.score = m.score and e.id > m.id ${down})
          union all (select ${columns} ${counted} and e.score < m.score ${down})
        ) near
      )
      select s.part, s.id, s.score, s.learner = ${learner} as you, coalesce(l.pseudonym, '') as name, t.name as team,
        c.higher::int as higher, c.lower::int as lower
      from shown s join learner l on l.id = s.learner left join cohort t on t.id = s.cohort
      join counts c on c.score = s.score
    ) as line`;
    const standingsByPlace = database()
      .select({
        part: sql<number>`line.part`,
        score: sql<number>`line.score`,
        name: sql<string>`line.name`,
        team: sql<string | null>`line.team`,
        higher: sql<number>`line.higher`,
        lower: sql<number>`line.lower`,
        you: sql<boolean>`line.you`,
      })
      .from(standings)
      .orderBy(sql`line.part, line.score desc, line.id`)
      .prepare("board_standings");
    const doubt = sql.raw(String(DOUBT));
    const teams = sql`(
      with middle as materialized (
        select coalesce(sum(score * entries)::float8 / nullif(sum(entries), 0), 0) as middle
        from board_count where challenge = ${challenge}
      ), ranked as (
        select c.id, c.name, t.total, t.entries, middle, row_number() over (
          order by (t.total + ${doubt} * middle) / (t.entries + ${doubt}) desc, c.id
        ) as place
        from board_team t join cohort c on c.id = t.cohort cross join middle
        where t.challenge = ${challenge} and t.entries >= ${sql.raw(String(TEAM_FLOOR))}
      )
      select r.*, exists (select 1 from member m where m.cohort = r.id and m.learner = ${learner}) as yours from ranked r
    ) as team`;
    return {
      standings: standingsByPlace,
      teams: database()
        .select({
          name: sql<string>`team.name`,
          total: sql<number>`team.total`,
          entries: sql<number>`team.entries`,
          middle: sql<number>`team.middle`,
          yours: sql<boolean>`team.yours`,
        })
        .from(teams)
        .where(sql`team.place <= ${sql.raw(String(mostTeams))} or team.yours`)
        .orderBy(sql`team.place`)
        .prepare("board_teams"),
    };
  });
}
