import { describe, expect, test } from "vitest";
import {
  boardSchema,
  challengeSchema,
  challengesSchema,
  exportSchema,
} from "../../../server/challenge-contract.ts";
import { cohortSchema, cohortsSchema } from "../../../server/cohort-contract.ts";
import { newEmail, signUp } from "../../setup/account.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows, storedChoices } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, playOut, type Visitor, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url, printed } = await serve(database);

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();
const stored = async () =>
  (
    await rows(
      database,
      `select (select count(*) from learner) learners, (select count(*) from attempt) attempts, (select count(*) from entry) entries,
         (select count(*) from challenge where scope <> 'everyone') challenges, (select count(*) from cohort) cohorts,
         (select count(*) from member) members`,
    )
  )[0];

async function account(): Promise<Visitor> {
  const who = visitor(url);
  await signUp(who, newEmail());
  return who;
}

/** A challenge by link, and whoever made it. */
async function made(more: object = {}) {
  const maker = await account();
  const wish = {
    kind: "fresh",
    scope: "link",
    title: "Ours",
    scenario: "easy-yes",
    ends: tomorrow(),
    ...more,
  };
  const answer = await maker.send("POST", "/api/challenges", wish);
  expect(answer.status, answer.text).toBe(201);
  const { key } = challengeSchema.strict().parse(answer.json);
  expect(answer.headers.get("location")).toBe(`/api/challenges/${key}`);
  return { maker, key, at: `/api/challenges/${key}` };
}

/** Enters as a newcomer; gives the rated talk. */
async function entered(at: string, who = visitor(url)) {
  const answer = await who.send("POST", `${at}/entries`, {});
  expect(answer.status, answer.text).toBe(201);
  const id = challengeSchema.strict().parse(answer.json).entry?.attempt as string;
  const { view } = (await who.send("GET", `/api/attempts/${id}`)).json;
  return { who, id, view };
}

test("C1 a guest enters with one request, plays, stands on the board, leaves it, and comes back to the same place", async () => {
  const { at } = await made();
  const { who, id, view } = await entered(at);
  expect(who.cookie).toMatch(/^same-side-learner=/);
  await playOut(who, { id, view }, firstLine);
  const board = boardSchema.strict().parse((await who.send("GET", `${at}/board?top`)).json);
  expect(board.you).toMatchObject({ place: 1, you: true });
  expect(board.top).toEqual([board.you]);
  expect(board.neighbours).toEqual([board.you]);
  expect((await who.send("DELETE", `${at}/entries`)).status).toBe(204);
  const without = boardSchema.strict().parse((await who.send("GET", `${at}/board`)).json);
  expect([without.you, without.neighbours, without.top]).toEqual([undefined, [], undefined]);
  const back = await who.send("POST", `${at}/entries`, {});
  expect(back.json.entry).toMatchObject({ status: "counted", attempt: id });
  expect((await who.send("GET", `${at}/board`)).json.you).toEqual(board.you);
});

test("C2 a newcomer sees the week's challenges and becomes nobody by looking", async () => {
  const who = visitor(url);
  const { open } = challengesSchema.strict().parse((await who.send("GET", "/api/challenges")).json);
  expect(open.map(({ kind }) => kind).sort()).toEqual(["fresh", "growth", "recovery"]);
  const growth = open.find(({ kind }) => kind === "growth")?.key;
  expect((await who.send("GET", `/api/challenges/${growth}/board?top`)).json.top).toEqual([]);
  expect(who.cookie).toBe("");
});

describe("C3 refused, and nothing is stored:", () => {
  test("a second entry, and one of somebody who knows the scene", async () => {
    const { at } = await made();
    const { who } = await entered(at);
    const versed = visitor(url);
    await begin(versed, { scenario: "the-lofting-floor" });
    const before = await stored();
    expectProblem(await who.send("POST", `${at}/entries`, {}), "already_entered");
    expectProblem(await versed.send("POST", `${at}/entries`, {}), "already_seen");
    expect(await stored()).toEqual(before);
  });

  test("an entry with what only the server decides: a seed, a talk, a learner, a score", async () => {
    const { at } = await made();
    const before = await stored();
    const id = "00000000-0000-4000-8000-000000000000";
    const bodies = [
      { seed: "mine" },
      { attempt: id },
      { learner: id },
      { score: 100 },
      { cohort: "north" },
      [],
      "null",
    ];
    for (const body of bodies) {
      expectProblem(await visitor(url).send("POST", `${at}/entries`, body), "bad_shape");
    }
    expect(await stored()).toEqual(before);
  });

  test("an entry before the beginning and after the end", async () => {
    const early = await made({ starts: new Date(Date.now() + 3_600_000).toISOString() });
    const late = await made();
    await rows(
      database,
      "update challenge set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second' where token = $1",
      [late.key],
    );
    const before = await stored();
    expectProblem(await visitor(url).send("POST", `${early.at}/entries`, {}), "challenge_ahead");
    expectProblem(await visitor(url).send("POST", `${late.at}/entries`, {}), "link_ended");
    expectProblem(await late.maker.send("POST", `${late.at}/entries`, {}), "challenge_over");
    expect(await stored()).toEqual(before);
  });

  test("a line after the deadline, by the server's clock; what was said before is kept", async () => {
    const { at } = await made();
    const { who, id, view } = await entered(at);
    const first = firstLine(view);
    const next = (await who.send("POST", `/api/attempts/${id}/say`, { turn: 0, choice: first })).json.view;
    await rows(database, "update attempt set deadline = now() - interval '1 second' where id = $1", [id]);
    const say = { turn: 1, choice: firstLine(next) };
    expectProblem(await who.send("POST", `/api/attempts/${id}/say`, say), "deadline_passed");
    expect(await storedChoices(database, id)).toEqual([first]);
    expect((await who.send("GET", at)).json.entry).toMatchObject({ status: "playing", missed: true });
    expectProblem(await who.send("POST", `${at}/entries`, {}), "already_entered");
  });

  test("practice of the game while its rated talk is open", async () => {
    const { at } = await made();
    const { who } = await entered(at);
    const before = await stored();
    for (const wish of [{ scenario: "easy-yes" }, { scenario: "the-lofting-floor", seed: "x" }]) {
      const answer = await who.send("POST", "/api/attempts", { level: "guided", kind: "practice", ...wish });
      expectProblem(answer, "challenge_running");
    }
    expect(await stored()).toEqual(before);
  });

  test("what is asked for without an account", async () => {
    const { at } = await made();
    const { who } = await entered(at);
    const before = await stored();
    const wish = { kind: "fresh", scope: "link", title: "x", scenario: "easy-yes", ends: tomorrow() };
    expectProblem(await who.send("POST", "/api/challenges", wish), "not_signed_in");
    expectProblem(await visitor(url).send("POST", "/api/cohorts", { name: "x" }), "not_signed_in");
    expect(await stored()).toEqual(before);
  });

  test("a challenge of the wrong shape, an endless or a treacherous title among them", async () => {
    const maker = await account();
    const before = await stored();
    const wish = { kind: "fresh", scope: "link", title: "x", scenario: "easy-yes", ends: tomorrow() };
    for (const more of [
      ...[{ scope: "everyone" }, { kind: "speed" }, { seed: "x" }, { cohort: "../1" }],
      ...[{ title: "x".repeat(10_000) }, { title: "" }, { title: "a\u0000b" }, { title: "a\u202eb" }],
      ...[{ ends: "tomorrow" }, { ends: 1e300 }],
    ]) {
      expectProblem(await maker.send("POST", "/api/challenges", { ...wish, ...more }), "bad_shape");
    }
    expect(await stored()).toEqual(before);
  });
});

describe("C10 a link", () => {
  test("that was tampered with, revoked or is another's to revoke", async () => {
    const { at, key, maker } = await made();
    const stranger = visitor(url);
    for (const wrong of [
      `${key.slice(0, -1)}${key.endsWith("A") ? "B" : "A"}`,
      `${key}x`,
      "x",
      "%00",
      "..%2f..%2fx",
    ]) {
      const to = `/api/challenges/${wrong}`;
      for (const [method, path, body] of [
        ["GET", to, undefined],
        ["GET", `${to}/board`, undefined],
        ["GET", `${to}/export`, undefined],
        ["POST", `${to}/entries`, {}],
        ["POST", `${to}/again`, undefined],
        ["DELETE", `${to}/entries`, undefined],
        ["DELETE", `${to}/link`, undefined],
      ] as const) {
        expectProblem(await stranger.send(method, path, body), "unknown_challenge");
      }
    }
    expect(stranger.cookie).toBe("");
    expectProblem(await stranger.send("DELETE", `${at}/link`), "unknown_challenge");
    expectProblem(await stranger.send("GET", `${at}/export`), "unknown_challenge");
    expect((await maker.send("DELETE", `${at}/link`)).status).toBe(204);
    expectProblem(await stranger.send("GET", at), "link_revoked");
    expectProblem(await stranger.send("POST", `${at}/entries`, {}), "link_revoked");
  });
});

describe("C13 an export", () => {
  test("is JSON and CSV, by pseudonym, for the maker", async () => {
    const { at, maker } = await made();
    const { who, id, view } = await entered(at);
    await playOut(who, { id, view }, firstLine);
    const answer = await maker.send("GET", `${at}/export`);
    const { entries } = exportSchema.strict().parse(answer.json);
    expect(entries).toEqual([
      { place: 1, name: expect.stringMatching(/^\w+ \w+$/), score: expect.any(Number) },
    ]);
    expect(answer.headers.get("content-disposition")).toBe('attachment; filename="board.json"');
    const csv = await maker.send("GET", `${at}/export?as=csv`);
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(csv.text).toBe(`place,name,team,score\r\n1,${entries[0]?.name},,${entries[0]?.score}\r\n`);
  });
});

describe("C14, K1 a cohort", () => {
  test("is made by an account, joined by a guest with its code, and told to its people alone", async () => {
    const owner = await account();
    const name = '<script>alert("x")</script>';
    const answer = await owner.send("POST", "/api/cohorts", { name });
    const { id, code } = cohortSchema.strict().parse(answer.json);
    expect([answer.status, answer.json.name]).toEqual([201, name]);
    const guest = visitor(url);
    const joined = cohortSchema
      .strict()
      .parse((await guest.send("POST", "/api/cohorts/join", { code })).json);
    expect(joined).toEqual({ id, name, role: "trainee", members: 2, archived: false, showsTalks: false });
    const own = cohortsSchema.strict().parse((await guest.send("GET", "/api/cohorts")).json);
    expect(own.cohorts).toEqual([joined]);
    const stranger = visitor(url);
    expect((await stranger.send("GET", "/api/cohorts")).json).toEqual({ cohorts: [] });
    expectProblem(await stranger.send("DELETE", `/api/cohorts/${id}/membership`), "unknown_cohort");
    expectProblem(await stranger.send("DELETE", "/api/cohorts/x/membership"), "unknown_cohort");
    expectProblem(await stranger.send("POST", "/api/cohorts/join", { code: "ABCDEFGH23" }), "unknown_cohort");
    expect(stranger.cookie).toBe("");
    expect((await guest.send("DELETE", `/api/cohorts/${id}/membership`)).status).toBe(204);
    expect((await guest.send("GET", "/api/cohorts")).json).toEqual({ cohorts: [] });
  });

  test("challenges itself, and nobody else is let in", async () => {
    const owner = await account();
    const { id, code } = (await owner.send("POST", "/api/cohorts", { name: "Depot" })).json;
    const wish = { kind: "recovery", scope: "cohort", cohort: id, title: "Ours", scenario: "friday-invoice" };
    const { key } = (await owner.send("POST", "/api/challenges", { ...wish, ends: tomorrow() })).json;
    expectProblem(await visitor(url).send("POST", `/api/challenges/${key}/entries`, {}), "unknown_challenge");
    const guest = visitor(url);
    await guest.send("POST", "/api/cohorts/join", { code });
    const { open } = (await guest.send("GET", "/api/challenges")).json;
    expect(open.map((one: { key: string }) => one.key)).toContain(key);
    const { who } = await entered(`/api/challenges/${key}`, guest);
    expect((await who.send("GET", `/api/challenges/${key}`)).json.entry.team).toEqual({ id, name: "Depot" });
  });

  test("S18 leaves no link, code or name in the log", async () => {
    const { key, maker } = await made({ title: "A title somebody wrote" });
    await maker.send("GET", `/api/challenges/${key}`);
    expect(printed()).not.toContain(key);
    expect(printed()).not.toContain("A title somebody wrote");
  });
});
