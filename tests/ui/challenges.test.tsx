import { expect, test } from "vitest";
import type { Cohort } from "../../ui/challenges/challenge.ts";
import { ChallengesPage } from "../../ui/challenges/challenges-page.tsx";
import { LeaveQuestion } from "../../ui/challenges/leave-cohort.tsx";
import { MakeForm } from "../../ui/challenges/make-form.tsx";
import { messages } from "../../ui/messages/all.ts";
import { drawn, textOf } from "./drawn.tsx";
import { byLink, cohorts, freshScene, growthWeek, now, recovery, withEntry } from "./fixtures/challenges.ts";
import { tomas } from "./fixtures/tomas.ts";

type Props = Parameters<typeof ChallengesPage>[0];
const none: Props = {
  challenges: { open: [], over: [], archive: [] },
  ...{ cohorts: [], scenarios: [], injured: [], known: [], account: false, now },
};
const page = (more: Partial<Props>) => drawn(<ChallengesPage {...none} {...more} />);

test("one's own come first, then what else is running, each with what it asks and how it stands", () => {
  const playing = withEntry(freshScene, { attempt: "a1", deadline: "2026-11-24T18:00:00Z" });
  const text = textOf(page({ challenges: { ...none.challenges, open: [recovery, playing, growthWeek] } }));
  const order = [
    "Yours",
    "Fresh scene · ends Thursday",
    "Growth week · ends Thursday",
    "Also running",
    "Recovery",
  ];
  const places = order.map((words) => text.indexOf(words));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(Math.min(...places)).toBeGreaterThan(-1);
  expect(text).toContain("Your talk is open until Tuesday 18:00.");
  expect(text).toContain("You have not entered.");
});

test("what is over and what is archived leads to its board", () => {
  const over = { ...growthWeek, state: "over" as const, ends: "2026-11-20T00:00:00Z" };
  const archived = { ...byLink, state: "archived" as const, ends: "2026-10-01T00:00:00Z" };
  const html = page({ challenges: { open: [], over: [over], archive: [archived] } });
  expect(html).toContain(`href="/challenges/${over.key}"`);
  expect(html).toContain(`href="/challenges/${archived.key}"`);
  expect(textOf(html)).toContain("You made this");
});

test("an empty page teaches: what a week brings, what the archive is, how one comes into a cohort", () => {
  const text = textOf(page({}));
  expect(text).toContain("Nothing is running at the moment.");
  expect(text).toContain("Nothing is in the archive yet.");
  expect(text).toContain("Join one by the code somebody gave you.");
});

test("a guest may join a cohort; making one, or a challenge, leads to an account first", () => {
  const guest = page({});
  expect(textOf(guest)).toContain("Join by code");
  expect(textOf(guest)).not.toContain("Name of a new cohort");
  expect(guest).toContain('href="/account?next=%2Fchallenges"');
  const owner = textOf(page({ account: true, cohorts }));
  expect(owner).toContain("Name of a new cohort");
  expect(owner).toContain("Make a challenge");
});

test("a cohort's code is shown to whoever may hand it on", () => {
  const text = textOf(page({ cohorts }));
  expect(text).toContain("Northern line 7 people Code K7QM2WXR4D Leave");
  expect(text.match(/Code /g)).toHaveLength(1);
});

test("C14: every cohort can be left, and before that it is said what is kept and what becomes of it", () => {
  const [owned, alone] = cohorts as [Cohort, Cohort];
  expect(page({ cohorts })).toContain('aria-label="Leave Northern line"');
  const asked = (cohort: Cohort) =>
    textOf(drawn(<LeaveQuestion cohort={cohort} onStay={() => {}} onLeft={() => {}} />));
  expect(asked(owned)).toContain("Your talks and your entries on boards stay yours");
  expect(asked(owned)).toContain("Whoever has been in it longest takes over.");
  expect(asked(alone)).toContain("it ends with you");
  expect(asked(alone)).not.toContain("you need its code");
  expect(asked({ ...alone, members: 2 })).not.toMatch(/takes over|ends with you/);
});

test("what a new challenge lacks is said beside the field, by no bubble of the browser", () => {
  const html = drawn(<MakeForm cohorts={[]} scenarios={[tomas]} injured={[]} known={[]} />);
  expect(html).toContain("<form noValidate");
  expect(html).not.toMatch(/ required=/);
  for (const [, id] of html.matchAll(/aria-describedby="([^"]+)"/g))
    expect(html).toContain(`id="${id}" role="status"`);
});

test("no text of a challenge counts plays, streaks or minutes, or praises speed", () => {
  const every = JSON.stringify(messages.challenges);
  expect(every).not.toMatch(/streak|times played|plays so far|fastest|last place|in a row/i);
});
