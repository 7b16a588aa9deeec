import { desc, eq, sql } from "drizzle-orm";
import type { Board, BoardExport } from "./challenge-contract.ts";
import { entry } from "./challenge-schema.ts";
import { findChallenge, unknownChallenge, viewOf } from "./challenges.ts";
import { cohort } from "./cohort-schema.ts";
import { csvOf } from "./csv.ts";
import { database } from "./database.ts";
import { readPath } from "./growth-entries.ts";
import type { Asker } from "./live.ts";
import { learner as learnerTable } from "./schema.ts";
import { settleEntries } from "./settle.ts";
import { readStandings } from "./standings.ts";
import { readTeams } from "./team-standings.ts";

/**
 * A challenge's board as the learner sees it: teams, their own place and path, those near, and the first fifty when asked for.
 *
 * @throws Problem `unknown_challenge`, `link_revoked`, `link_ended`
 */
export async function readBoard(
  key: string,
  learner: Asker,
  now: Date,
  { top = false }: { top?: boolean } = {},
): Promise<Board> {
  await settleEntries(learner, now);
  const found = await findChallenge(key, learner, now);
  const { id, kind, startsAt, endsAt } = found.row;
  const growing = kind === "growth" && learner !== null && found.entry !== null;
  const [challenge, teams, standings, path] = await Promise.all([
    viewOf(found, learner, now),
    readTeams(id, learner),
    readStandings(id, learner, top),
    growing ? readPath(learner, startsAt, endsAt) : [],
  ]);
  const { you, neighbours } = standings;
  return {
    ...{ challenge, teams, neighbours: [...neighbours], path },
    ...(you && { you }),
    ...(top && { top: [...standings.top] }),
  };
}

/** All counted entries of a challenge, best first, for whoever made it. @throws Problem `unknown_challenge`, also for somebody else's */
export async function exportBoard(key: string, learner: Asker, now: Date): Promise<BoardExport> {
  await settleEntries(learner, now);
  const { row } = await findChallenge(key, learner, now);
  if (learner === null || row.madeBy !== learner) throw unknownChallenge();
  const rows = await database()
    .select({
      place: sql<number>`rank() over (order by ${entry.score} desc)`.mapWith(Number),
      name: sql<string>`coalesce(${learnerTable.pseudonym}, '')`,
      team: cohort.name,
      score: sql<number>`${entry.score}`,
    })
    .from(entry)
    .innerJoin(learnerTable, eq(learnerTable.id, entry.learner))
    .leftJoin(cohort, eq(cohort.id, entry.cohort))
    .where(sql`${entry.challenge} = ${row.id} and ${entry.status} = 'counted'`)
    .orderBy(desc(entry.score), entry.id);
  return {
    ...{ challenge: row.title, kind: row.kind },
    ...{ starts: row.startsAt.toISOString(), ends: row.endsAt.toISOString() },
    entries: rows.map(({ team, ...line }) => ({ ...line, ...(team !== null && { team }) })),
  };
}

/** The same as CSV: a line of headings, then one per entry. */
export function boardCsv({ entries }: BoardExport): string {
  const lines = entries.map(({ place, name, team, score }) => [place, name, team, score]);
  return csvOf([["place", "name", "team", "score"], ...lines]);
}
