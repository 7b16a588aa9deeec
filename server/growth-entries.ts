import { and, eq, gt, inArray, lte, sql } from "drizzle-orm";
import { BASELINE, BASELINE_ROWS, growthPath, growthScore, type Scored } from "../engine/board-score.ts";
import { skillSchema } from "../engine/debrief.ts";
import { challenge, entry } from "./challenge-schema.ts";
import { database } from "./database.ts";
import { evidence } from "./growth-schema.ts";

/** Evidence is booked at the latest when its learner next looks; after this long a growth week is settled for good. */
const settledAfter = 14 * 24 * 60 * 60 * 1000;

/** Writes what the learner's first attempts in running and just ended growth weeks add up to. */
export async function settleGrowth(learner: string, now: Date): Promise<void> {
  const weeks = await database()
    .select({
      before: { id: entry.id, score: entry.score, status: entry.status },
      from: challenge.startsAt,
      to: challenge.endsAt,
    })
    .from(entry)
    .innerJoin(challenge, eq(challenge.id, entry.challenge))
    .where(
      and(
        eq(entry.learner, learner),
        inArray(entry.status, ["playing", "counted"]),
        eq(challenge.kind, "growth"),
        lte(challenge.startsAt, now),
        gt(challenge.endsAt, new Date(now.getTime() - settledAfter)),
      ),
    );
  for (const { before, from, to } of weeks) {
    const score = growthScore(await readScored(learner, from, to), from.getTime(), to.getTime());
    const status = score === null ? "playing" : "counted";
    if (score === before.score && status === before.status) continue;
    await database()
      .update(entry)
      .set({ score, status })
      .where(and(eq(entry.id, before.id), inArray(entry.status, ["playing", "counted"])));
  }
}

/** A growth week's moments in their order: how the learner did, and how they used to do, 0 to 100. */
export async function readPath(
  learner: string,
  from: Date,
  to: Date,
): Promise<{ score: number; before: number }[]> {
  return growthPath(await readScored(learner, from, to), from.getTime(), to.getTime());
}

/** From when on the learner had shown some skill often enough for a growth week to have a measure; null while none. */
export async function readBaselineSince(learner: string): Promise<Date | null> {
  const { rows } = await database().execute<{ since: number | null }>(sql`
    select (extract(epoch from min(at)) * 1000)::float8 as since from (
      select e.at, row_number() over (partition by e.skill order by e.at) as met
      from ${evidence} e where e.learner = ${learner} and e.novelty = 1
    ) firsts where met = ${BASELINE}`);
  const since = rows[0]?.since ?? null;
  return since === null ? null : new Date(since);
}

/** First meetings in a window, and the last few of every skill before it. */
async function readScored(learner: string, from: Date, to: Date): Promise<Scored[]> {
  const columns = sql`e.attempt, e.turn, e.skill, e.score, e.difficulty, e.novelty, (extract(epoch from e.at) * 1000)::float8 as at`;
  const firsts = sql`from ${evidence} e where e.learner = ${learner} and e.novelty = 1`;
  const skills = sql.join(
    skillSchema.options.map((skill) => sql`${skill}`),
    sql`, `,
  );
  const { rows } = await database().execute<Scored & Record<string, unknown>>(sql`
    select ${columns} ${firsts} and e.at >= ${from.toISOString()} and e.at < ${to.toISOString()}
    union all select before.* from unnest(array[${skills}]) as own(skill) cross join lateral (
      select ${columns} ${firsts} and e.skill = own.skill and e.at < ${from.toISOString()}
      order by e.at desc, e.attempt desc, e.turn desc limit ${BASELINE_ROWS}
    ) before`);
  return rows;
}
