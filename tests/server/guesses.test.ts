import { afterAll, expect, test } from "vitest";
import type { View } from "../../engine/view.ts";
import { beginAttempt, readAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage } from "../../server/debriefs.ts";
import { guessInAttempt } from "../../server/guesses.ts";
import { newId } from "../../server/ids.ts";
import { sayInAttempt } from "../../server/say.ts";
import { readShared, shareDebrief } from "../../server/sharing.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const stored = (id: string) =>
  rows(url, 'select turn, thought, confidence, "right" from guess where attempt = $1', [id]);

/** Says the first line on offer until something holds of the view. */
async function sayUntil(
  learner: string,
  id: string,
  from: View,
  until: (view: View) => boolean,
): Promise<View> {
  let view = from;
  while (!until(view)) {
    view = await sayInAttempt(learner, id, { turn: view.turn, choice: view.choices[0]?.id as string });
  }
  return view;
}

/** An attempt that stands at a moment, by whichever seed comes to one. */
async function atMoment(name = "moment") {
  const learner = newId();
  for (let seed = 0; ; seed++) {
    const wish = {
      scenario: "friday-invoice",
      level: "free",
      kind: "practice",
      seed: `${name}-${seed}`,
    } as const;
    const { id, view } = await beginAttempt(learner, wish);
    const there = await sayUntil(
      learner,
      id,
      view,
      (each) => each.guess !== undefined || each.ended !== undefined,
    );
    if (there.guess) return { learner, id, view: there, guess: there.guess };
  }
}

test("S20 a guess is kept once, tells which thought it was, and says nothing at the table", async () => {
  const { learner, id, view, guess } = await atMoment();
  const thought = guess.thoughts[1]?.id as string;
  const guessed = { turn: guess.turn, thought, confidence: 2 };
  const answer = await guessInAttempt(learner, id, guessed);
  expect(answer).toMatchObject({ ...guessed, right: answer.truth === thought });
  expect(guess.thoughts.map((each) => each.id)).toContain(answer.truth);
  expect(await guessInAttempt(learner, id, guessed)).toEqual(answer);
  expect(await stored(id)).toEqual([{ ...guessed, right: answer.right }]);
  const attempt = await readAttempt(learner, id);
  expect(attempt.view).toEqual(view);
  expect(attempt.guesses).toEqual([answer]);
});

test("S20 another guess at the same turn changes nothing, also when both come at once", async () => {
  const { learner, id, guess } = await atMoment();
  const [one, other] = guess.thoughts.map(({ id: thought }) => ({
    turn: guess.turn,
    thought,
    confidence: 3,
  }));
  const both = await Promise.allSettled([
    guessInAttempt(learner, id, one!),
    guessInAttempt(learner, id, other!),
  ]);
  const kept = both.findIndex(({ status }) => status === "fulfilled");
  expect(both[1 - kept]).toMatchObject({ status: "rejected", reason: { code: "guess_taken" } });
  const surer = { ...[one!, other!][kept]!, confidence: 1 };
  await expect(guessInAttempt(learner, id, surer)).rejects.toMatchObject({ code: "guess_taken" });
  expect(await stored(id)).toHaveLength(1);
});

test("S20 a thought of another talk, a turn without a question and a turn to come are refused", async () => {
  const { learner, id, guess } = await atMoment();
  const elsewhere = await atMoment("elsewhere");
  const thought = guess.thoughts[0]?.id as string;
  const refused = [
    [{ turn: guess.turn, thought: elsewhere.guess.thoughts[0]?.id as string, confidence: 1 }, "not_offered"],
    [{ turn: guess.turn, thought: "0".repeat(14), confidence: 1 }, "not_offered"],
    [{ turn: 0, thought, confidence: 1 }, "nothing_asked"],
    [{ turn: guess.turn + 1, thought, confidence: 1 }, "turn_ahead"],
    [{ turn: 9999, thought, confidence: 1 }, "turn_ahead"],
  ] as const;
  for (const [guessed, code] of refused)
    await expect(guessInAttempt(learner, id, guessed)).rejects.toMatchObject({ code });
  expect(await stored(id)).toEqual([]);
});

test("S20 once the talk has gone on no first guess is taken, and one that was made is still answered", async () => {
  const [late, early] = [await atMoment(), await atMoment()];
  const made = { turn: early.guess.turn, thought: early.guess.thoughts[0]?.id as string, confidence: 1 };
  const answer = await guessInAttempt(early.learner, early.id, made);
  for (const { learner, id, view } of [late, early])
    await sayUntil(learner, id, view, (each) => each.turn > view.turn);
  const missed = { turn: late.guess.turn, thought: late.guess.thoughts[0]?.id as string, confidence: 1 };
  await expect(guessInAttempt(late.learner, late.id, missed)).rejects.toMatchObject({ code: "turn_past" });
  expect(await stored(late.id)).toEqual([]);
  expect(await guessInAttempt(early.learner, early.id, made)).toEqual(answer);
});

test("S3 nobody guesses in somebody else's talk", async () => {
  const { id, guess } = await atMoment();
  const guessed = { turn: guess.turn, thought: guess.thoughts[0]?.id as string, confidence: 1 };
  for (const stranger of [null, newId()])
    await expect(guessInAttempt(stranger, id, guessed)).rejects.toMatchObject({ code: "unknown_attempt" });
  await expect(guessInAttempt(newId(), "../etc", guessed)).rejects.toMatchObject({ code: "unknown_attempt" });
  expect(await stored(id)).toEqual([]);
});

test("S20 the debrief tells its owner what was guessed, and nobody with the link", async () => {
  const { learner, id, view, guess } = await atMoment();
  const thought = guess.thoughts[2]?.id as string;
  const answer = await guessInAttempt(learner, id, { turn: guess.turn, thought, confidence: 3 });
  await sayUntil(learner, id, view, (each) => each.ended !== undefined);
  expect((await readDebriefPage(learner, id)).guesses).toEqual([answer]);
  const { token } = await shareDebrief(learner, id, ["best", "costliest", "recovery"]);
  expect(JSON.stringify(await readShared(token))).not.toContain(thought);
});
