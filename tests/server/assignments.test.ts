import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rulebook } from "../../engine/rules.ts";
import { beginAssigned } from "../../server/assignment-begin.ts";
import {
  type AssignmentView,
  assignmentPageSchema,
  assignmentsSchema,
  type MakeAssignment,
} from "../../server/assignment-contract.ts";
import { deleteAssignment, editAssignment, makeAssignment } from "../../server/assignment-making.ts";
import { listAssignments, ownAssignments, readAssignment } from "../../server/assignments.ts";
import { closeDatabase } from "../../server/database.ts";
import { isProblem } from "../../server/problem.ts";
import { currentVersion } from "../../server/scenarios.ts";
import { storeVersion } from "../../server/versions.ts";
import { type Class, joinClass, makeClass } from "../setup/cohort.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
Object.assign(process.env, fewScenarios("easy-yes", "eleven-minutes", "four-hundred-units"));
afterAll(() => closeDatabase());

const day = 86_400_000;
const now = new Date();
const inDays = (days: number) => new Date(now.getTime() + days * day);
const version = currentVersion("easy-yes");

let us: Class;
let them: Class;
beforeAll(async () => {
  await storeVersion(version);
  us = await makeClass(url, 4);
  them = await makeClass(url, 1, "South");
});

const wish: MakeAssignment = {
  scenario: "easy-yes",
  note: "",
  due: inDays(7).toISOString(),
  attempts: { min: 1, max: null },
  band: null,
  level: null,
};

/** An assignment made five days ago, so that talks of a test may lie behind it. */
async function made(more: Partial<MakeAssignment> = {}, of = us): Promise<AssignmentView> {
  const view = await makeAssignment(of.coach, of.id, { ...wish, ...more }, now);
  await rows(url, "update assignment set made_at = now() - interval '5 days' where id = $1", [view.id]);
  return view;
}

interface Talk {
  daysAgo?: number;
  band?: string | null;
  level?: string;
  kind?: string;
  from?: boolean;
  scenario?: string;
  rules?: string;
}

/** A talk as the database has it; without a band one that is under way. */
async function talked(learner: string, talk: Talk = {}): Promise<string> {
  const id = randomUUID();
  const { daysAgo = 1, level = "free", kind = "practice", from, scenario = "easy-yes" } = talk;
  const { band = "mixed", rules = rulebook.version } = talk;
  const begun = inDays(-daysAgo);
  const over = band === null ? null : new Date(begun.getTime() + 600_000);
  const done = band === null ? [null, null, null, null] : [10, 5, 0, "kept"];
  await rows(
    url,
    `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, status, from_attempt, from_turn, band,
       best, outcome, luck, ending, begun_at, finished_at, booked_at)
     values ($1, $2, $3, $4, $5, 's', $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, now())`,
    [
      ...[id, learner, scenario, version.hash, rules, level, kind],
      ...[band === null ? "playing" : "finished", from ? randomUUID() : null, from ? 1 : null, band],
      ...[...done, begun, over],
    ],
  );
  return id;
}

async function standing(learner: string, { id }: AssignmentView, at = now) {
  const page = await readAssignment(learner, us.id, id, at);
  return page.assignment.own;
}

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) => {
      if (!isProblem(error)) throw error;
      return error.code;
    },
  );

describe("Z1: who may do what", () => {
  test("owners and coaches make, change and delete; observers read; trainees see their own; nobody else sees that there is one", async () => {
    const view = await made();
    const { scenario: _, ...change } = wish;
    for (const who of [us.observer, us.trainees[0]!, them.owner, them.coach, them.trainees[0]!]) {
      expect(await codeOf(makeAssignment(who, us.id, wish, now))).toBe("unknown_cohort");
      expect(await codeOf(editAssignment(who, us.id, view.id, change, now))).toBe("unknown_cohort");
      expect(await codeOf(deleteAssignment(who, us.id, view.id))).toBe("unknown_cohort");
    }
    for (const who of [them.owner, them.trainees[0]!, null]) {
      expect(await codeOf(listAssignments(who, us.id, now))).toBe("unknown_cohort");
      expect(await codeOf(readAssignment(who, us.id, view.id, now))).toBe("unknown_cohort");
    }
    // Another cohort's coach cannot reach it through their own cohort either.
    expect(await codeOf(readAssignment(them.coach, them.id, view.id, now))).toBe("unknown_assignment");
    expect(await codeOf(editAssignment(them.coach, them.id, view.id, change, now))).toBe(
      "unknown_assignment",
    );
    expect(await codeOf(deleteAssignment(them.coach, them.id, view.id))).toBe("unknown_assignment");
    for (const who of [us.owner, us.coach, us.observer]) {
      expect((await readAssignment(who, us.id, view.id, now)).people).toHaveLength(4);
    }
    const own = await readAssignment(us.trainees[0]!, us.id, view.id, now);
    expect(own.people).toBeUndefined();
    expect(own.assignment.tally).toBeUndefined();
    expect(await codeOf(deleteAssignment(us.owner, us.id, view.id))).toBe("done");
    expect(await codeOf(readAssignment(us.owner, us.id, view.id, now))).toBe("unknown_assignment");
  });

  test("what could not be done is refused: a day that is over or a year away, an unknown scenario, a band for drills", async () => {
    const refused = (more: Partial<MakeAssignment>) =>
      codeOf(makeAssignment(us.coach, us.id, { ...wish, ...more }, now));
    expect(await refused({ due: now.toISOString() })).toBe("assignment_refused");
    expect(await refused({ due: inDays(400).toISOString() })).toBe("assignment_refused");
    expect(await refused({ scenario: "no-such-scene" })).toBe("unknown_scenario");
    const drills = await made({ scenario: undefined, skill: "hearing" });
    const change = { note: "", due: wish.due, attempts: wish.attempts, band: "solid", level: null } as const;
    expect(await codeOf(editAssignment(us.coach, us.id, drills.id, change, now))).toBe("assignment_refused");
    await deleteAssignment(us.coach, us.id, drills.id);
  });

  test("nothing new begins in an archived cohort, and all of it can be read", async () => {
    const old = await makeClass(url, 1);
    const view = await made({}, old);
    await rows(url, "update cohort set archived_at = now() where id = $1", [old.id]);
    expect(await codeOf(makeAssignment(old.coach, old.id, wish, now))).toBe("cohort_archived");
    expect(await codeOf(beginAssigned(old.trainees[0]!, old.id, view.id, undefined, now))).toBe(
      "cohort_archived",
    );
    expect(await ownAssignments(old.trainees[0]!, now)).toEqual([]);
    expect(await listAssignments(old.trainees[0]!, old.id, now)).toHaveLength(1);
  });
});

describe("Z3: which talks count", () => {
  test("those of the scenario, from their first line, in practice, begun since it was made, at its level or a harder one", async () => {
    const view = await made({ level: "free" });
    const who = us.trainees[0]!;
    await talked(who, { daysAgo: 6 });
    await talked(who, { level: "guided" });
    await talked(who, { kind: "rated" });
    await talked(who, { from: true });
    await talked(who, { scenario: "quarter-end" });
    await talked(who, { band: null, rules: "an earlier one" });
    expect(await standing(who, view)).toMatchObject({ status: "to-do", begun: 0 });
    await talked(who, { level: "free", band: null });
    expect(await standing(who, view)).toMatchObject({ status: "in-progress", begun: 1, finished: 0 });
    await talked(who, { level: "pressed" });
    expect(await standing(who, view)).toMatchObject({ status: "reached", begun: 2, finished: 1 });
    await deleteAssignment(us.coach, us.id, view.id);
  });

  test("only the first ones begun, up to the most that count", async () => {
    const view = await made({ attempts: { min: 1, max: 2 }, band: "solid" });
    const who = us.trainees[1]!;
    await talked(who, { daysAgo: 3, band: "costly" });
    await talked(who, { daysAgo: 2, band: "mixed" });
    await talked(who, { daysAgo: 1, band: "trusted" });
    expect(await standing(who, view)).toMatchObject({ status: "not-reached", begun: 2, left: 0 });
    expect(await codeOf(beginAssigned(who, us.id, view.id, undefined, now))).toBe("attempts_used");
    await editAssignment(us.coach, us.id, view.id, { ...change(view), attempts: { min: 1, max: 3 } }, now);
    expect(await standing(who, view)).toMatchObject({ status: "reached", begun: 3 });
    await deleteAssignment(us.coach, us.id, view.id);
  });

  test("who joins later does what is not due yet, with talks since they joined; what was due before is not theirs", async () => {
    const late = randomUUID();
    await rows(url, "insert into learner (id, pseudonym) values ($1, 'Lena')", [late]);
    const [open, over] = [await made(), await made()];
    await rows(url, "update assignment set due_at = now() - interval '3 days' where id = $1", [over.id]);
    await joinClass(url, us.id, late, "trainee", 2);
    await talked(late, { daysAgo: 3 });
    expect(await standing(late, open)).toMatchObject({ status: "to-do" });
    expect(await standing(late, over)).toBeUndefined();
    expect(await codeOf(beginAssigned(late, us.id, over.id, undefined, now))).toBe("unknown_assignment");
    const people = (await readAssignment(us.coach, us.id, over.id, now)).people!;
    expect(people.map(({ name }) => name)).not.toContain("Lena");
    for (const { id } of [open, over]) await deleteAssignment(us.coach, us.id, id);
    await rows(url, "delete from member where learner = $1", [late]);
  });
});

const change = ({ note, due, attempts, band, level }: AssignmentView) => ({
  note,
  due,
  attempts,
  band,
  level,
});

test("Z4: a band the coach gave counts beside the computed one, and both are told", async () => {
  const view = await made({ band: "solid" });
  const who = us.trainees[2]!;
  const id = await talked(who, { band: "costly" });
  expect(await standing(who, view)).toMatchObject({ status: "in-progress", talks: [{ band: "costly" }] });
  await rows(
    url,
    "insert into override (attempt, band, reason, coach, cohort) values ($1, 'solid', 'r', $2, $3)",
    [id, us.coach, us.id],
  );
  expect(await standing(who, view)).toMatchObject({
    status: "reached",
    talks: [{ attempt: id, band: "costly", override: "solid" }],
  });
  await deleteAssignment(us.coach, us.id, view.id);
});

test("Z4: a band that a coach of another cohort set neither counts nor is told: anybody may run a cohort of their own", async () => {
  const view = await made({ band: "solid" });
  const other = await makeClass(url, 0, "Friends");
  const who = us.trainees[3]!;
  const id = await talked(who, { band: "costly" });
  await rows(
    url,
    "insert into override (attempt, band, reason, coach, cohort) values ($1, 'trusted', 'r', $2, $3)",
    [id, other.coach, other.id],
  );
  const one = { attempt: id, band: "costly" };
  const mine = await standing(who, view);
  expect(mine).toMatchObject({ status: "in-progress", finished: 1, talks: [one] });
  expect(mine?.talks?.[0]).not.toHaveProperty("override");
  // Beside one of the cohort's own it changes nothing either, and the talk counts once.
  await rows(
    url,
    "insert into override (attempt, band, reason, coach, cohort) values ($1, 'mixed', 'r', $2, $3)",
    [id, us.coach, us.id],
  );
  expect(await standing(who, view)).toMatchObject({
    ...{ status: "in-progress", begun: 1, finished: 1 },
    talks: [{ ...one, override: "mixed" }],
  });
  await deleteAssignment(us.coach, us.id, view.id);
});

test("Z5: a coach is told where everybody stands, what is owed first, and the talks and bands only of those who show them", async () => {
  const own = await makeClass(url, 3, "Shown");
  const view = await made({}, own);
  const [open, closed, waiting] = own.trainees as [string, string, string];
  const id = await talked(open);
  await talked(closed);
  await rows(url, "update member set shows_talks = true where learner = $1", [open]);
  for (const who of [own.coach, own.observer]) {
    const page = assignmentPageSchema.parse(await readAssignment(who, own.id, view.id, now));
    expect(page.people!.map(({ learner, standing: { status } }) => [learner, status])).toEqual([
      [waiting, "to-do"],
      [open, "reached"],
      [closed, "reached"],
    ]);
    const talks = page.people!.map(({ standing }) => standing.talks);
    expect(talks).toEqual([undefined, [expect.objectContaining({ attempt: id, band: "mixed" })], undefined]);
  }
});

describe("Z6: begin", () => {
  test("begins a talk at the level asked for, and goes on with the one under way", async () => {
    const view = await made({ level: "pressed" });
    const who = them.trainees[0]!;
    await joinClass(url, us.id, who);
    const first = await beginAssigned(who, us.id, view.id, "guided", now);
    expect(await beginAssigned(who, us.id, view.id, undefined, now)).toEqual(first);
    const [row] = await rows(url, "select level, kind, scenario from attempt where learner = $1", [who]);
    expect(row).toEqual({ level: "pressed", kind: "practice", scenario: "easy-yes" });
    const [own] = await ownAssignments(who, now);
    expect(own).toMatchObject({ cohort: { id: us.id }, assignment: { own: { status: "in-progress" } } });
    await deleteAssignment(us.coach, us.id, view.id);
  });

  test("a whole talk, played, is counted with its own band", async () => {
    const view = await makeAssignment(us.coach, us.id, wish, now);
    const who = us.trainees[3]!;
    await playTalk(who, { scenario: "easy-yes" });
    const after = new Date(Date.now() + 1000);
    const own = await standing(who, view, after);
    expect(own).toMatchObject({ status: "reached", finished: 1, afterDue: false });
    expect(own!.talks).toHaveLength(1);
    expect(await ownAssignments(who, after)).toEqual([]);
    await deleteAssignment(us.coach, us.id, view.id);
  });

  test("of drills gives the next moment of the skill that comes back; those that lack are made, once, as old as the assignment", async () => {
    const view = await made({ scenario: undefined, skill: "hearing", attempts: { min: 3, max: null } });
    const who = us.trainees[2]!;
    const begun = await Promise.all([1, 2].map(() => beginAssigned(who, us.id, view.id, undefined, now)));
    const drills = await rows<{ id: string; skill: string }>(
      url,
      "select id, skill from drill where learner = $1",
      [who],
    );
    expect(drills).toHaveLength(3);
    expect(new Set(drills.map(({ skill }) => skill))).toEqual(new Set(["hearing"]));
    expect(drills.map(({ id }) => id)).toContain((begun[0] as { drill: string }).drill);
    const answer = (times: number) =>
      rows(
        url,
        `insert into review (id, drill, scenario, version, seed, said, choice, cost, passed, answered_at)
         select gen_random_uuid(), $1, 'easy-yes', $2, 's', '{}', 'c', 0, true, now() from generate_series(1, $3)`,
        [drills[0]!.id, version.hash, times],
      );
    await answer(2);
    expect(await standing(who, view)).toMatchObject({ status: "in-progress", finished: 2 });
    await answer(1);
    expect(await standing(who, view)).toMatchObject({ status: "reached", finished: 3 });
    await deleteAssignment(us.coach, us.id, view.id);
    // The moments stay the learner's own.
    expect(await rows(url, "select 1 from drill where learner = $1", [who])).toHaveLength(3);
  });

  test("an assignment of drills made today says on which day the first comes back", async () => {
    const view = await makeAssignment(us.coach, us.id, { ...wish, scenario: undefined, skill: "time" }, now);
    expect(await codeOf(beginAssigned(us.trainees[0]!, us.id, view.id, undefined, now))).toBe(
      "drill_not_due",
    );
    await deleteAssignment(us.coach, us.id, view.id);
  });
});

test("Z2: the list says of each assignment how many stand where, the first due first", async () => {
  const list = await makeClass(url, 3, "List");
  const [later, sooner] = [
    await made({ due: inDays(9).toISOString() }, list),
    await made({ due: inDays(2).toISOString() }, list),
  ];
  await talked(list.trainees[0]!);
  const views = await listAssignments(list.coach, list.id, now);
  expect(assignmentsSchema.parse({ assignments: views }).assignments).toEqual(views);
  expect(views.map(({ id }) => id)).toEqual([sooner.id, later.id]);
  expect(views[0]!.tally).toEqual({ "to-do": 2, "in-progress": 0, reached: 1, "not-reached": 0, late: 0 });
  const [after] = await listAssignments(list.coach, list.id, inDays(3));
  expect(after!.tally).toMatchObject({ late: 2, reached: 1 });
});
