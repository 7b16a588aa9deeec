import { afterAll, expect, test } from "vitest";
import { beginAttempt, readAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage } from "../../server/debriefs.ts";
import { newId } from "../../server/ids.ts";
import { forgetAttempt } from "../../server/live.ts";
import { sayInAttempt } from "../../server/say.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { readShared, shareDebrief } from "../../server/sharing.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const plan = {
  mine: "the year, or an honest no",
  theirs: "never again to be surprised",
  question: "Which hour was the worst? <script>alert(1)</script>",
};
const opening = (await listScenarios()).find(({ opener }) => opener)?.id as string;
const wish = { scenario: opening, level: "guided", kind: "practice", seed: "plan" } as const;

const stored = async (id: string) =>
  (await rows(url, "select plan, planned from attempt where id = $1", [id]))[0];

async function playOut(learner: string, { id, view: first }: Awaited<ReturnType<typeof beginAttempt>>) {
  let view = first;
  while (!view.ended)
    view = await sayInAttempt(learner, id, { turn: view.turn, choice: view.choices[0]?.id as string });
  return id;
}

test("S22 a plan that counts opens one more first line, also after the process has forgotten the attempt", async () => {
  const learner = newId();
  const bare = await beginAttempt(learner, wish);
  const planned = await beginAttempt(learner, { ...wish, plan });
  const lines = (view: typeof bare.view) => view.choices.map(({ text }) => text);
  expect(lines(planned.view)).toEqual(expect.arrayContaining(lines(bare.view)));
  expect(lines(planned.view)).toHaveLength(lines(bare.view).length + 1);
  forgetAttempt(planned.id);
  const read = await readAttempt(learner, planned.id);
  expect(read).toMatchObject({ planned: true, view: planned.view });
  expect(await readAttempt(learner, bare.id)).toMatchObject({ planned: false, view: bare.view });
});

test("S22 a plan is kept as written without its empty lines, and half a plan opens nothing", async () => {
  const learner = newId();
  const { id } = await beginAttempt(learner, { ...wish, plan: { ...plan, agenda: "", away: " \n" } });
  expect(await stored(id)).toEqual({ plan, planned: true });
  const half = await beginAttempt(learner, { ...wish, plan: { theirs: plan.theirs, question: "Why?" } });
  expect(await stored(half.id)).toEqual({ plan: { theirs: plan.theirs, question: "Why?" }, planned: false });
  const empty = await beginAttempt(learner, { ...wish, plan: { mine: "" } });
  expect(await stored(empty.id)).toEqual({ plan: null, planned: false });
});

test("S22 an attempt taken up again keeps its plan, and takes no other", async () => {
  const learner = newId();
  const origin = await beginAttempt(learner, { ...wish, plan });
  const { seed: _, ...again } = { ...wish, from: { attempt: origin.id, turn: 0 } };
  await expect(beginAttempt(learner, { ...again, plan })).rejects.toMatchObject({ code: "plan_refused" });
  const { id, view } = await beginAttempt(learner, again);
  expect(await stored(id)).toEqual({ plan, planned: true });
  expect(view.choices.map(({ text }) => text)).toEqual(origin.view.choices.map(({ text }) => text));
});

test("S12 the debrief shows its owner the plan, and nobody with the link", async () => {
  const learner = newId();
  const id = await playOut(learner, await beginAttempt(learner, { ...wish, plan }));
  expect((await readDebriefPage(learner, id)).plan).toEqual(plan);
  const { token } = await shareDebrief(learner, id, ["best", "costliest", "recovery"]);
  expect(JSON.stringify(await readShared(token))).not.toContain(plan.theirs);
});

test("an attempt with a time to it says until when it may be played, and by the database's clock whether that is over", async () => {
  const learner = newId();
  const { id } = await beginAttempt(learner, wish);
  expect(await readAttempt(learner, id)).not.toHaveProperty("deadline");
  const at = "2020-01-02T03:04:05.000Z";
  await rows(url, "update attempt set deadline = $2 where id = $1", [id, at]);
  expect((await readAttempt(learner, id)).deadline).toEqual({ at, over: true });
  await rows(url, "update attempt set deadline = now() + interval '1 hour' where id = $1", [id]);
  expect((await readAttempt(learner, id)).deadline?.over).toBe(false);
});
