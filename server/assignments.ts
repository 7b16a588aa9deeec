import { and, asc, eq, sql } from "drizzle-orm";
import { type AssignmentStatus, assignmentStatusSchema, standingWith } from "../engine/assignment.ts";
import type {
  Assigned,
  AssignmentPage,
  AssignmentView,
  OwnAssignment,
  StandingView,
} from "./assignment-contract.ts";
import { bandsOf, readTasks, type TaskRow } from "./assignment-rows.ts";
import { type Place, requireMember } from "./cohort-roles.ts";
import { assignment, cohort, member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { isId } from "./ids.ts";
import { library } from "./library.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";

/** An assignment as it is kept. */
export type AssignmentRow = typeof assignment.$inferSelect;

/** What is owed first. */
const owed: readonly AssignmentStatus[] = ["late", "not-reached", "to-do", "in-progress", "reached"];

/**
 * The assignments of a cohort, first due first: with how many stand where for who runs or observes it, with their own standing for a
 * trainee. @throws Problem `unknown_cohort`
 */
export async function listAssignments(learner: Asker, id: string, now: Date): Promise<AssignmentView[]> {
  const place = await requireMember(learner, id);
  const rows = await database()
    .select()
    .from(assignment)
    .where(eq(assignment.cohort, id))
    .orderBy(asc(assignment.dueAt), asc(assignment.id));
  const tasks = await readTasks(sql`a.cohort = ${id} and ${seenBy(place, learner)}`);
  const byAssignment = Map.groupBy(tasks, (task) => task.assignment);
  const scenes = library();
  return rows.map((row) => viewFor(place, row, byAssignment.get(row.id) ?? [], now, scenes));
}

/** One assignment; with everybody's standing for who runs or observes the cohort. @throws Problem `unknown_cohort`, `unknown_assignment` */
export async function readAssignment(
  learner: Asker,
  id: string,
  which: string,
  now: Date,
): Promise<AssignmentPage> {
  const place = await requireMember(learner, id);
  const row = await findAssignment(id, which);
  const tasks = await readTasks(sql`a.id = ${row.id} and ${seenBy(place, learner)}`);
  const view = viewFor(place, row, tasks, now);
  if (place.role === "trainee") return { assignment: view };
  const people = tasks.map((task) => assigned(row, task, now));
  people.sort((a, b) => owed.indexOf(a.standing.status) - owed.indexOf(b.standing.status));
  return { assignment: view, people };
}

/** What a trainee still has to do in all their cohorts in use, first due first. */
export async function ownAssignments(learner: Asker, now: Date): Promise<OwnAssignment[]> {
  if (learner === null) return [];
  const rows = await database()
    .select({ row: assignment, cohort: { id: cohort.id, name: cohort.name } })
    .from(member)
    .innerJoin(cohort, eq(cohort.id, member.cohort))
    .innerJoin(assignment, eq(assignment.cohort, cohort.id))
    .where(and(eq(member.learner, learner), eq(member.role, "trainee"), sql`${cohort.archivedAt} is null`))
    .orderBy(asc(assignment.dueAt), asc(assignment.id));
  if (rows.length === 0) return [];
  const tasks = new Map(
    (await readTasks(sql`m.learner = ${learner}`)).map((task) => [task.assignment, task]),
  );
  const scenes = library();
  return rows.flatMap(({ row, cohort: of }) => {
    const task = tasks.get(row.id);
    if (task === undefined) return [];
    const own = standingView(row, task, now, true);
    const done = own.status === "reached" || own.status === "not-reached";
    return done ? [] : [{ cohort: of, assignment: { ...taskView(row, scenes), own } }];
  });
}

/** An assignment of a cohort. @throws Problem `unknown_assignment` */
export async function findAssignment(id: string, which: string): Promise<AssignmentRow> {
  const [row] = isId(which)
    ? await database()
        .select()
        .from(assignment)
        .where(and(eq(assignment.cohort, id), eq(assignment.id, which)))
    : [];
  if (!row) throw unknownAssignment();
  return row;
}

/** The answer to whoever asks for an assignment that is not there, or not theirs. */
export function unknownAssignment(): Problem {
  return new Problem(
    "unknown_assignment",
    "There is no assignment for you under this id. It may have been deleted.",
  );
}

/** What an assignment asks, and of what. */
export function taskView(row: AssignmentRow, scenes = library()): AssignmentView {
  const face = row.scenario === null ? undefined : scenes.get(row.scenario)?.face;
  return {
    id: row.id,
    ...(row.scenario !== null && {
      scenario: {
        id: row.scenario,
        title: face?.title ?? row.scenario,
        buyer: face?.buyer.shortName ?? "",
        minutes: face?.minutes ?? 0,
        open: face !== undefined,
      },
    }),
    ...(row.skill !== null && { skill: row.skill }),
    note: row.note,
    due: row.dueAt.toISOString(),
    attempts: { min: row.attemptsMin, max: row.attemptsMax },
    band: row.band,
    level: row.level,
    made: row.madeAt.toISOString(),
  };
}

/** Where a trainee stands; `open` when their talks may be named. */
function standingView(row: AssignmentRow, { tries }: TaskRow, now: Date, open: boolean): StandingView {
  const due = row.dueAt.getTime();
  const task = { due, min: row.attemptsMin, max: row.attemptsMax, band: row.band };
  const { reached, ...standing } = standingWith(task, tries, now.getTime());
  const talks = tries.flatMap((tried) => {
    const bands = bandsOf(tried);
    if (bands === null || tried.finished === null) return [];
    return [{ attempt: tried.id, finished: new Date(tried.finished).toISOString(), ...bands }];
  });
  return {
    ...standing,
    ...(reached !== null && { reached: new Date(reached).toISOString() }),
    afterDue: reached !== null && reached >= due,
    ...(open && row.scenario !== null && { talks }),
  };
}

function seenBy({ role }: Place, learner: Asker) {
  return role === "trainee" ? sql`m.learner = ${learner}` : sql`true`;
}

function viewFor(
  { role }: Place,
  row: AssignmentRow,
  tasks: readonly TaskRow[],
  now: Date,
  scenes = library(),
): AssignmentView {
  if (role === "trainee") {
    const [own] = tasks;
    return { ...taskView(row, scenes), ...(own && { own: standingView(row, own, now, true) }) };
  }
  const statuses = tasks.map((task) => standingView(row, task, now, false).status);
  const tally = Object.fromEntries(
    assignmentStatusSchema.options.map((status) => [status, statuses.filter((one) => one === status).length]),
  ) as Record<AssignmentStatus, number>;
  return { ...taskView(row, scenes), tally };
}

function assigned(row: AssignmentRow, task: TaskRow, now: Date): Assigned {
  const { learner, name, joined, invited, showsTalks } = task;
  return {
    ...{ learner, name, joined: new Date(joined).toISOString() },
    ...(invited !== null && { invited }),
    standing: standingView(row, task, now, showsTalks),
  };
}
