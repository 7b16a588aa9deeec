import { dayOf, scheduleOf } from "../engine/drill.ts";
import { verdictLimits } from "../engine/judge.ts";
import { type Play, replay, say } from "../engine/play.ts";
import { decisionAt } from "../engine/review.ts";
import { viewOf } from "../engine/show.ts";
import { database } from "./database.ts";
import type { AnsweredReview, DrillResult, Review } from "./drill-contract.ts";
import { dropOpen, keepAnswer, type Past, type ReviewRow, readPasts, readReview } from "./drill-rows.ts";
import { closedGames, nextTable, ownTurn } from "./drill-source.ts";
import { dueDay, isoDay, leftOf, reasonOf, todayOf } from "./drills.ts";
import { review } from "./growth-schema.ts";
import { isId, newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { isProblem, Problem } from "./problem.ts";
import { refuseWhileRated } from "./seen.ts";
import { storeVersion, type Version, versionOf } from "./versions.ts";

/**
 * Begins a review of a drill that is due today: its moment, restored exactly. One that was begun and left is gone on with.
 *
 * @throws Problem `unknown_drill`, also for somebody else's; `drill_not_due`, also when three were answered today;
 *   `challenge_running`
 */
export async function beginReview(learner: Asker, id: string, now: Date): Promise<Review> {
  const past = await ownDrill(learner, id);
  if (past.open === null) await open(past, now);
  const found = await readReview(past.drill.learner, { drill: id });
  if (!found) throw unknownDrill();
  await refuseWhileRated(learner, (await versionOf(found.review.version)).face);
  try {
    return await tell(past, found.review);
  } catch (error) {
    if (!isProblem(error) || error.code !== "rules_changed") throw error;
    // Left before the rules changed: nothing was answered yet, so it is set up anew.
    await dropOpen(id);
    return beginReview(learner, id, now);
  }
}

/**
 * The moment of a drill as its page shows it: a review that is open, or one answered today; null when there is none, with
 * the day the drill comes back. @throws Problem `unknown_drill`
 */
export async function readMoment(
  learner: Asker,
  id: string,
  now: Date,
): Promise<{ review: Review | null; due: string; today: boolean }> {
  const past = await ownDrill(learner, id);
  const found = await readReview(past.drill.learner, { drill: id });
  const answered = found?.review.answeredAt;
  const current = found && (!answered || dayOf(answered.getTime()) === dayOf(now.getTime()));
  const today = await todayOf(past.drill.learner, await readPasts(past.drill.learner), now);
  return {
    review: current ? await tell(past, found.review) : null,
    due: isoDay(dueDay(past)),
    today: today.some(({ drill }) => drill.id === id),
  };
}

/**
 * Answers a review, judged by the solver. The same answer again gives the same result; ratings, bands and boards are not
 * touched.
 *
 * @throws Problem `unknown_review`, also for somebody else's; `review_answered` when another answer stands; `not_offered`;
 *   `challenge_running`; `drill_not_due` when three were answered today, and the review stays open
 */
export async function answerReview(
  learner: Asker,
  id: string,
  choice: string,
  now: Date,
): Promise<AnsweredReview> {
  const found = learner !== null && isId(id) ? await readReview(learner, { id }) : undefined;
  if (!found) throw new Problem("unknown_review", "There is no review of yours under this id.");
  const { review: row, drill } = found;
  if (row.choice === null) {
    const { version, play } = await tableOf(row);
    await refuseWhileRated(learner, version.face);
    const step = say(play, choice);
    if (!step.ok) throw new Problem("not_offered", "Choose one of the lines of this moment.");
    // Moments that were begun and left on other days would else come on top of the day's three.
    if (leftOf(await readPasts(drill.learner), now) === 0) throw enoughToday();
    const { cost } = decisionAt(version.solution(), step.play, play.steps.length);
    const answer = { choice, cost, passed: cost <= verdictLimits.good, answeredAt: now };
    if (await keepAnswer(id, answer)) return toldAnswer(drill.id, drill.learner, { ...row, ...answer });
    // Another tab was faster: what it said stands.
    return answerReview(learner, id, choice, now);
  }
  if (row.choice !== choice) throw new Problem("review_answered", "Another line was said here; it stands.");
  return toldAnswer(drill.id, drill.learner, row);
}

async function toldAnswer(drill: string, learner: string, row: ReviewRow): Promise<AnsweredReview> {
  const told = await tell(await ownDrill(learner, drill), row);
  if (told.result === null) throw new Error("an answered review has no result");
  return { ...told, result: told.result };
}

/** Puts the next review of a drill on the table; of several at once one is kept. */
async function open(past: Past, now: Date): Promise<void> {
  const { drill } = past;
  const today = await todayOf(drill.learner, await readPasts(drill.learner), now);
  const notDue = new Problem("drill_not_due", `This moment comes back on ${isoDay(dueDay(past))}.`);
  if (dueDay(past) > dayOf(now.getTime())) throw notDue;
  if (!today.some((one) => one.drill.id === drill.id)) throw enoughToday();
  const id = newId();
  const table = nextTable(past, await ownTurn(drill), await closedGames(drill.learner, now), id);
  if (table === null) throw notDue;
  const { version, play } = table;
  await storeVersion(version);
  await database()
    .insert(review)
    .values({
      ...{ id, drill: drill.id, scenario: version.face.id, version: version.hash },
      ...{ seed: play.seat.seed, planned: play.seat.planned === true, said: [...play.said], begunAt: now },
    })
    .onConflictDoNothing();
}

async function ownDrill(learner: Asker, id: string): Promise<Past> {
  const [past] = learner !== null && isId(id) ? await readPasts(learner, id) : [];
  if (!past) throw unknownDrill();
  return past;
}

function enoughToday(): Problem {
  return new Problem(
    "drill_not_due",
    "Others come first, or three were answered today. Nothing is lost by waiting.",
  );
}

function unknownDrill(): Problem {
  return new Problem("unknown_drill", "There is no drill of yours under this id.");
}

/** The table of a review just before its line. */
async function tableOf({
  version: hash,
  seed,
  planned,
  said,
}: ReviewRow): Promise<{ version: Version; play: Play }> {
  const version = await versionOf(hash);
  try {
    return { version, play: replay(version.scenario, { seed, level: "guided", planned }, said) };
  } catch (cause) {
    const problem = new Problem("rules_changed", "This moment was begun under earlier rules.");
    problem.cause = cause;
    throw problem;
  }
}

async function tell(past: Past, row: ReviewRow): Promise<Review> {
  const { version, play } = await tableOf(row);
  // Why it came back, as it was before this answer.
  const before = { ...past, answered: past.answered.filter(({ at }) => at !== row.answeredAt?.getTime()) };
  return {
    ...{ id: row.id, drill: row.drill, ...reasonOf(before, await ownTurn(past.drill)) },
    ...{ scenario: version.face, view: viewOf(play) },
    result: row.choice === null ? null : resultOf(past, row, version, play, row.choice),
  };
}

function resultOf(past: Past, row: ReviewRow, version: Version, before: Play, choice: string): DrillResult {
  const step = say(before, choice);
  if (!step.ok || row.answeredAt === null) throw new Error("a line was kept that is not on offer");
  const turn = before.steps.length;
  const at = row.answeredAt.getTime();
  // As it was when it was answered: what came after does not change what this page says.
  const { due } = scheduleOf(
    past.drill.madeAt.getTime(),
    past.answered.filter((one) => one.at <= at),
  );
  return {
    passed: row.passed === true,
    decision: decisionAt(version.solution(), step.play, turn),
    question: version.scenario.beats[before.beat]?.text.question ?? "",
    back: { days: due - dayOf(at), day: isoDay(due) },
  };
}
