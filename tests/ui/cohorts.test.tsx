import { expect, test } from "vitest";
import { type Cohort, isStaff } from "../../ui/cohorts/cohort.ts";
import { CohortsPage } from "../../ui/cohorts/cohorts-page.tsx";
import { type Door, DoorPage } from "../../ui/cohorts/door-page.tsx";
import { Outcome } from "../../ui/cohorts/invite-by-list.tsx";
import { LeaveQuestion } from "../../ui/cohorts/leave-cohort.tsx";
import { PeoplePage } from "../../ui/cohorts/people-page.tsx";
import type { Invitation, Person } from "../../ui/cohorts/person.ts";
import { rolesToGive } from "../../ui/cohorts/person-row.tsx";
import { messages } from "../../ui/messages/all.ts";
import { drawn, textOf } from "./drawn.tsx";
import { cohorts } from "./fixtures/challenges.ts";

const [owned, joined] = cohorts as [Cohort, Cohort];
const people: Person[] = [
  {
    ...{ learner: "o", name: "quiet heron", role: "owner", you: true, joined: "2026-11-01T09:00:00Z" },
    ...{ guest: false, showsTalks: false },
  },
  {
    ...{ learner: "g", name: "late plover", role: "trainee", you: false, joined: "2026-11-02T09:00:00Z" },
    ...{ guest: true, showsTalks: true, invited: { email: "ana@example.com", name: "Ana Lima" } },
  },
];
const links: Invitation[] = [
  {
    ...{ id: "i1", email: "ben@example.com", name: "", role: "trainee", state: "open" },
    ...{ expires: "2026-12-01T09:00:00Z", path: "/cohorts/join/AbcAbcAbcAbcAbcAbcAbcAbc" },
  },
  {
    ...{ id: "i2", email: "ana@example.com", name: "Ana Lima", role: "trainee", state: "used" },
    ...{ expires: "2026-12-01T09:00:00Z", usedBy: "late plover" },
  },
];
const page = (more: Partial<Parameters<typeof PeoplePage>[0]>) =>
  drawn(<PeoplePage cohort={owned} people={people} invitations={[]} {...more} />);

test("an empty page teaches how one comes in, and what a coach does first", () => {
  const text = textOf(drawn(<CohortsPage cohorts={[]} account={false} />));
  expect(text).toContain("You are in no cohort yet.");
  expect(text).toContain("hand on its code");
  expect(text).toContain("Make an account first");
  expect(text).not.toContain("Name of a new cohort");
  expect(textOf(drawn(<CohortsPage cohorts={[]} account={true} />))).toContain("Name of a new cohort");
});

test("cohorts in use come before archived ones, each with the reader's role", () => {
  const all = [owned, { ...joined, archived: true }];
  const text = textOf(drawn(<CohortsPage cohorts={all} account={true} />));
  expect(text).toMatch(/In use Northern line You own it · 7 people.*Archived Thursday evening/);
});

test("K2: the code, the list and the roles are for who runs the cohort; the code as it is spoken", () => {
  const text = textOf(page({ invitations: links }));
  expect(text).toContain("K7QM2 WXR4D");
  expect(text).toContain("Invite by a list");
  expect(text).toContain("used by late plover");
  expect(page({ invitations: links })).toContain('href="/api/cohorts/t3/invitations?as=csv"');
  for (const role of ["observer", "trainee"] as const) {
    const html = page({ cohort: { ...joined, role } });
    expect(textOf(html)).not.toMatch(/Invite by a list|New code|Rename|Take out/);
    expect(html).not.toContain("<select");
  }
});

test("K2: an owner gives any role, a coach those that run nothing, and to a guest nobody gives more", () => {
  const someone = (role: Person["role"], guest = false) => ({ role, guest });
  expect(rolesToGive("owner", someone("trainee"))).toHaveLength(4);
  expect(rolesToGive("coach", someone("trainee"))).toEqual(["observer", "trainee"]);
  expect(rolesToGive("coach", someone("coach"))).toEqual([]);
  expect(rolesToGive("owner", someone("trainee", true))).toEqual([]);
  for (const role of ["observer", "trainee"] as const) expect(isStaff(role)).toBe(false);
});

test("K8: talks are reached from who shows them, and each reader is told what showing means", () => {
  expect(page({})).toContain('href="/cohorts/t3/people/g"');
  const hidden = people.map((one) => ({ ...one, showsTalks: false }));
  expect(page({ people: hidden })).not.toContain("/people/");
  expect(textOf(page({}))).toContain("Your notes, plans and guesses stay yours alone.");
  expect(textOf(page({}))).toContain("Nobody but you sees your talks.");
});

test("K4: before leaving it is said what is kept and what becomes of the cohort", () => {
  const asked = (cohort: Cohort) => textOf(drawn(<LeaveQuestion cohort={cohort} onStay={() => {}} />));
  expect(asked(owned)).toContain("Your talks and your entries on boards stay yours");
  expect(asked(owned)).toContain("make somebody else one first");
  expect(asked(joined)).toContain("it ends with you");
  expect(asked({ ...joined, members: 2 })).not.toMatch(/make somebody else|ends with you/);
});

test("K6: every bad row is named by its line with a reason, and how many were good", () => {
  const bad = (["email", "name", "role", "columns", "quotes", "twice", "joined", "owners"] as const).map(
    (reason, index) => ({ line: index + 2, reason, text: "<script>" }),
  );
  const html = drawn(<Outcome made={3} renewed={1} bad={bad} />);
  expect(textOf(html)).toContain("3 new links, 1 renewed. 8 lines were left out:");
  expect(textOf(html)).toContain("Line 2: there is no e-mail address in it that can be read.");
  expect(html).not.toContain("<script>");
  expect(new Set(bad.map(({ reason }) => messages.cohorts.invite.bad[reason])).size).toBe(8);
});

test("K7: a link says where it leads, as what, and what to do when it leads nowhere any more", () => {
  const door: Door = { name: "Depot", by: "invitation", state: "open", role: "trainee" };
  const at = (more: Partial<Door>, account = false) =>
    drawn(<DoorPage door={{ ...door, ...more }} code="x" account={account} />);
  expect(textOf(at({}))).toContain("You come in as a trainee");
  expect(textOf(at({}))).toContain("They open a talk of yours only if you allow it");
  expect(textOf(at({ state: "used" }))).toContain("Ask your coach for another.");
  expect(textOf(at({ state: "expired" }))).toContain("has run out");
  expect(textOf(at({ state: "archived" }))).not.toContain("Come in");
  expect(at({ role: "coach" })).toContain("/account?next=%2Fcohorts%2Fjoin%2Fx");
  expect(textOf(at({ role: "coach" }, true))).toContain("Come in");
  expect(at({ id: "t9" })).toContain('href="/cohorts/t9"');
});
