import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Skill } from "../engine/debrief.ts";
import { evidenceOf } from "../engine/evidence.ts";
import { type Judged, judge, recoveryOf } from "../engine/judge.ts";
import { type Estimate, noveltyOf, PRIOR, rate } from "../engine/rating.ts";
import { referenceOf } from "../engine/reference.ts";
import { type Database, database } from "./database.ts";
import { drillsOfAttempt } from "./drill-making.ts";
import { evidence, skillEstimate } from "./growth-schema.ts";
import { type Live, loadAttempt } from "./live.ts";
import { meetingsOf } from "./meetings.ts";
import { isProblem } from "./problem.ts";
import { attempt, learner as learnerTable, said } from "./schema.ts";

// A talk is booked when it is over, or was left: what it says about skills is written down, and what adds up from it is brought
// up to date. Leaving a talk that goes badly must not be better than going through with it.

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Days without a line after which a talk counts as left, and is booked as far as it went. */
const daysLeft = 2;

/**
 * Books what a learner has finished or left and not yet booked, oldest first. Called after a last say and before anything reads what
 * booking writes; so a booking that was lost is made up for before it is missed. At once from many nodes it books once.
 */
export async function bookPending(learner: string | null): Promise<void> {
  if (learner === null) return;
  const finished = await database()
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.learner, learner), eq(attempt.status, "finished"), isNull(attempt.bookedAt)))
    .orderBy(asc(attempt.finishedAt), asc(attempt.id));
  const left = await database()
    .select({ id: attempt.id })
    .from(attempt)
    .where(and(eq(attempt.learner, learner), isLeft))
    .orderBy(asc(attempt.begunAt), asc(attempt.id));
  for (const { id } of [...left, ...finished]) await book(learner, id);
}

/** When something was last said, as SQL; null before the first line. */
const lastSaid =
  sql<Date | null>`(select max(${said.at}) from ${said} where ${said.attempt} = ${attempt.id})`.mapWith(
    attempt.finishedAt,
  );

/** A talk nobody has gone on with, with lines that are not booked yet. */
const isLeft = sql`${attempt.status} = 'playing' and ${attempt.fromAttempt} is null
  and ${lastSaid} between coalesce(${attempt.bookedAt}, '-infinity') and now() - make_interval(days => ${daysLeft})`;

/**
 * Forgets everything booked for a learner, so that it is booked anew from the talks themselves: after two histories have come
 * together, what was first in one may be second in both. What is read next is booked before.
 */
export async function rebuildEstimates(
  learner: string,
  tx: Pick<Database, "delete" | "update"> = database(),
): Promise<void> {
  await tx.delete(evidence).where(eq(evidence.learner, learner));
  await tx.delete(skillEstimate).where(eq(skillEstimate.learner, learner));
  await tx.update(attempt).set({ bookedAt: null }).where(eq(attempt.learner, learner));
}

/** Books one talk, unless somebody else has, or it has gone to another learner. */
async function book(learner: string, id: string): Promise<void> {
  const live = await playable(learner, id);
  if (live === "gone") return;
  // Judged before the learner is held: it takes the longest, and depends on nothing that can change.
  const judged = live && judge(live.version.solution(), live.play);
  await database().transaction(async (tx) => {
    const row = await claim(tx, learner, id);
    if (row === undefined) return;
    if (live === null || judged === null) {
      await tx.update(attempt).set({ bookedAt: sql`now()` }).where(eq(attempt.id, id));
      return;
    }
    const { at } = row;
    if (row.fromAttempt === null) await writeEvidence(tx, live, judged, at);
    if (row.status === "playing") {
      await tx.update(attempt).set({ bookedAt: sql`now()` }).where(eq(attempt.id, id));
      return;
    }
    // Once a talk, also when its evidence is written anew.
    if (row.fromAttempt === null && row.friction === null) await drillsOfAttempt(tx, live, judged, at);
    const { friction } = referenceOf(live.play);
    // Taken up again after the slip, it is no recovery of that slip.
    const recovery =
      row.fromAttempt === null ? (recoveryOf(live.version.solution(), judged)?.quality ?? null) : null;
    await tx.update(attempt).set({ friction, recovery, bookedAt: sql`now()` }).where(eq(attempt.id, id));
  });
}

/** The talk, null when the rules it was played under are gone: then there is nothing to book but that it was looked at. */
async function playable(learner: string, id: string): Promise<Live | null | "gone"> {
  try {
    return await loadAttempt(learner, id);
  } catch (error) {
    if (isProblem(error) && error.code === "rules_changed") return null;
    if (isProblem(error) && error.code === "unknown_attempt") return "gone";
    throw error;
  }
}

/** Holds the learner, so that their talks are booked one after another, and finds the attempt if it is still to be booked. */
async function claim(tx: Transaction, learner: string, id: string) {
  // Not the key: beginning another attempt goes on meanwhile.
  const held = tx.select({ id: learnerTable.id }).from(learnerTable).where(eq(learnerTable.id, learner));
  if ((await held.for("no key update")).length === 0) return undefined;
  const { status, finishedAt, fromAttempt, friction } = attempt;
  const [row] = await tx
    .select({ status, finishedAt, lastSaid, fromAttempt, friction })
    .from(attempt)
    .where(
      and(
        eq(attempt.id, id),
        eq(attempt.learner, learner),
        sql`(${attempt.status} = 'finished' and ${attempt.bookedAt} is null or ${isLeft})`,
      ),
    );
  const at = row?.finishedAt ?? row?.lastSaid;
  return row && at ? { ...row, at } : undefined;
}

async function writeEvidence(
  tx: Transaction,
  live: Live,
  judged: readonly Judged[],
  at: Date,
): Promise<void> {
  const { id, learner, play, level } = live;
  const found = evidenceOf(live.version.solution(), play, judged);
  if (found.length === 0) return;
  const lines = await tx
    .select({ at: said.at })
    .from(said)
    .where(eq(said.attempt, id))
    .orderBy(asc(said.turn));
  const meetings = await meetingsOf(tx, learner, id, play, at);
  const rows = found.map((one) => ({
    ...{ ...one, attempt: id, learner, level, at },
    novelty: noveltyOf(meetings(one.family), Number(lines[one.turn]?.at ?? at)),
  }));
  // What was written when the talk had been left stands.
  const written = await tx.insert(evidence).values(rows).onConflictDoNothing().returning();
  if (written.length > 0) await bringUp(tx, learner, written, at);
}

type Row = typeof evidence.$inferSelect;

/** Brings the estimates up to date with new evidence; from all there is where some of it is later than the new. */
async function bringUp(tx: Transaction, learner: string, rows: readonly Row[], at: Date): Promise<void> {
  const skills = [...new Set(rows.map(({ skill }) => skill))];
  const ofThese = and(eq(evidence.learner, learner), inArray(evidence.skill, skills));
  const [later] = await tx
    .select({ at: evidence.at })
    .from(evidence)
    .where(and(ofThese, sql`${evidence.at} > ${at}`))
    .limit(1);
  const known = later
    ? []
    : await tx
        .select()
        .from(skillEstimate)
        .where(and(eq(skillEstimate.learner, learner), inArray(skillEstimate.skill, skills)));
  const all = later
    ? await tx.select().from(evidence).where(ofThese).orderBy(evidence.at, evidence.attempt, evidence.turn)
    : rows;
  const estimates = new Map<Skill, Estimate>(known.map((row) => [row.skill, row]));
  for (const row of all) {
    estimates.set(row.skill, rate(estimates.get(row.skill) ?? PRIOR, row, row.novelty));
  }
  await tx
    .insert(skillEstimate)
    .values(
      [...estimates].map(([skill, { theta, variance, count }]) => ({
        learner,
        skill,
        theta,
        variance,
        count,
      })),
    )
    .onConflictDoUpdate({
      target: [skillEstimate.learner, skillEstimate.skill],
      set: { theta: sql`excluded.theta`, variance: sql`excluded.variance`, count: sql`excluded.count` },
    });
}
