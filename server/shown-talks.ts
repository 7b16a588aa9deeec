import { and, desc, eq, sql } from "drizzle-orm";
import type { ShownDebrief, ShownPerson } from "./coaching-contract.ts";
import type { Person } from "./cohort-contract.ts";
import { listPeople, unknownPerson } from "./cohort-members.ts";
import { requireStaff } from "./cohort-roles.ts";
import { comment, member } from "./cohort-schema.ts";
import { commentsOf } from "./comments.ts";
import { type Database, database } from "./database.ts";
import { judgeLive } from "./debriefs.ts";
import { faceOf } from "./history.ts";
import { isId } from "./ids.ts";
import { type Asker, loadAttempt, unknownAttempt } from "./live.ts";
import { overridesOf } from "./overrides.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";

/** Talks of one page. */
const pageLength = 20;

/**
 * Somebody's own page for the coaches of a cohort: their finished talks, as long as they show them.
 *
 * @param after the talk to go on after; the first page without
 * @throws Problem `unknown_cohort`, `unknown_person`, `talks_not_shown`, `unknown_attempt` (of `after`)
 */
export async function readShownPerson(
  asker: Asker,
  cohort: string,
  learner: string,
  after?: string,
): Promise<ShownPerson> {
  const person = await requirePerson(asker, cohort, learner);
  const last = after === undefined ? null : await requireShown(cohort, after);
  if (last && last.learner !== learner) throw unknownAttempt();
  const place = sql`(${attempt.finishedAt}, ${attempt.id})`;
  const rows = await database()
    .select({
      row: attempt,
      comments:
        sql<number>`(select count(*) from ${comment} where ${comment.attempt} = ${attempt.id})`.mapWith(
          Number,
        ),
    })
    .from(attempt)
    .where(
      and(
        eq(attempt.learner, learner),
        eq(attempt.status, "finished"),
        last ? sql`${place} < (${last.finished}::timestamptz, ${after}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(attempt.finishedAt), desc(attempt.id))
    .limit(pageLength + 1);
  const page = rows.slice(0, pageLength);
  const overrides = await overridesOf(
    page.map(({ row }) => row.id),
    cohort,
  );
  const talks = await Promise.all(
    page.map(async ({ row, comments }) => {
      const { id, scenario, level, kind, band, finishedAt, fromAttempt } = row;
      const { title, buyer } = await faceOf(row);
      const [override] = overrides.get(id) ?? [];
      return {
        ...{ attempt: id, scenario, title, buyer, level, kind, comments, again: fromAttempt !== null },
        ...(override && { override }),
        // A finished talk has both: the table's own check.
        ...{ finished: (finishedAt as Date).toISOString(), band: band as NonNullable<typeof band> },
      };
    }),
  );
  return { person, talks, after: rows.length > pageLength ? (talks.at(-1)?.attempt ?? null) : null };
}

/**
 * The debrief of a talk somebody shows, as their coach may read it, with what was said beside it.
 *
 * @throws Problem `unknown_cohort`, `unknown_attempt`
 */
export async function readShownDebrief(asker: Asker, cohort: string, id: string): Promise<ShownDebrief> {
  await requireStaff(asker, cohort);
  const shown = await requireShown(cohort, id);
  const [live, people, overrides, comments] = await Promise.all([
    loadAttempt(shown.learner, id),
    listPeople(asker, cohort),
    overridesOf([id], cohort),
    commentsOf(asker, id),
  ]);
  const person = people.find(({ learner }) => learner === shown.learner);
  if (!person) throw unknownAttempt();
  const [override] = overrides.get(id) ?? [];
  return {
    ...{ attempt: id, person, scenario: live.version.face, level: live.level, kind: live.kind },
    ...{ finished: new Date(shown.finished).toISOString(), debrief: judgeLive(live), comments },
    ...(override && { override }),
  };
}

/** A finished talk of somebody in the cohort who shows theirs, now. @throws Problem `unknown_attempt` for every other */
export async function requireShown(cohort: string, id: string, tx: Pick<Database, "select"> = database()) {
  const [row] = isId(id)
    ? await tx
        .select({
          ...{ learner: attempt.learner, band: attempt.band },
          // To the microsecond, to go on after it.
          finished: sql<string>`${attempt.finishedAt}::text`,
        })
        .from(attempt)
        .innerJoin(member, and(eq(member.learner, attempt.learner), eq(member.cohort, cohort)))
        .where(and(eq(attempt.id, id), eq(attempt.status, "finished"), eq(member.showsTalks, true)))
    : [];
  if (!row) throw unknownAttempt();
  return row;
}

async function requirePerson(asker: Asker, cohort: string, learner: string): Promise<Person> {
  await requireStaff(asker, cohort);
  const person = (await listPeople(asker, cohort)).find((one) => one.learner === learner);
  if (!person) throw unknownPerson();
  if (person.showsTalks) return person;
  throw new Problem(
    "talks_not_shown",
    "Only they can change that, in this cohort, on their own page. You can ask them.",
  );
}
