import { expect, test } from "vitest";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { storedChoices } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import {
  type Answer,
  begin,
  debriefOf,
  expectProblem,
  firstLine,
  playOut,
  sayTaken,
  visitor,
} from "../../setup/visitor.ts";

const database = await freshDatabase();
const [one, other] = await Promise.all([serve(database), serve(database)]);
const url = one.url;

async function playing(at = url) {
  const guest = visitor(at);
  const { id, view } = await begin(guest);
  const say = (turn: number, choice: string, who = guest) =>
    who.send("POST", `/api/attempts/${id}/say`, { turn, choice });
  return { guest, id, view, say };
}

test("S7 the same turn and choice again returns the same view, also much later", async () => {
  const { id, guest, view, say } = await playing();
  const first = await say(0, firstLine(view));
  expect((await say(0, firstLine(view))).text).toBe(first.text);
  await sayTaken(guest, id, 1, firstLine(first.json.view));
  expect((await say(0, firstLine(view))).text).toBe(first.text);
  expect(await storedChoices(database, id)).toHaveLength(2);
});

test("S7 another choice for a past turn is refused and changes nothing", async () => {
  const { id, view, say } = await playing();
  const [said, instead] = view.choices.map((choice) => choice.id) as [string, string];
  await say(0, said);
  expectProblem(await say(0, instead), "turn_taken");
  expectProblem(await say(0, "no such line"), "turn_taken");
  expect(await storedChoices(database, id)).toEqual([said]);
});

test("S7 a turn that has not come is refused and changes nothing", async () => {
  const { id, view, say } = await playing();
  for (const turn of [1, 2, 9999]) expectProblem(await say(turn, firstLine(view)), "turn_ahead");
  expect(await storedChoices(database, id)).toEqual([]);
});

test("S7 a line that is not on offer is refused and changes nothing", async () => {
  const { id, view, say } = await playing();
  const foreign = await playing();
  expectProblem(await say(0, "no such line"), "not_offered");
  expectProblem(await say(0, firstLine(foreign.view)), "not_offered");
  expectProblem(await say(0, `${firstLine(view)} `), "not_offered");
  expect(await storedChoices(database, id)).toEqual([]);
});

test("S7 after the end nothing more can be said, and the last line can be asked for again", async () => {
  const { id, guest, view, say } = await playing();
  const last = await playOut(guest, { id, view }, firstLine);
  const said = await storedChoices(database, id);
  expectProblem(await say(last.turn, firstLine(view)), "attempt_ended");
  expectProblem(await say(last.turn + 1, firstLine(view)), "attempt_ended");
  expect((await say(last.turn - 1, said.at(-1) as string)).json).toEqual({ view: last });
  expect(await storedChoices(database, id)).toEqual(said);
});

/** How many got through, and that all who did saw the same. */
function agreement(answers: Answer[]): { taken: number; views: number } {
  const taken = answers.filter((answer) => answer.status === 200);
  for (const answer of answers) if (answer.status !== 200) expectProblem(answer, "turn_taken");
  return { taken: taken.length, views: new Set(taken.map((answer) => answer.text)).size };
}

test("S6 twenty identical choices at once are stored as one and answered alike", async () => {
  const { id, view, say } = await playing();
  const answers = await Promise.all(Array.from({ length: 20 }, () => say(0, firstLine(view))));
  expect(agreement(answers)).toEqual({ taken: 20, views: 1 });
  expect(await storedChoices(database, id)).toEqual([firstLine(view)]);
});

test("S6 of twenty different choices at once one is stored, and whoever made another hears so", async () => {
  const { id, view, say } = await playing();
  const asked = Array.from({ length: 20 }, (_, i) => view.choices[i % view.choices.length]?.id as string);
  const answers = await Promise.all(asked.map((choice) => say(0, choice)));
  const [stored, ...more] = await storedChoices(database, id);
  expect(more).toEqual([]);
  expect(agreement(answers)).toEqual({ taken: asked.filter((choice) => choice === stored).length, views: 1 });
});

test("S6 two nodes agree on every turn of an attempt both take part in", async () => {
  const { id, guest, view } = await playing();
  const elsewhere = visitor(other.url, guest.cookie);
  let now = view;
  while (!now.ended) {
    const ids = now.choices.map((choice) => choice.id);
    const send = (who: typeof guest, choice: string) =>
      who.send("POST", `/api/attempts/${id}/say`, { turn: now.turn, choice });
    const answers = await Promise.all([
      send(guest, ids[0] as string),
      send(elsewhere, ids[1] ?? (ids[0] as string)),
    ]);
    expect(agreement(answers).views).toBe(1);
    now = answers.find((answer) => answer.status === 200)?.json.view;
  }
  expect(await storedChoices(database, id)).toHaveLength(now.turn);
  expect((await debriefOf(guest, id)).text).toBe((await debriefOf(elsewhere, id)).text);
});

test("S6 a node that slept through some turns catches up with the next request", async () => {
  const { id, guest, view } = await playing();
  const elsewhere = visitor(other.url, guest.cookie);
  expect((await elsewhere.send("GET", `/api/attempts/${id}`)).json.view).toEqual(view);
  const second = await sayTaken(guest, id, 0, firstLine(view));
  const third = await sayTaken(guest, id, 1, firstLine(second));
  expect(await sayTaken(elsewhere, id, 2, firstLine(third))).toMatchObject({ turn: 3 });
  expectProblem(
    await guest.send("POST", `/api/attempts/${id}/say`, { turn: 2, choice: "no such line" }),
    "turn_taken",
  );
});
