import { randomInt } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import type { CohortView, NameCohort } from "./cohort-contract.ts";
import { holdCohort, ownersOnly, refuseArchived, requireStaff, unknownCohort } from "./cohort-roles.ts";
import { cohort, member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import type { Asker } from "./live.ts";

/** Letters and digits that nobody takes for one another; ten of them are 49 bits. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const codeLength = 10;

/** Makes a cohort; its maker owns it. */
export async function makeCohort(learner: string, { name }: NameCohort): Promise<CohortView> {
  const id = newId();
  const code = drawCode();
  await database().transaction(async (tx) => {
    await tx.insert(cohort).values({ id, name, code });
    await tx.insert(member).values({ cohort: id, learner, role: "owner" });
  });
  return { id, name, role: "owner", code, members: 1, archived: false, showsTalks: false };
}

/** Gives a cohort another name. @throws Problem `unknown_cohort` for who does not run it */
export async function renameCohort(learner: Asker, id: string, { name }: NameCohort): Promise<CohortView> {
  await requireStaff(learner, id);
  await database().update(cohort).set({ name }).where(eq(cohort.id, id));
  return readCohort(learner, id);
}

/**
 * Puts a cohort away, so that nothing new begins in it and all of it can be read, or brings it back. Done again it changes nothing.
 *
 * @throws Problem `unknown_cohort`, `owners_only`
 */
export async function archiveCohort(learner: Asker, id: string, archived: boolean): Promise<CohortView> {
  await database().transaction(async (tx) => {
    await holdCohort(tx, id);
    const { role } = await requireStaff(learner, id, tx);
    if (role !== "owner") throw ownersOnly();
    const archivedAt = archived ? sql`coalesce(${cohort.archivedAt}, now())` : null;
    await tx.update(cohort).set({ archivedAt }).where(eq(cohort.id, id));
  });
  return readCohort(learner, id);
}

/** Draws a new code; the old one and its link let nobody in any more. @throws Problem `unknown_cohort`, `cohort_archived` */
export async function renewCode(learner: Asker, id: string): Promise<CohortView> {
  refuseArchived(await requireStaff(learner, id));
  await database().update(cohort).set({ code: drawCode() }).where(eq(cohort.id, id));
  return readCohort(learner, id);
}

/** One of the learner's own cohorts. @throws Problem `unknown_cohort` */
export async function readCohort(learner: Asker, id: string): Promise<CohortView> {
  const own = (await listCohorts(learner)).find((one) => one.id === id);
  if (!own) throw unknownCohort();
  return own;
}

/** The learner's own cohorts, those in use first, by name. Their codes only where one may invite. */
export async function listCohorts(learner: Asker): Promise<CohortView[]> {
  if (learner === null) return [];
  const rows = await database()
    .select({
      id: cohort.id,
      name: cohort.name,
      code: cohort.code,
      role: member.role,
      archived: sql<boolean>`${cohort.archivedAt} is not null`,
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
  return rows.map(({ code, ...row }) => ({
    ...row,
    ...((row.role === "owner" || row.role === "coach") && !row.archived && { code }),
  }));
}

function drawCode(): string {
  return Array.from({ length: codeLength }, () => letters[randomInt(letters.length)]).join("");
}
