import { type SQL, sql } from "drizzle-orm";
import { DOUBT, TEAM_FLOOR, teamScore } from "../engine/board-place.ts";
import type { Team } from "./challenge-contract.ts";
import { database } from "./database.ts";
import { nobody } from "./ids.ts";
import type { Asker } from "./live.ts";
import { once } from "./once.ts";

/** Teams shown besides one's own. */
const mostTeams = 12;

/** The teams of a board with enough entries, best first: twelve, and the learner's own. */
export async function readTeams(challenge: string, learner: Asker): Promise<Team[]> {
  const statement = once("board-teams", () => ({ teams: teamsStatement().prepare("board_teams") }));
  const rows = await statement.teams.execute({ challenge, learner: learner ?? nobody });
  return rows.map(({ name, total, entries, middle, yours }) => ({
    ...{ name, score: teamScore(total, entries, middle), yours },
  }));
}

/**
 * Among teams of one size the order is that of their sums, wherever the middle of the board is: the first of every size hold the
 * first of all, and no more of them need to be looked at.
 */
function teamsStatement() {
  const challenge = sql`${sql.placeholder("challenge")}::uuid`;
  const learner = sql`${sql.placeholder("learner")}::uuid`;
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
