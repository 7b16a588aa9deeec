import { sql } from "drizzle-orm";
import { standingWith } from "../engine/assignment.ts";
import type { Level } from "../engine/view.ts";
import { bookAssignedDrills } from "./assigned-drills.ts";
import type { BegunAssigned } from "./assignment-contract.ts";
import { readTasks } from "./assignment-rows.ts";
import { type AssignmentRow, findAssignment, unknownAssignment } from "./assignments.ts";
import { beginAttempt } from "./attempts.ts";
import { refuseArchived, requireMember } from "./cohort-roles.ts";
import { readPasts } from "./drill-rows.ts";
import { dueDay, isoDay, todayOf } from "./drills.ts";
import { Problem } from "./problem.ts";

/**
 * Begins what an assignment asks of a trainee: a talk of its scenario at its level, or the one under way; of drills the next moment
 * of its skill that comes back today.
 *
 * @param level where the assignment leaves it open
 * @throws Problem `unknown_cohort`, `unknown_assignment` (also where it is not theirs), `cohort_archived`, `attempts_used`,
 *   `drill_not_due`, `unknown_scenario`, `challenge_running`
 */
export async function beginAssigned(
  learner: string,
  id: string,
  which: string,
  level: Level | undefined,
  now: Date,
): Promise<BegunAssigned> {
  const place = await requireMember(learner, id);
  const row = await findAssignment(id, which);
  const [task] = await readTasks(sql`a.id = ${row.id} and m.learner = ${learner}`);
  if (task === undefined) throw unknownAssignment();
  const open = task.tries.find(({ finished }) => finished === null);
  if (open) return { attempt: open.id };
  refuseArchived(place);
  if (row.skill !== null) return { drill: await nextDrill(learner, row, now) };
  const asked = { due: row.dueAt.getTime(), min: row.attemptsMin, max: row.attemptsMax, band: row.band };
  if (standingWith(asked, task.tries, now.getTime()).left === 0) {
    throw new Problem(
      "attempts_used",
      "As many talks as count for this have been played. You can always play it again from its own page; that one is yours alone.",
    );
  }
  const begun = await beginAttempt(learner, {
    scenario: row.scenario ?? "",
    level: row.level ?? level ?? "guided",
    kind: "practice",
  });
  return { attempt: begun.id };
}

async function nextDrill(learner: string, row: AssignmentRow, now: Date): Promise<string> {
  await bookAssignedDrills(learner);
  const all = await readPasts(learner);
  const today = await todayOf(learner, all, now);
  const next = today.find(({ drill }) => drill.skill === row.skill);
  if (next) return next.drill.id;
  const pasts = all.filter(({ drill }) => drill.skill === row.skill);
  const day = pasts.map(dueDay).sort((a, b) => a - b)[0];
  throw new Problem(
    "drill_not_due",
    day === undefined || isoDay(day) <= now.toISOString().slice(0, 10)
      ? "No moment of this skill comes back today; three a day are the most, and your own turns go first."
      : `The next moment of this skill comes back on ${isoDay(day)}.`,
  );
}
