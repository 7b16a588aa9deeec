import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { freshScore, recoveryScore } from "../engine/board-score.ts";
import { judge } from "../engine/judge.ts";
import { isImplausible, type Pace } from "../engine/latency.ts";
import { wordsOf } from "../engine/lexicon.ts";
import { type Play, say, start } from "../engine/play.ts";
import { viewOf } from "../engine/show.ts";
import { bookPending } from "./booking.ts";
import { type ChallengeKind, challenge, entry } from "./challenge-schema.ts";
import { database } from "./database.ts";
import { settleGrowth } from "./growth-entries.ts";
import { type Asker, loadAttempt } from "./live.ts";
import { log } from "./log.ts";
import { isProblem } from "./problem.ts";
import { attempt, said } from "./schema.ts";

const again = alias(attempt, "again");

/**
 * Books what is to be booked, and counts what the learner's entries have come to: talks that are over, by playing them again from what is stored, and what a growth
 * week's first attempts add up to. Asked for after a rated talk's last line, and before the learner reads a board, in case that was
 * lost. Doing it twice changes nothing.
 */
export async function settleEntries(learner: Asker, now: Date): Promise<void> {
  if (learner === null) return;
  await bookPending(learner);
  const due = await database()
    .select({
      id: entry.id,
      kind: challenge.kind,
      attempt: entry.attempt,
      again: again.id,
      status: entry.status,
    })
    .from(entry)
    .innerJoin(challenge, eq(challenge.id, entry.challenge))
    .innerJoin(attempt, eq(attempt.id, entry.attempt))
    .leftJoin(again, and(eq(again.id, entry.again), eq(again.status, "finished")))
    .where(
      and(
        eq(entry.learner, learner),
        inArray(entry.status, ["playing", "waiting"]),
        eq(attempt.status, "finished"),
        or(eq(entry.status, "playing"), sql`${again.id} is not null`),
      ),
    );
  for (const one of due) {
    await settle(learner, one).catch((error: unknown) => {
      // Begun under rules that are no more: it can be neither counted nor played on.
      if (!isProblem(error) || error.code !== "rules_changed") throw error;
      log().warn({ entry: one.id }, "an entry cannot be played again");
    });
  }
  await settleGrowth(learner, now);
}

/** The same where it must not fail what was asked for: it is made up for before anything that depends on it is read. */
export async function settleSoon(learner: string): Promise<void> {
  try {
    await settleEntries(learner, new Date());
  } catch (error) {
    log().warn({ err: error }, "a talk that is over is yet to be booked or counted");
  }
}

interface Due {
  readonly id: string;
  readonly kind: ChallengeKind;
  readonly attempt: string | null;
  readonly again: string | null;
  readonly status: "playing" | "waiting" | "counted" | "left";
}

async function settle(learner: string, due: Due): Promise<void> {
  if (due.attempt === null) return;
  const first = await playedAgain(learner, due.attempt, due.kind);
  const second =
    first.implausible && due.again !== null ? await playedAgain(learner, due.again, due.kind) : null;
  const waiting = first.implausible && second === null;
  // Of two talks the lower score counts: whoever was not helped loses nothing that a second talk would not show.
  const score = Math.min(first.score, second?.score ?? first.score);
  await database()
    .update(entry)
    .set({ status: waiting ? "waiting" : "counted", score })
    .where(and(eq(entry.id, due.id), eq(entry.status, due.status)));
}

async function playedAgain(
  learner: string,
  id: string,
  kind: ChallengeKind,
): Promise<{ score: number; implausible: boolean }> {
  const { play, version } = await loadAttempt(learner, id);
  const solution = version.solution();
  const judged = judge(solution, play);
  const lost = judged.reduce((sum, { cost }) => sum + cost, 0);
  const luck = judged.reduce((sum, one) => sum + one.luck, 0);
  const best = judged[0]?.value ?? 0;
  const score =
    kind === "recovery"
      ? recoveryScore(solution, play)
      : freshScore({ best, luck, outcome: best - lost + luck });
  return { score, implausible: isImplausible(lost, pacesOf(play, await timesOf(id))) };
}

/** When each line was said, in milliseconds since 1970. */
async function timesOf(id: string): Promise<number[]> {
  const rows = await database()
    .select({ at: said.at })
    .from(said)
    .where(eq(said.attempt, id))
    .orderBy(asc(said.turn));
  return rows.map(({ at }) => at.getTime());
}

/** Per turn but the first: the words that came onto the screen after the line before, and how long it took. */
function pacesOf({ scenario, seat, said: choices }: Play, times: readonly number[]): Pace[] {
  let play = start(scenario, seat);
  return choices.flatMap((choice, turn) => {
    const { says, choices: menu } = viewOf(play);
    const words = [...says, ...menu].reduce((sum, { text }) => sum + wordsOf(text).length, 0);
    const took = (times[turn] ?? 0) - (times[turn - 1] ?? 0);
    const step = say(play, choice);
    if (step.ok) play = step.play;
    return turn === 0 ? [] : [{ words, took }];
  });
}
