import { randomInt } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { entry } from "./challenge-schema.ts";
import type { CohortView, NameCohort } from "./cohort-contract.ts";
import { refuseArchived, requireMember, unknownCohort } from "./cohort-roles.ts";
import { cohort, member } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import { newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { learner as learnerTable } from "./schema.ts";

/** Letters and digits that nobody takes for one another; ten of them are 49 bits. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const codeLength = 10;

/** Makes a cohort; its maker owns it. */
export async function makeCohort(learner: string, { name }: NameCohort): Promise<CohortView> {
  const id = newId();
  const code = Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");
  await database().transaction(async (tx) => {
    await tx.insert(cohort).values({ id, name, code });
    await tx.insert(member).values({ cohort: id, learner, role: "owner" });
  });
  return { id, name, role: "owner", code, members: 1, archived: false, showsTalks: false };
}

/**
 * Joins a cohort as a trainee. Whoever is in it already stays what they are. A learner not seen before is created with it.
 *
 * @throws Problem `unknown_cohort`, `cohort_archived`; nothing is stored then
 */
export async function joinCohort(learner: string, typed: string): Promise<CohortView> {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  const [found] = await database()
    .select({ id: cohort.id, archivedAt: cohort.archivedAt })
    .from(cohort)
    .where(eq(cohort.code, code));
  if (!found) throw new Problem("unknown_cohort", "No cohort has this code. Ask for it once more.");
  refuseArchived({ archived: found.archivedAt !== null });
  await database().transaction(async (tx) => {
    await tx.insert(learnerTable).values({ id: learner }).onConflictDoNothing();
    await tx.insert(member).values({ cohort: found.id, learner, role: "trainee" }).onConflictDoNothing();
  });
  return readCohort(learner, found.id);
}

/** One of the learner's own cohorts. @throws Problem `unknown_cohort` */
export async function readCohort(learner: Asker, id: string): Promise<CohortView> {
  const own = (await listCohorts(learner)).find((one) => one.id === id);
  if (!own) throw unknownCohort();
  return own;
}

/** The learner's own cohorts, by name. Their codes only where one may invite. */
export async function listCohorts(learner: Asker): Promise<CohortView[]> {
  if (learner === null) return [];
  const rows = await database()
    .select({
      id: cohort.id,
      name: cohort.name,
      code: cohort.code,
      role: member.role,
      archivedAt: cohort.archivedAt,
      showsTalks: member.showsTalks,
      members:
        sql<number>`(select count(*) from ${member} as everyone where everyone.cohort = ${cohort.id})`.mapWith(
          Number,
        ),
    })
    .from(member)
    .innerJoin(cohort, eq(cohort.id, member.cohort))
    .where(eq(member.learner, learner))
    .orderBy(sql`${cohort.archivedAt} is not null`, asc(cohort.name), asc(cohort.id));
  return rows.map(({ code, archivedAt, ...row }) => ({
    ...row,
    archived: archivedAt !== null,
    ...((row.role === "owner" || row.role === "coach") && archivedAt === null && { code }),
  }));
}

/**
 * Leaves a cohort: entries stay their owner's and no longer count for the team. When the owner goes, whoever has been there
 * longest takes over; with the last member the cohort goes too.
 *
 * @throws Problem `unknown_cohort`
 */
export async function leaveCohort(learner: Asker, id: string): Promise<void> {
  await requireMember(learner, id);
  if (learner === null) return;
  await database().transaction(async (tx) => {
    // One at a time, so that two owners who leave together do not leave it to each other.
    await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, id)).for("update");
    await tx.delete(member).where(and(eq(member.cohort, id), eq(member.learner, learner)));
    await tx
      .update(entry)
      .set({ cohort: null })
      .where(and(eq(entry.learner, learner), eq(entry.cohort, id)));
    await followOwner(tx, id);
  });
}

/** What becomes of a cohort, held by this transaction, that somebody has left: an owner for who is in it, or its end. */
export async function followOwner(
  tx: Pick<Database, "select" | "update" | "delete">,
  id: string,
): Promise<void> {
  const left = await tx
    .select({ learner: member.learner, role: member.role })
    .from(member)
    .where(eq(member.cohort, id))
    .orderBy(asc(member.joinedAt), asc(member.learner));
  const [longest] = left;
  if (!longest) await tx.delete(cohort).where(eq(cohort.id, id));
  else if (left.every(({ role }) => role !== "owner")) {
    await tx
      .update(member)
      .set({ role: "owner" })
      .where(and(eq(member.cohort, id), eq(member.learner, longest.learner)));
  }
}

/** Keeps a cohort's people as they are until the transaction ends. @throws Problem `unknown_cohort` unless the learner is in it */
export async function holdTeam(tx: Pick<Database, "select">, learner: string, id: string): Promise<void> {
  await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, id)).for("key share");
  if (!(await cohortsOf(learner, tx)).includes(id)) throw unknownCohort();
}

/** The ids of the learner's cohorts. */
export async function cohortsOf(
  learner: Asker,
  tx: Pick<Database, "select"> = database(),
): Promise<string[]> {
  if (learner === null) return [];
  const rows = await tx.select({ id: member.cohort }).from(member).where(eq(member.learner, learner));
  return rows.map(({ id }) => id);
}
