import { and, eq, sql } from "drizzle-orm";
import type { AssignmentView, EditAssignment, MakeAssignment } from "./assignment-contract.ts";
import { findAssignment, taskView, unknownAssignment } from "./assignments.ts";
import { holdStaff, refuseArchived, requireStaff } from "./cohort-roles.ts";
import { assignment } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import { Problem } from "./problem.ts";
import { currentVersion } from "./scenarios.ts";

const day = 24 * 60 * 60 * 1000;
/** Furthest day an assignment can be due on. */
const furthest = 366 * day;
/** Most assignments of a cohort. */
const mostOfCohort = 100;

/**
 * Gives a cohort something to do.
 *
 * @throws Problem `unknown_cohort`, `cohort_archived`, `unknown_scenario`, `assignment_refused`; nothing is stored then
 */
export async function makeAssignment(
  learner: string,
  id: string,
  wish: MakeAssignment,
  now: Date,
): Promise<AssignmentView> {
  await requireStaff(learner, id);
  if (wish.scenario !== undefined) currentVersion(wish.scenario);
  refuseDay(wish.due, now);
  const row = await database().transaction(async (tx) => {
    await holdStaff(tx, learner, id);
    if ((await tx.$count(assignment, eq(assignment.cohort, id))) >= mostOfCohort) {
      throw new Problem(
        "assignment_refused",
        `A cohort has at most ${mostOfCohort} assignments. Delete one that is over first.`,
      );
    }
    const [made] = await tx
      .insert(assignment)
      .values({
        ...{ id: newId(), cohort: id, madeBy: learner },
        scenario: wish.scenario ?? null,
        skill: wish.skill ?? null,
        ...kept(wish),
      })
      .returning();
    return made as typeof assignment.$inferSelect;
  });
  return taskView(row);
}

/**
 * Changes what an assignment asks for. Where everybody stands follows at once, from the talks there are.
 *
 * @throws Problem `unknown_cohort`, `unknown_assignment`, `cohort_archived`, `assignment_refused`; nothing changes then
 */
export async function editAssignment(
  learner: string,
  id: string,
  which: string,
  wish: EditAssignment,
  now: Date,
): Promise<AssignmentView> {
  refuseArchived(await requireStaff(learner, id));
  const before = await findAssignment(id, which);
  if (Date.parse(wish.due) !== before.dueAt.getTime()) refuseDay(wish.due, now);
  if (before.skill !== null && (wish.band !== null || wish.level !== null)) {
    throw new Problem("assignment_refused", "Drills have no band and no level. Nothing was changed.");
  }
  const [row] = await database()
    .update(assignment)
    .set(kept(wish))
    .where(and(eq(assignment.cohort, id), eq(assignment.id, which)))
    .returning();
  if (!row) throw unknownAssignment();
  return taskView(row);
}

/** Takes an assignment back. Talks stay their owners'. @throws Problem `unknown_cohort`, `unknown_assignment` */
export async function deleteAssignment(learner: string, id: string, which: string): Promise<void> {
  await requireStaff(learner, id);
  const { id: found } = await findAssignment(id, which);
  await database().delete(assignment).where(sql`${assignment.id} = ${found}`);
}

function kept({ note, due, attempts, band, level }: EditAssignment) {
  return {
    ...{ note, band, level, dueAt: new Date(due) },
    attemptsMin: attempts.min,
    attemptsMax: attempts.max,
  };
}

function refuseDay(due: string, now: Date): void {
  const ahead = Date.parse(due) - now.getTime();
  if (ahead > 0 && ahead <= furthest) return;
  throw new Problem(
    "assignment_refused",
    ahead <= 0
      ? "The day it is due on is over. Choose a later one."
      : "The day it is due on is more than a year away. Choose an earlier one.",
  );
}
