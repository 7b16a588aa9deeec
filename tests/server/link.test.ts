import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { beginAttempt } from "../../server/attempts.ts";
import { bookPending } from "../../server/booking.ts";
import { closeDatabase } from "../../server/database.ts";
import { library } from "../../server/library.ts";
import { linkGuest } from "../../server/link.ts";
import { ownedTables } from "../../server/owned.ts";
import { sayInAttempt } from "../../server/say.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { makeWorld, rowsOfLearner, tablesOfLearners, type World, writeHistory } from "../setup/history.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());
// Read before the first test: it takes seconds, which no test's time shall go by.
library();

let world: World;
let guest: string;
beforeEach(async () => {
  world = await makeWorld(url);
  guest = randomUUID();
});

async function newAccount(): Promise<string> {
  const id = randomUUID();
  await rows(url, `insert into "user" (id, name, email) values ($1, '', $2)`, [id, `${id}@example.com`]);
  return id;
}

/** A whole talk, always by the first line; the same for everybody. */
async function playOut(who: string, scenario: string): Promise<void> {
  const begun = await beginAttempt(who, { scenario, level: "free", kind: "practice", seed: "same" });
  let { view } = begun;
  while (!view.ended)
    view = await sayInAttempt(who, begun.id, { turn: view.turn, choice: view.choices[0]?.id as string });
}

const learnersOf = (account: string) =>
  rows<{ id: string; pseudonym: string }>(url, "select id, pseudonym from learner where account = $1", [
    account,
  ]);
const board = () =>
  rows<{ score: number; entries: number }>(
    url,
    "select score, entries from board_count where challenge = $1 and entries > 0 order by score",
    [world.challenge],
  );

test("A1 the tables that move are all that hang on learners", async () => {
  const known = ownedTables().map(({ name }) => name);
  const there = (await tablesOfLearners(url)).map(({ table }) => table);
  expect(new Set(known)).toEqual(new Set(["learner", ...there]));
});

test("A1 a guest who signs up keeps every row of every table, under an id no cookie held", async () => {
  await writeHistory(url, guest, world, "guest");
  const before = await rowsOfLearner(url, guest);
  for (const [table, found] of Object.entries(before)) expect(found.length, table).toBeGreaterThan(0);

  const account = await newAccount();
  const linked = await linkGuest(account, guest, "me");
  expect(linked.brought).toBe(1);
  expect(linked.learner).not.toBe(guest);
  expect(await learnersOf(account)).toEqual([{ id: linked.learner, pseudonym: "me" }]);
  expect(await rowsOfLearner(url, linked.learner)).toEqual(before);
  expect(Object.values(await rowsOfLearner(url, guest)).flat()).toEqual([]);
  expect(await rows(url, "select from learner where id = $1", [guest])).toEqual([]);
});

test("A1 a guest who signs in to an account with its own history keeps every row of every table", async () => {
  const account = await newAccount();
  const { learner } = await linkGuest(account, null);
  const ownTalk = await writeHistory(url, learner, world, "own");
  const guestTalk = await writeHistory(url, guest, world, "guest");
  const own = await rowsOfLearner(url, learner);
  const brought = await rowsOfLearner(url, guest);
  expect(await board()).toEqual([
    { score: 40, entries: 1 },
    { score: 60, entries: 1 },
  ]);

  expect(await linkGuest(account, guest)).toEqual({ learner, brought: 1 });
  const after = await rowsOfLearner(url, learner);
  const onlyOne = ["entry", "member", "watched"];
  const bookedAnew = ["evidence", "skill_estimate"];
  for (const table of Object.keys(after).filter((name) => ![...onlyOne, ...bookedAnew].includes(name))) {
    expect(after[table], table).toEqual([...(own[table] ?? []), ...(brought[table] ?? [])].sort());
  }
  // Where there can be only one: the account's entry stands, the guest's talk stays as history.
  expect(after.entry).toEqual(own.entry);
  expect(after.attempt?.join()).toContain(guestTalk);
  expect(after.entry?.join()).toContain(ownTalk);
  expect(await board()).toEqual([{ score: 40, entries: 1 }]);
  expect(after.member?.map((row) => JSON.parse(row).role)).toEqual(["coach"]);
  expect(after.watched?.map((row) => JSON.parse(row).scenario).sort()).toEqual([
    "toy",
    "toy-guest",
    "toy-own",
  ]);
  expect(await rows(url, "select from learner where id = $1", [guest])).toEqual([]);
});

test("A1 what talks of both say about skills is booked anew: a scene each met first was met twice", async () => {
  const [face] = await listScenarios();
  const account = await newAccount();
  const { learner } = await linkGuest(account, null);
  for (const who of [learner, guest]) {
    await playOut(who, face?.id as string);
    await bookPending(who);
  }
  const evidenceOf = (who: string) =>
    rows<{ novelty: number }>(url, "select novelty from evidence where learner = $1", [who]);
  const [own, brought] = [await evidenceOf(learner), await evidenceOf(guest)];
  expect(brought.length).toBeGreaterThan(0);
  expect(new Set([...own, ...brought].map(({ novelty }) => novelty))).toEqual(new Set([1]));

  await linkGuest(account, guest);
  await bookPending(learner);
  const both = await evidenceOf(learner);
  expect(both).toHaveLength(own.length + brought.length);
  expect(both.filter(({ novelty }) => novelty < 1)).toHaveLength(brought.length);
  const weight = (found: readonly { novelty: number }[]) =>
    found.reduce((sum, { novelty }) => sum + novelty, 0);
  expect(weight(both)).toBeLessThan(weight(own) + weight(brought));
  const estimates = await rows(url, "select from skill_estimate where learner = $1", [learner]);
  expect(estimates.length).toBeGreaterThan(0);
});

test("A1 the guest's entry moves where the account has none", async () => {
  const account = await newAccount();
  const { learner } = await linkGuest(account, null);
  await writeHistory(url, guest, world, "guest");
  const { entry } = await rowsOfLearner(url, guest);
  await linkGuest(account, guest);
  expect((await rowsOfLearner(url, learner)).entry).toEqual(entry);
  expect(await board()).toEqual([{ score: 60, entries: 1 }]);
});

test("A1 a guest's entry with a game the account had met is dropped, and its talk kept", async () => {
  const account = await newAccount();
  const { learner } = await linkGuest(account, null);
  await rows(
    url,
    "insert into watched (learner, scenario) select $1, scenario from challenge where id = $2",
    [learner, world.challenge],
  );
  const talk = await writeHistory(url, guest, world, "guest");
  await linkGuest(account, guest);
  const after = await rowsOfLearner(url, learner);
  expect(after.entry).toEqual([]);
  expect(after.attempt?.join()).toContain(talk);
  expect(await board()).toEqual([]);
});

test("A2 linking again moves nothing", async () => {
  await writeHistory(url, guest, world, "guest");
  const account = await newAccount();
  const { learner } = await linkGuest(account, guest);
  const before = await rowsOfLearner(url, learner);
  expect(await linkGuest(account, guest)).toEqual({ learner, brought: 0 });
  expect(await rowsOfLearner(url, learner)).toEqual(before);
});

test("A2 linked eight times at once, the rows are there once", async () => {
  await writeHistory(url, guest, world, "guest");
  const before = await rowsOfLearner(url, guest);
  const account = await newAccount();
  const all = await Promise.all(Array.from({ length: 8 }, () => linkGuest(account, guest)));
  expect(new Set(all.map(({ learner }) => learner)).size).toBe(1);
  expect(all.map(({ brought }) => brought).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  expect(await rowsOfLearner(url, all[0]?.learner as string)).toEqual(before);
});

test("A2 of two accounts that take a guest at once, one has everything and the other nothing", async () => {
  await writeHistory(url, guest, world, "guest");
  const before = await rowsOfLearner(url, guest);
  const accounts = [await newAccount(), await newAccount()];
  const linked = await Promise.all(accounts.map((account) => linkGuest(account, guest)));
  expect(linked.map(({ brought }) => brought).sort()).toEqual([0, 1]);
  for (const { learner, brought } of linked) {
    const found = await rowsOfLearner(url, learner);
    if (brought === 1) expect(found).toEqual(before);
    else expect(Object.values(found).flat()).toEqual([]);
  }
});

test("A2 another account's learner is no guest, whatever a cookie says", async () => {
  const owner = await newAccount();
  const { learner } = await linkGuest(owner, null);
  await writeHistory(url, learner, world, "own");
  const before = await rowsOfLearner(url, learner);
  const thief = await newAccount();
  expect((await linkGuest(thief, learner)).brought).toBe(0);
  expect(await rowsOfLearner(url, learner)).toEqual(before);
  expect((await learnersOf(owner))[0]?.id).toBe(learner);
});

test("A3 a talk begun as a guest goes on as the account's, and no longer as the guest's", async () => {
  const [face] = await listScenarios();
  const begun = await beginAttempt(guest, { scenario: face?.id as string, level: "free", kind: "practice" });
  const line = { turn: 0, choice: begun.view.choices[0]?.id as string };
  const { learner } = await linkGuest(await newAccount(), guest);
  await expect(sayInAttempt(guest, begun.id, line)).rejects.toMatchObject({ code: "unknown_attempt" });
  expect((await sayInAttempt(learner, begun.id, line)).turn).toBe(1);
});

test("A3 a guest without a name gets one drawn; one with a name keeps it", async () => {
  const first = await newAccount();
  await linkGuest(first, null);
  expect((await learnersOf(first))[0]?.pseudonym).toMatch(/^[a-z]+ [a-z]+$/);
  await rows(url, "insert into learner (id, pseudonym) values ($1, 'Nadja')", [guest]);
  const second = await newAccount();
  await linkGuest(second, guest);
  expect((await learnersOf(second))[0]?.pseudonym).toBe("Nadja");
});

test("A2 an account that was deleted meanwhile takes nothing", async () => {
  await writeHistory(url, guest, world, "guest");
  await expect(linkGuest(randomUUID(), guest)).rejects.toMatchObject({ code: "not_signed_in" });
  expect((await rowsOfLearner(url, guest)).attempt).toHaveLength(1);
});

test("K10 a band that somebody set of a guest's talk goes when the guest was they, and other cohorts' stay", async () => {
  const talk = await writeHistory(url, guest, world, "own");
  const account = await newAccount();
  const { learner } = await linkGuest(account, null, "me");
  const other = await makeWorld(url);
  for (const [cohort, coach] of [
    [other.cohort, learner],
    [world.cohort, null],
  ]) {
    await rows(
      url,
      `insert into override (attempt, cohort, band, reason, coach) values ($1, $2, 'trusted', 'r', $3)
       on conflict (attempt, cohort) do update set coach = excluded.coach`,
      [talk, cohort, coach],
    );
  }
  await linkGuest(account, guest);
  expect(await rows(url, "select cohort from override where attempt = $1", [talk])).toEqual([
    { cohort: world.cohort },
  ]);
});
