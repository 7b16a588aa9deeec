import { expect, test } from "vitest";
import { answeredSchema, drillsSchema, reviewSchema } from "../../../server/drill-contract.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { anyLine, begin, expectProblem, playOut, seededChance, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);
const guest = visitor(url);
const stranger = visitor(url);
const nobody = visitor(url);

const begun = await begin(guest, { scenario: "friday-invoice", seed: "drills" });
await playOut(guest, begun, anyLine(seededChance(7)));
await begin(stranger);

const drills = async () => drillsSchema.strict().parse((await guest.send("GET", "/api/drills")).json);
const reviews = (id: string) => `/api/drills/${id}/reviews`;

test("D5 a finished talk's costly turns come back the day after, through the API as the contract has it", async () => {
  const made = await drills();
  expect([made.due, made.left]).toEqual([[], 3]);
  expect(made.all).toBeGreaterThan(1);
  const [{ id }] = (await rows<{ id: string }>(database, "select id from drill")) as [{ id: string }];
  expectProblem(await guest.send("POST", reviews(id)), "drill_not_due");
  await rows(database, "update drill set made_at = made_at - interval '1 day'");
  const { due } = await drills();
  expect(due[0]?.own?.attempt).toBe(begun.id);

  const first = due[0]?.id as string;
  const answer = await guest.send("POST", reviews(first));
  expect(answer.status, answer.text).toBe(201);
  const review = reviewSchema.strict().parse(answer.json);
  expect(answer.text).not.toMatch(/"(cost|thought|verdict)"/);
  const say = `/api/reviews/${review.id}/answer`;
  for (const [code, body] of [
    ["bad_json", "{"],
    ["bad_shape", {}],
    ["bad_shape", { choice: "x".repeat(201) }],
    ["bad_shape", { choice: "x", turn: 1 }],
    ["not_offered", { choice: "<script>" }],
  ] as const)
    expectProblem(await guest.send("POST", say, body), code);

  const [one, other] = review.view.choices.map((choice) => choice.id);
  for (const who of [stranger, nobody]) {
    expectProblem(await who.send("POST", reviews(first)), "unknown_drill");
    expectProblem(await who.send("POST", say, { choice: one }), "unknown_review");
    const theirs = drillsSchema.parse((await who.send("GET", "/api/drills")).json);
    expect([theirs.due, theirs.all]).toEqual([[], 0]);
  }
  expect((await rows(database, "select choice from review"))[0]).toEqual({ choice: null });

  const said = await guest.send("POST", say, { choice: one });
  expect(said.status, said.text).toBe(200);
  const { result } = answeredSchema.strict().parse(said.json);
  expect(result.passed).toBe(result.decision.cost <= 3);
  expect((await guest.send("POST", say, { choice: one })).json).toEqual(said.json);
  expectProblem(await guest.send("POST", say, { choice: other }), "review_answered");
  expectProblem(await guest.send("POST", reviews(first)), "drill_not_due");
  expect((await drills()).left).toBe(2);
});

test("S13 an id that is none, and a request from another site, change nothing", async () => {
  expectProblem(await guest.send("POST", reviews("x")), "unknown_drill");
  expectProblem(await guest.send("POST", "/api/reviews/x/answer", { choice: "x" }), "unknown_review");
  const [{ id }] = (await rows<{ id: string }>(database, "select id from drill")) as [{ id: string }];
  const foreign = { origin: "https://elsewhere.example" };
  expectProblem(await guest.send("POST", reviews(id), undefined, foreign), "foreign_origin");
  expect(await rows(database, "select count(*)::int from review")).toEqual([{ count: 1 }]);
});
