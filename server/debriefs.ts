import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { type Claim, checkClaims, claimsOf } from "../engine/claims.ts";
import type { Debrief } from "../engine/debrief.ts";
import type { Plan } from "../engine/plan.ts";
import { debriefOf } from "../engine/review.ts";
import type { Level, PublicFace } from "../engine/view.ts";
import type { Claimed, Guessed, Kind, Share } from "./contract.ts";
import { database } from "./database.ts";
import { listGuesses } from "./guesses.ts";
import { isId } from "./ids.ts";
import { type Asker, type Live, loadAttempt, unknownAttempt } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";

/** A debrief with what its page shows around it. */
export interface DebriefPage {
  readonly id: string;
  readonly scenario: PublicFace;
  readonly level: Level;
  readonly kind: Kind;
  readonly debrief: Debrief;
  /** The self-explanation line, empty when skipped. Never part of a shared debrief. */
  readonly note: string;
  /** The two-hat plan, null when there was none. Never part of a shared debrief, nor what follows. */
  readonly plan: Plan | null;
  /** What was guessed of the buyer's thoughts, oldest first. */
  readonly guesses: readonly Guessed[];
  /** What could be claimed for this buyer, and what was: null before. */
  readonly claims: { readonly offered: readonly Claim[]; readonly checked: Claimed["checked"] | null };
  /** Present while the debrief is shared. */
  readonly share: Share | null;
  /** Where the attempt was taken up from, if it was. */
  readonly from: { readonly attempt: string; readonly turn: number } | null;
}

/** A debrief as somebody with the link sees it. */
export type SharedDebrief = Pick<DebriefPage, "scenario" | "level" | "kind" | "debrief">;

/** The account of the learner's own finished attempt. @throws Problem `unknown_attempt`, `not_finished` */
export async function readDebrief(learner: Asker, id: string): Promise<Debrief> {
  return judge(await loadAttempt(learner, id));
}

/** The same with note, share link and scenario, for the page. @throws Problem `unknown_attempt`, `not_finished` */
export async function readDebriefPage(learner: Asker, id: string): Promise<DebriefPage> {
  const live = await loadAttempt(learner, id);
  const debrief = judge(live);
  const { note, plan, claims, shareToken, fromAttempt, fromTurn } = attempt;
  const [[row], guesses] = await Promise.all([
    database()
      .select({ note, plan, claims, shareToken, fromAttempt, fromTurn })
      .from(attempt)
      .where(eq(attempt.id, id)),
    listGuesses(id, live.play),
  ]);
  if (!row) throw unknownAttempt();
  const checked = row.claims && (checkClaims(live.play, row.claims) ?? null);
  return {
    ...{ plan: row.plan, guesses, claims: { offered: claimsOf(live.play), checked } },
    ...{ id, scenario: live.version.face, level: live.level, kind: live.kind, debrief, note: row.note },
    share: row.shareToken === null ? null : shareOf(row.shareToken),
    from:
      row.fromAttempt === null || row.fromTurn === null
        ? null
        : { attempt: row.fromAttempt, turn: row.fromTurn },
  };
}

/** Keeps the trainee's line about the moment to take back; an empty one deletes it. @throws Problem `unknown_attempt`, `not_finished` */
export async function writeNote(learner: Asker, id: string, text: string): Promise<void> {
  await requireFinished(learner, id);
  await database().update(attempt).set({ note: text }).where(own(learner, id));
}

/** Makes the debrief readable by link, or returns the link it has. @throws Problem `unknown_attempt`, `not_finished` */
export async function shareDebrief(learner: Asker, id: string): Promise<Share> {
  await requireFinished(learner, id);
  const fresh = randomBytes(18).toString("base64url");
  const [row] = await database()
    .update(attempt)
    .set({ shareToken: sql`coalesce(${attempt.shareToken}, ${fresh})` })
    .where(own(learner, id))
    .returning({ token: attempt.shareToken });
  if (!row?.token) throw unknownAttempt();
  return shareOf(row.token);
}

/** Makes the link lead nowhere; a later one will be different. @throws Problem `unknown_attempt` */
export async function revokeShare(learner: Asker, id: string): Promise<void> {
  const { rowCount } = await database().update(attempt).set({ shareToken: null }).where(own(learner, id));
  if (rowCount === 0) throw unknownAttempt();
}

/** What somebody with the link may see: the debrief, without the note and without whose it is. @throws Problem `unknown_share` */
export async function readShared(token: string): Promise<SharedDebrief> {
  const nowhere = new Problem("unknown_share", "The link was revoked, or never led anywhere.");
  if (!/^[A-Za-z0-9_-]{24}$/.test(token)) throw nowhere;
  const { id, learner } = attempt;
  const [row] = await database().select({ id, learner }).from(attempt).where(eq(attempt.shareToken, token));
  if (!row) throw nowhere;
  const live = await loadAttempt(row.learner, row.id);
  return { scenario: live.version.face, level: live.level, kind: live.kind, debrief: judge(live) };
}

function judge(live: Live): Debrief {
  if (!live.play.ended) throw notFinished();
  return debriefOf(live.version.solution(), live.play);
}

async function requireFinished(learner: Asker, id: string): Promise<void> {
  const [row] = await database().select({ status: attempt.status }).from(attempt).where(own(learner, id));
  if (!row) throw unknownAttempt();
  if (row.status !== "finished") throw notFinished();
}

/** The answer to whoever wants what only a finished talk has. */
export function notFinished(): Problem {
  return new Problem(
    "not_finished",
    "The debrief comes when the talk is over. Everything said so far is kept.",
  );
}

function own(learner: Asker, id: string) {
  if (learner === null || !isId(id)) throw unknownAttempt();
  return and(eq(attempt.id, id), eq(attempt.learner, learner));
}

function shareOf(token: string): Share {
  return { token, path: `/shared/${token}` };
}
