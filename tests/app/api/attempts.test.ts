import { expect, test } from "vitest";
import { attemptSchema, attemptsSchema } from "../../../server/contract.ts";
import { learnerCookie } from "../../../server/cookie.ts";
import { newId } from "../../../server/ids.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows, storedChoices } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import {
  begin,
  debriefOf,
  expectProblem,
  firstLine,
  playOut,
  sayTaken,
  visitor,
} from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);

const learners = async () =>
  (await rows<{ n: number }>(database, "select count(*)::int as n from learner"))[0]?.n;

test("S1 looking around makes nobody a learner; the first attempt does, and the second does not again", async () => {
  const guest = visitor(url);
  const before = await learners();
  for (const path of ["/api/scenarios", "/api/attempts", "/"]) await guest.send("GET", path);
  expect([guest.cookie, await learners()]).toEqual(["", before]);
  await begin(guest);
  const first = guest.cookie;
  expect(first).toMatch(new RegExp(`^${learnerCookie}=v1\\.`));
  await begin(guest);
  expect([guest.cookie, await learners()]).toEqual([first, (before ?? 0) + 1]);
});

test("S1 an attempt that is refused makes nobody a learner", async () => {
  const guest = visitor(url);
  const before = await learners();
  expectProblem(
    await guest.send("POST", "/api/attempts", { scenario: "nobody", level: "free", kind: "practice" }),
    "unknown_scenario",
  );
  expect([guest.cookie, await learners()]).toEqual(["", before]);
});

test("S2 a cookie nobody signed is a newcomer's", async () => {
  const forged = visitor(url, `${learnerCookie}=v1.${newId()}.AAAA`);
  expect((await forged.send("GET", "/api/attempts")).json).toEqual({ attempts: [], best: [] });
  const { id } = await begin(forged);
  expect(await rows(database, "select 1 from attempt where id = $1", [id])).toHaveLength(1);
  expect(forged.cookie).not.toContain("AAAA");
});

test("S2 the cookie is marked for https where the browser came by it", async () => {
  const scenario = (await visitor(url).send("GET", "/api/scenarios")).json.scenarios[0].id;
  const answer = await visitor(url).send(
    "POST",
    "/api/attempts",
    { scenario, level: "free", kind: "practice" },
    { "x-forwarded-proto": "https" },
  );
  expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Lax; Secure$/);
  expect(answer.headers.get("strict-transport-security")).toMatch(/max-age/);
});

test("S3 an attempt of somebody else, one that never was and an id that is none answer alike", async () => {
  const owner = visitor(url);
  const stranger = visitor(url);
  const { id, view } = await begin(owner);
  await begin(stranger);
  const line = { turn: 0, choice: firstLine(view) };
  const asked = async (who: typeof owner, at: string) =>
    Promise.all([
      who.send("GET", `/api/attempts/${at}`),
      who.send("POST", `/api/attempts/${at}/say`, line),
      who.send("GET", `/api/attempts/${at}/debrief`),
      who.send("PUT", `/api/attempts/${at}/note`, { text: "x" }),
      who.send("POST", `/api/attempts/${at}/share`, { moments: [] }),
      who.send("DELETE", `/api/attempts/${at}/share`),
    ]);
  const foreign = await asked(stranger, id);
  const missing = await asked(stranger, newId());
  const absurd = await asked(stranger, "1%20or%201=1");
  const newcomer = await asked(visitor(url), id);
  for (const answers of [foreign, missing, absurd, newcomer]) {
    for (const answer of answers) expectProblem(answer, "unknown_attempt");
    expect(answers.map((answer) => answer.text)).toEqual(foreign.map((answer) => answer.text));
  }
  expect(await storedChoices(database, id)).toEqual([]);
});

test("S3 an attempt of somebody else stays theirs while it lies in memory", async () => {
  const owner = visitor(url);
  const { id, view } = await begin(owner);
  await sayTaken(owner, id, 0, firstLine(view));
  const stranger = visitor(url);
  await begin(stranger);
  expectProblem(
    await stranger.send("POST", `/api/attempts/${id}/say`, { turn: 0, choice: firstLine(view) }),
    "unknown_attempt",
  );
});

test("S8 an attempt is read back as it stands", async () => {
  const guest = visitor(url);
  const { id, view } = await begin(guest, { level: "guided" });
  const choice = firstLine(view);
  const next = await sayTaken(guest, id, 0, choice);
  const read = attemptSchema.strict().parse((await guest.send("GET", `/api/attempts/${id}`)).json);
  expect(read).toMatchObject({ id, level: "guided", kind: "practice", said: [choice], view: next });
  expect(read.version).toMatch(/^[0-9a-f]{64}$/);
});

test("S9 a rated attempt draws its own seed and is begun from its first line", async () => {
  const guest = visitor(url);
  const practice = await begin(guest);
  const scenario = (await guest.send("GET", `/api/attempts/${practice.id}`)).json.scenario;
  const rated = { scenario, level: "free", kind: "rated" };
  const stored = await rows(database, "select id from attempt");
  expectProblem(await guest.send("POST", "/api/attempts", { ...rated, seed: "mine" }), "seed_refused");
  expectProblem(
    await guest.send("POST", "/api/attempts", { ...rated, from: { attempt: practice.id, turn: 0 } }),
    "from_refused",
  );
  expect(await rows(database, "select id from attempt")).toHaveLength(stored.length);
});

test("S9 a rated attempt is not taken up again before it is over, and may be after", async () => {
  const guest = visitor(url);
  const rated = await begin(guest, { kind: "rated" });
  await sayTaken(guest, rated.id, 0, firstLine(rated.view));
  const { scenario } = (await guest.send("GET", `/api/attempts/${rated.id}`)).json;
  const again = { scenario, level: "free", kind: "practice", from: { attempt: rated.id, turn: 1 } };
  expectProblem(await guest.send("POST", "/api/attempts", again), "from_refused");
  await playOut(
    guest,
    { id: rated.id, view: (await guest.send("GET", `/api/attempts/${rated.id}`)).json.view },
    firstLine,
  );
  expect((await guest.send("POST", "/api/attempts", again)).status).toBe(201);
});

test("S10 the same seed offers the same lines under the same ids, another seed does not", async () => {
  const guest = visitor(url);
  const ids = async (seed: string) => (await begin(guest, { seed })).view.choices.map((choice) => choice.id);
  expect(await ids("one")).toEqual(await ids("one"));
  expect(await ids("one")).not.toEqual(await ids("two"));
});

test("S10 taken up again from a turn, an attempt stands exactly where its origin stood", async () => {
  const guest = visitor(url);
  const origin = await begin(guest);
  let view = origin.view;
  const views = [view];
  while (!view.ended) {
    view = await sayTaken(guest, origin.id, view.turn, firstLine(view));
    views.push(view);
  }
  const { said, scenario, version } = (await guest.send("GET", `/api/attempts/${origin.id}`)).json;
  for (const turn of [0, 1, said.length - 1]) {
    const again = await begin(guest, { scenario, from: { attempt: origin.id, turn } });
    expect(again.view).toEqual(views[turn]);
    expect(await storedChoices(database, again.id)).toEqual(said.slice(0, turn));
    const read = (await guest.send("GET", `/api/attempts/${again.id}`)).json;
    expect(read).toMatchObject({ said: said.slice(0, turn), version, kind: "practice" });
  }
  expect(await storedChoices(database, origin.id)).toEqual(said);
});

test("S10 what cannot be taken up again is refused and begins nothing", async () => {
  const guest = visitor(url);
  const origin = await begin(guest);
  await playOut(guest, origin, firstLine);
  const { said, scenario } = (await guest.send("GET", `/api/attempts/${origin.id}`)).json;
  const wish = { scenario, level: "free", kind: "practice" };
  const from = (attempt: string, turn: number) => ({ ...wish, from: { attempt, turn } });
  const stored = await rows(database, "select id from attempt");
  for (const [body, code] of [
    [from(origin.id, said.length), "from_refused"],
    [from(origin.id, said.length + 1), "from_refused"],
    [from(newId(), 0), "unknown_attempt"],
    [from("no-id", 0), "unknown_attempt"],
    [{ ...from(origin.id, 0), scenario: "another" }, "from_refused"],
    [{ ...from(origin.id, 0), seed: "mine" }, "seed_refused"],
    [from(origin.id, -1), "bad_shape"],
  ] as const) {
    expectProblem(await guest.send("POST", "/api/attempts", body), code);
  }
  const stranger = visitor(url);
  await begin(stranger);
  expectProblem(await stranger.send("POST", "/api/attempts", from(origin.id, 0)), "unknown_attempt");
  expect(await rows(database, "select id from attempt")).toHaveLength(stored.length + 1);
});

test("one's own attempts are listed, unfinished first and newest first, with the best band of whole plays", async () => {
  const guest = visitor(url);
  const done = await begin(guest);
  await playOut(guest, done, firstLine);
  const older = await begin(guest);
  const newer = await begin(guest);
  await sayTaken(guest, newer.id, 0, firstLine(newer.view));
  const { scenario, said } = (await guest.send("GET", `/api/attempts/${done.id}`)).json;
  const retry = await begin(guest, { scenario, from: { attempt: done.id, turn: said.length - 1 } });
  await playOut(guest, retry, firstLine);

  const list = attemptsSchema.strict().parse((await guest.send("GET", "/api/attempts")).json);
  expect(list.attempts.map((attempt) => attempt.id)).toEqual([newer.id, older.id, retry.id, done.id]);
  expect(list.attempts.map((attempt) => attempt.turn)).toEqual([1, 0, said.length, said.length]);
  const { debrief } = await debriefOf(guest, done.id);
  const { ending, band, outcome } = debrief;
  expect(list.attempts[3]).toMatchObject({ scenario, status: "finished", ending, band, outcome });
  expect(list.attempts[2]?.from).toEqual({ attempt: done.id, turn: said.length - 1 });
  expect(list.attempts[0]).not.toHaveProperty("band");
  expect(list.best).toEqual([{ scenario, band }]);
});
