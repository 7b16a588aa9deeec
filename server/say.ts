import { sql } from "drizzle-orm";
import type { Debrief } from "../engine/debrief.ts";
import { type Play, say } from "../engine/play.ts";
import { debriefOf } from "../engine/review.ts";
import { viewOf } from "../engine/show.ts";
import type { View } from "../engine/view.ts";
import type { Say } from "./contract.ts";
import { database } from "./database.ts";
import { isMissingReference } from "./database-errors.ts";
import {
  type Asker,
  forgetAttempt,
  keepAttempt,
  type Live,
  loadAttempt,
  playBack,
  recallAttempt,
  unknownAttempt,
} from "./live.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import { attempt, said } from "./schema.ts";
import { settleSoon } from "./settle.ts";

/**
 * Says a choice at a turn and returns the view after it. The same turn and choice again returns the same view; of
 * several at once exactly one is stored.
 *
 * Usually one query: what memory knows of an attempt is always a beginning of what is stored, so the insert itself
 * finds out, by the primary key, whether another tab or node was here first.
 *
 * @throws Problem `unknown_attempt`, `turn_taken`, `turn_ahead`, `not_offered`, `attempt_ended` or `deadline_passed`; nothing is stored then
 */
export async function sayInAttempt(learner: Asker, id: string, line: Say): Promise<View> {
  const recalled = await recallAttempt(learner, id);
  const step = take(recalled, line);
  if (step.kind === "known") return step.view();
  if (step.kind === "new" && (await store(recalled, line, step.play))) {
    return kept(recalled, step.play);
  }
  // Refused by what memory knew, or somebody was faster: the database decides.
  return settle(await loadAttempt(learner, id), line);
}

async function settle(live: Live, line: Say): Promise<View> {
  const step = take(live, line);
  if (step.kind === "refused") throw step.problem;
  if (step.kind === "known") return step.view();
  if (live.closed) throw deadlinePassed();
  if (await store(live, line, step.play)) {
    return kept(live, step.play);
  }
  // The row is there now, or the talk has closed; neither is ever undone, so we do not come here again.
  return settle(await loadAttempt(live.learner, live.id), line);
}

/** What was stored is known from now on. With the last line the talk is booked, and counted where it was entered. */
async function kept(live: Live, play: Play): Promise<View> {
  keepAttempt({ ...live, play });
  if (play.ended) await settleSoon(live.learner);
  return viewOf(play);
}

type Step =
  | { kind: "known"; view: () => View }
  | { kind: "new"; play: Play }
  | { kind: "refused"; problem: Problem };

/** What saying this line means for an attempt as we know it. */
function take(live: Live, { turn, choice }: Say): Step {
  const told = live.play.said;
  if (turn < told.length) {
    if (told[turn] !== choice)
      return refused("turn_taken", `Another line was said at turn ${turn}; it stands.`);
    const then = turn + 1 === told.length ? live.play : undefined;
    return { kind: "known", view: () => viewOf(then ?? playBack(live, told.slice(0, turn + 1))) };
  }
  if (live.play.ended) return refused("attempt_ended", "Nothing more can be said; the debrief is ready.");
  if (turn > told.length) return refused("turn_ahead", `The next line is said at turn ${told.length}.`);
  const step = say(live.play, choice);
  if (!step.ok) return refused("not_offered", `Choose one of the lines of turn ${turn}.`);
  return { kind: "new", play: step.play };
}

function refused(code: "turn_taken" | "turn_ahead" | "attempt_ended" | "not_offered", detail: string): Step {
  return { kind: "refused", problem: new Problem(code, detail) };
}

function deadlinePassed(): Problem {
  return new Problem(
    "deadline_passed",
    "The time for this talk is over. What you said is kept, and you may practise on from here.",
  );
}

/** Stores the choice, and with the last one the verdict, in one statement. False when the turn has one already. */
async function store(live: Live, { turn, choice }: Say, play: Play): Promise<boolean> {
  const line = { attempt: live.id, learner: live.learner, turn, choice };
  try {
    const { rowCount } = play.ended
      ? await statements().sayLast.execute({
          ...line,
          ...verdictOf(debriefOf(live.version.solution(), play)),
        })
      : await statements().say.execute(line);
    return rowCount === 1;
  } catch (error) {
    if (!isMissingReference(error)) throw error;
    forgetAttempt(live.id);
    throw unknownAttempt();
  }
}

function verdictOf({ best, outcome, luck, ending, band }: Debrief) {
  return { best, outcome, luck, ending, band };
}

function statements() {
  return once("say-statements", () => {
    const at = (name: string) => sql.placeholder(name);
    // Only into a talk that is still this learner's and still open, by the database's clock: memory may be behind on both.
    const open = database()
      .select({
        attempt: attempt.id,
        turn: sql`${at("turn")}::integer`.as("turn"),
        choice: sql`${at("choice")}::text`.as("choice"),
        at: sql`now()`.as("at"),
      })
      .from(attempt)
      .where(
        sql`${attempt.id} = ${at("attempt")} and ${attempt.learner} = ${at("learner")} and (${attempt.deadline} is null or now() <= ${attempt.deadline})`,
      );
    const line = () => database().insert(said).select(open).onConflictDoNothing();
    const stored = database()
      .$with("stored")
      .as(line().returning({ turn: said.turn }));
    const verdict = {
      status: sql`'finished'`,
      best: sql`${at("best")}`,
      outcome: sql`${at("outcome")}`,
      luck: sql`${at("luck")}`,
      ending: sql`${at("ending")}`,
      band: sql`${at("band")}`,
      finishedAt: sql`now()`,
      // A talk that had been left was booked as far as it went; the rest is still to be done.
      bookedAt: sql`null`,
    };
    return {
      say: line().prepare("say"),
      sayLast: database()
        .with(stored)
        .update(attempt)
        .set(verdict)
        .where(sql`${attempt.id} = ${at("attempt")} and exists (select 1 from ${stored})`)
        .prepare("say_last"),
    };
  });
}
