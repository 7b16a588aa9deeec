import { and, asc, eq } from "drizzle-orm";
import { type Asked, asksOf } from "../engine/guess.ts";
import type { Play } from "../engine/play.ts";
import type { Guessed, Guessing } from "./contract.ts";
import { database } from "./database.ts";
import { isMissingReference } from "./database-errors.ts";
import { type Asker, forgetAttempt, loadAttempt, unknownAttempt } from "./live.ts";
import { Problem } from "./problem.ts";
import { guess } from "./schema.ts";

/**
 * Keeps a guess at what the buyer was thinking, and tells which thought it was. The game is not touched. The same guess again
 * gets the same answer, also when the talk has gone on; of several at once exactly one is kept.
 *
 * @throws Problem `unknown_attempt`, `turn_ahead`, `nothing_asked`, `not_offered`, `guess_taken`, or `turn_past` for a first
 *   guess after the talk has gone on; nothing is stored then
 */
export async function guessInAttempt(learner: Asker, id: string, guessed: Guessing): Promise<Guessed> {
  const { play } = await loadAttempt(learner, id);
  const { turn, thought, confidence } = guessed;
  if (turn >= play.said.length) throw new Problem("turn_ahead", `No line was said at turn ${turn} yet.`);
  const asked = asksOf(play).find((each) => each.turn === turn);
  if (!asked) throw new Problem("nothing_asked", "What the buyer was thinking is not asked at this turn.");
  if (!asked.thoughts.some((each) => each.id === thought)) {
    throw new Problem("not_offered", "Choose one of the three thoughts of this turn.");
  }
  if (turn < play.said.length - 1) return repeat(await read(id, turn), guessed, asked);
  const fresh = { attempt: id, turn, thought, confidence, right: thought === asked.truth };
  const { rowCount } = await insert(fresh);
  return rowCount === 1 ? answer(fresh, asked) : repeat(await read(id, turn), guessed, asked);
}

/** The guesses of an attempt, oldest first. */
export async function listGuesses(id: string, play: Play): Promise<Guessed[]> {
  const rows = await database().select().from(guess).where(eq(guess.attempt, id)).orderBy(asc(guess.turn));
  if (rows.length === 0) return [];
  const asks = asksOf(play);
  return rows.flatMap((row) => {
    const asked = asks.find(({ turn }) => turn === row.turn);
    return asked ? [answer(row, asked)] : [];
  });
}

type Row = typeof guess.$inferSelect;

function repeat(kept: Row | undefined, { thought, confidence }: Guessing, asked: Asked): Guessed {
  if (!kept)
    throw new Problem("turn_past", "The talk has gone on; what was not guessed then is not asked again.");
  if (kept.thought !== thought || kept.confidence !== confidence) {
    throw new Problem("guess_taken", "Another guess was made at this turn; it stands.");
  }
  return answer(kept, asked);
}

function answer(
  { turn, thought, confidence, right }: Pick<Row, "turn" | "thought" | "confidence" | "right">,
  { truth }: Asked,
): Guessed {
  return { turn, thought, confidence, right, truth };
}

async function read(id: string, turn: number): Promise<Row | undefined> {
  const [row] = await database()
    .select()
    .from(guess)
    .where(and(eq(guess.attempt, id), eq(guess.turn, turn)));
  return row;
}

async function insert(row: typeof guess.$inferInsert) {
  try {
    return await database().insert(guess).values(row).onConflictDoNothing();
  } catch (error) {
    if (!isMissingReference(error)) throw error;
    forgetAttempt(row.attempt);
    throw unknownAttempt();
  }
}
