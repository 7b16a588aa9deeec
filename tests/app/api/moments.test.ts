import { describe, expect, test } from "vitest";
import { claimedSchema, guessedSchema } from "../../../server/contract.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, playOut, sayTaken, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);
const guest = visitor(url);

/** An attempt that stands at a moment. */
async function atMoment() {
  for (let seed = 0; ; seed++) {
    const begun = await begin(guest, { scenario: "friday-invoice", seed: `moment-${seed}` });
    let { view } = begun;
    while (!view.ended && !view.guess) view = await sayTaken(guest, begun.id, view.turn, firstLine(view));
    if (view.guess) return { id: begun.id, guess: view.guess };
  }
}

const { id, guess } = await atMoment();
const thought = guess.thoughts[0]?.id;
const good = { turn: guess.turn, thought, confidence: 2 };
const plan = { theirs: "to be paid on time", question: "What did Friday cost?" };
const wish = { scenario: "friday-invoice", level: "free", kind: "practice" };
const stored = () =>
  rows(database, "select (select count(*) from guess) guesses, (select count(*) from attempt) attempts");
const before = await stored();

describe("S13 what is no guess, no claims and no plan is refused, and stores nothing:", () => {
  test.each([
    { ...good, turn: -1 },
    { ...good, turn: "2" },
    { ...good, thought: "" },
    { ...good, thought: "x".repeat(201) },
    { ...good, thought: ["x"] },
    { ...good, confidence: 0 },
    { ...good, confidence: 4 },
    { ...good, confidence: 1.5 },
    { ...good, right: true },
    { turn: good.turn, thought },
  ])("guess %j", async (body) => {
    expectProblem(await guest.send("POST", `/api/attempts/${id}/guess`, body), "bad_shape");
    expect(await stored()).toEqual(before);
  });

  test.each([
    {},
    { picked: "a" },
    { picked: ["a", "b", "c", "d"] },
    { picked: ["a", "a"] },
    { picked: [""] },
    { picked: [], all: 1 },
  ])("claims %j", async (body) => {
    expectProblem(await guest.send("PUT", `/api/attempts/${id}/claims`, body), "bad_shape");
  });

  test.each([
    [],
    "a plan",
    { ...plan, mine: "x".repeat(301) },
    { ...plan, mine: "a\u0000b" },
    { ...plan, mine: "\ud800" },
    { ...plan, mine: 3 },
    { ...plan, planned: true },
  ])("plan %j", async (wrong) => {
    expectProblem(await guest.send("POST", "/api/attempts", { ...wish, plan: wrong }), "bad_shape");
    expect(await stored()).toEqual(before);
  });

  test("a guess of 64 kB and more", async () => {
    const body = { ...good, thought: "x".repeat(70_000) };
    expectProblem(await guest.send("POST", `/api/attempts/${id}/guess`, body), "body_too_large");
  });
});

test("S3 another learner's talk takes neither guess nor claims", async () => {
  const stranger = visitor(url);
  await begin(stranger);
  expectProblem(await stranger.send("POST", `/api/attempts/${id}/guess`, good), "unknown_attempt");
  expectProblem(await stranger.send("PUT", `/api/attempts/${id}/claims`, { picked: [] }), "unknown_attempt");
  expectProblem(await visitor(url).send("POST", `/api/attempts/${id}/guess`, good), "unknown_attempt");
  expect((await stored())[0]).toMatchObject({ guesses: before[0]?.guesses });
});

test("S4 another site's page guesses nothing", async () => {
  const foreign = { origin: "https://elsewhere.example" };
  expectProblem(await guest.send("POST", `/api/attempts/${id}/guess`, good, foreign), "foreign_origin");
});

test("S20 S21 a guess and claims are answered with exactly what is promised", async () => {
  const answer = await guest.send("POST", `/api/attempts/${id}/guess`, good);
  expect([answer.status, guessedSchema.strict().parse(answer.json)]).toMatchObject([200, good]);
  expectProblem(await guest.send("PUT", `/api/attempts/${id}/claims`, { picked: [] }), "not_finished");
  const begun = { id, view: (await guest.send("GET", `/api/attempts/${id}`)).json.view };
  await playOut(guest, begun, firstLine);
  const none = await guest.send("PUT", `/api/attempts/${id}/claims`, { picked: [] });
  expect([none.status, claimedSchema.strict().parse(none.json)]).toEqual([200, { checked: [] }]);
  expectProblem(await guest.send("PUT", `/api/attempts/${id}/claims`, { picked: ["x"] }), "unknown_claim");
});
