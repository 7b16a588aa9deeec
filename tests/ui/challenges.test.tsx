import { expect, test } from "vitest";
import { ChallengesPage } from "../../ui/challenges/challenges-page.tsx";
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
  expect(text).toContain("join one by a code, or make your own");
});

test("making a challenge leads a guest to an account first; cohorts have a page of their own", () => {
  const guest = page({});
  expect(guest).toContain('href="/account?next=%2Fchallenges"');
  expect(guest).toContain('href="/cohorts"');
  expect(textOf(page({ account: true, cohorts }))).toContain("Make a challenge");
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
