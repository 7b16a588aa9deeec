import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type Skill, skillSchema } from "../engine/debrief.ts";
import type { Met } from "../engine/pressure.ts";
import type { Estimate } from "../engine/rating.ts";
import { HALF, type Recent } from "../engine/skill-growth.ts";
import { database } from "./database.ts";
import type { Growth } from "./growth-contract.ts";
import { skillEstimate } from "./growth-schema.ts";
import { attempt, guess } from "./schema.ts";

// What the growth page reads. Every query ends at a number of rows and finds them by an index, however long the history.

/** The ten skills as rows, to look a little into each. */
const eachSkill = sql.raw(
  `(values ${skillSchema.options.map((skill) => `('${skill}')`).join(", ")}) as each(skill)`,
);

/** Decisions of each skill looked through for moments met both calm and pressed; and talks looked through for friction. */
const lookedAt = 40;

/** Talks whose guesses say how well calibrated somebody is. */
const guessedIn = 50;

export async function estimatesOf(learner: string): Promise<ReadonlyMap<Skill, Estimate>> {
  const found = await database().select().from(skillEstimate).where(eq(skillEstimate.learner, learner));
  return new Map(found.map((row) => [row.skill, row]));
}

/** One evidence that counted. */
export interface Counted extends Recent {
  readonly skill: Skill;
  readonly at: Date;
}

/** The last ten evidences of each skill that counted, newest first; those of one talk by their turns. */
export async function countedOf(learner: string): Promise<readonly Counted[]> {
  const { rows } = await database().execute<Record<keyof Counted, never>>(sql`
    select each.skill, found.* from ${eachSkill} cross join lateral (
      select score, weight, difficulty, novelty, (extract(epoch from at) * 1000)::float8 as at from evidence
      where learner = ${learner} and skill = each.skill and novelty > 0
      order by evidence.at desc, attempt desc, turn desc limit ${2 * HALF}
    ) as found`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** The last decisions of each skill, however often they were met. */
export async function metOf(learner: string): Promise<readonly Met[]> {
  const { rows } = await database().execute<Record<keyof Met, never>>(sql`
    select distinct on (attempt, turn) found.* from ${eachSkill} cross join lateral (
      select attempt, turn, family, level = 'pressed' as pressed, score, (extract(epoch from at) * 1000)::float8 as at
      from evidence where learner = ${learner} and skill = each.skill
      order by evidence.at desc, attempt desc, turn desc limit ${lookedAt}
    ) as found`);
  return rows;
}

/** How often guesses of the last talks were right, by how sure one was. */
export async function guessesOf(learner: string): Promise<Growth["calibration"]> {
  const { id, status, begunAt } = attempt;
  const talks = database()
    .select({ id })
    .from(attempt)
    .where(and(eq(attempt.learner, learner), eq(status, "finished")))
    .orderBy(desc(begunAt))
    .limit(guessedIn);
  return (
    database()
      .select({
        confidence: guess.confidence,
        right: sql<number>`count(*) filter (where ${guess.right})`.mapWith(Number),
        of: sql<number>`count(*)`.mapWith(Number),
      })
      .from(guess)
      // As an array, so that the guesses of these talks are looked up, and never those of everybody gone through.
      .where(sql`${guess.attempt} = any(array(${talks}))`)
      .groupBy(guess.confidence)
      .orderBy(guess.confidence)
  );
}

/** Friction of the last ten talks, newest first; of one taken up again half way only its origin counts. */
export async function frictionOf(learner: string): Promise<readonly number[]> {
  const found = await database()
    .select({ friction: attempt.friction, from: attempt.fromAttempt })
    .from(attempt)
    .where(and(eq(attempt.learner, learner), eq(attempt.status, "finished")))
    .orderBy(desc(attempt.begunAt))
    .limit(lookedAt);
  return found
    .flatMap(({ friction, from }) => (from === null && friction !== null ? [friction] : []))
    .slice(0, 2 * HALF);
}

/** A talk that was recovered in. */
export interface Recovered {
  readonly id: string;
  readonly scenario: string;
  readonly version: string;
  readonly quality: number;
  readonly finished: Date;
}

/** The best recoveries, best first. */
export async function recoveredOf(learner: string): Promise<readonly Recovered[]> {
  const { id, scenario, version, recovery, finishedAt } = attempt;
  const found = await database()
    .select({ id, scenario, version, quality: recovery, finished: finishedAt })
    .from(attempt)
    .where(and(eq(attempt.learner, learner), isNotNull(recovery)))
    .orderBy(sql`${recovery} desc nulls last`)
    .limit(12);
  return found.flatMap(({ quality, finished, ...rest }) =>
    quality === null || quality <= 0 || finished === null ? [] : [{ ...rest, quality, finished }],
  );
}

/** The scenes of the last four talks, newest first, finished or not. */
export async function latelyOf(learner: string): Promise<readonly string[]> {
  const of = (status: "playing" | "finished") =>
    database()
      .select({ scenario: attempt.scenario, begunAt: attempt.begunAt })
      .from(attempt)
      .where(and(eq(attempt.learner, learner), eq(attempt.status, status)))
      .orderBy(desc(attempt.begunAt))
      .limit(4);
  const both = (await Promise.all([of("playing"), of("finished")])).flat();
  return both
    .sort((a, b) => Number(b.begunAt) - Number(a.begunAt))
    .slice(0, 4)
    .map(({ scenario }) => scenario);
}

/** Which of some scenes the learner has played. */
export async function metScenesOf(learner: string, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const { rows } = await database().execute<{ id: string }>(sql`
    select each.id from (values ${sql.join(
      ids.map((id) => sql`(${id})`),
      sql`, `,
    )}) as each(id)
    where exists (select 1 from attempt where learner = ${learner} and scenario = each.id)`);
  return rows.map(({ id }) => id);
}
