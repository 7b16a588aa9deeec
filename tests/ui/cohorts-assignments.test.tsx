import { expect, test } from "vitest";
import type { Assigned, Assignment } from "../../ui/cohorts/assignment.ts";
import { owing } from "../../ui/cohorts/assignment.ts";
import { AssignmentCard } from "../../ui/cohorts/assignment-card.tsx";
import { AssignmentPage } from "../../ui/cohorts/assignment-page.tsx";
import { AssignmentsPage } from "../../ui/cohorts/assignments-page.tsx";
import { dayAfter, dayOfDue, endOfDay } from "../../ui/cohorts/due-day.ts";
import { drawn, textOf } from "./drawn.tsx";

const now = "2026-10-05T12:00:00Z";
const talk: Assignment = {
  id: "a",
  scenario: { id: "easy-yes", title: "An easy yes", buyer: "Tomas", minutes: 9, open: true },
  note: "Before Thursday’s session.",
  due: "2026-10-08T00:00:00.000Z",
  attempts: { min: 2, max: 3 },
  band: "solid",
  level: "free",
};
const card = (more: Partial<Assignment>) =>
  textOf(drawn(<AssignmentCard cohort="c" assignment={{ ...talk, ...more }} now={now} />));

test("Z7: a card says what, until when in the reader's zone, and what it takes", () => {
  const text = card({ tally: { "to-do": 2, "in-progress": 0, reached: 1, "not-reached": 0, late: 3 } });
  expect(text).toContain("Tomas: An easy yes");
  expect(text).toContain("due Wednesday at 24:00");
  expect(text).toContain(
    "2 talks to the end · only the first 3 count · ending Solid or better · at level Free or harder",
  );
  expect(text).toContain("3 late 2 to do 1 reached");
  expect(text).not.toContain("0 in progress");
});

test("Z4: a trainee sees both bands of a talk, and begins what still counts", () => {
  const own = { status: "in-progress", begun: 1, finished: 1, left: 2, afterDue: false } as const;
  const talks = [{ attempt: "t", finished: now, band: "costly", override: "mixed" } as const];
  const text = card({ own: { ...own, talks: [...talks] } });
  expect(text).toContain("In progress");
  expect(text).toContain("Costly, by a coach Mixed");
  expect(text).toContain("One talk finished, 2 more may count");
  expect(text).toContain("Begin Read the brief first");
  expect(card({ own: { ...own, begun: 2 } })).toContain("Go on");
  expect(card({ own: { ...own, status: "not-reached", begun: 3, finished: 3, left: 0 } })).not.toMatch(
    /Begin|Go on/,
  );
});

const person = (
  name: string,
  status: Assigned["standing"]["status"],
  more: Partial<Assigned> = {},
): Assigned => ({
  learner: name,
  name,
  standing: { status, begun: 1, finished: 1, left: null, afterDue: false },
  ...more,
});
const people = [
  person("Ana", "late", { invited: { email: "ana@example.org", name: "Ana Alba" } }),
  person("Bo", "to-do"),
  person("Cy", "reached"),
  person("Di", "not-reached"),
];

test("Z7: a reminder names who owes something, by the names and e-mails they were invited by, and nobody else", () => {
  expect(owing(people).map(({ name }) => name)).toEqual(["Ana", "Bo"]);
  const cohort = { id: "c", role: "coach", archived: false } as const;
  const html = drawn(<AssignmentPage cohort={cohort} assignment={talk} people={people} now={now} />);
  expect(html).toContain("Ana Alba, Bo</textarea>");
  expect(html).toContain("ana@example.org</textarea>");
  expect(textOf(html)).toContain("2 people owe something");
  const observer = drawn(
    <AssignmentPage cohort={{ ...cohort, role: "observer" }} assignment={talk} people={people} now={now} />,
  );
  expect(textOf(observer)).not.toMatch(/Remind|Delete|Change/);
});

test("Z1: an empty list teaches each role what is possible, and only owners and coaches ask for something", () => {
  const page = (role: "coach" | "observer" | "trainee", archived = false) =>
    textOf(
      drawn(
        <AssignmentsPage cohort={{ id: "c", role, archived }} assignments={[]} scenarios={[]} now={now} />,
      ),
    );
  expect(page("coach")).toContain("Ask for something");
  for (const text of [page("observer"), page("trainee"), page("coach", true)]) {
    expect(text).not.toContain("Ask for something");
  }
  expect(page("trainee")).toContain("Play whom you like.");
});

test("Z7: a day of a date field ends at midnight where its reader is, and comes back as the same day", () => {
  for (const date of ["2026-10-03", "2026-12-31", "2028-02-29"]) {
    const due = endOfDay(date);
    expect(due).not.toBeNull();
    expect(dayOfDue(due!)).toBe(date);
    expect(new Date(due!).getHours()).toBe(0);
  }
  expect(endOfDay("")).toBeNull();
  expect(dayAfter(new Date(2026, 11, 30, 12).getTime(), 3)).toBe("2027-01-02");
});
