import { and, eq } from "drizzle-orm";
import { type Claim, checkClaims, claimsOf } from "../engine/claims.ts";
import type { Debrief, MomentKind } from "../engine/debrief.ts";
import type { Plan } from "../engine/plan.ts";
import { debriefOf } from "../engine/review.ts";
import type { Level, PublicFace } from "../engine/view.ts";
import type { CommentView } from "./coaching-contract.ts";
import { commentsOf, isShown } from "./comments.ts";
import type { Claimed, Guessed, Kind, OverrideView, OwnDebrief, Share } from "./contract.ts";
import { database } from "./database.ts";
import { listGuesses } from "./guesses.ts";
import { isId } from "./ids.ts";
import { type Asker, type Live, loadAttempt, notFinished, unknownAttempt } from "./live.ts";
import { overridesOf } from "./overrides.ts";
import { attempt } from "./schema.ts";

/** A debrief with what its page shows around it. */
export interface DebriefPage {
  readonly id: string;
  readonly scenario: PublicFace;
  readonly level: Level;
  readonly kind: Kind;
  readonly debrief: Debrief;
  /** Every cohort's band of it. Never part of a shared debrief. */
  readonly overrides: readonly OverrideView[];
  /** The self-explanation line, empty when skipped. Never part of a shared debrief. */
  readonly note: string;
  /** The two-hat plan, null when there was none. Never part of a shared debrief, nor what follows. */
  readonly plan: Plan | null;
  /** What was said beside its lines, and whether any coach may read it. */
  readonly said: { readonly comments: readonly CommentView[]; readonly open: boolean };
  /** What was guessed of the buyer's thoughts, oldest first. */
  readonly guesses: readonly Guessed[];
  /** What could be claimed for this buyer, and what was: null before. */
  readonly claims: { readonly offered: readonly Claim[]; readonly checked: Claimed["checked"] | null };
  /** Present while the debrief is shared. */
  readonly share: Share | null;
  /** Where the attempt was taken up from, if it was. */
  readonly from: { readonly attempt: string; readonly turn: number } | null;
}

/** The account of the learner's own finished attempt, and what coaches set beside its band. @throws Problem `unknown_attempt`, `not_finished` */
export async function readDebrief(learner: Asker, id: string): Promise<OwnDebrief> {
  const debrief = judgeLive(await loadAttempt(learner, id));
  const overrides = (await overridesOf([id])).get(id);
  return { ...debrief, ...(overrides && { overrides }) };
}

/** The same with note, share link and scenario, for the page. @throws Problem `unknown_attempt`, `not_finished` */
export async function readDebriefPage(learner: Asker, id: string): Promise<DebriefPage> {
  const live = await loadAttempt(learner, id);
  const debrief = judgeLive(live);
  const { note, plan, claims, shareToken, sharedMoments, fromAttempt, fromTurn } = attempt;
  const [[row], guesses, overrides, comments, open] = await Promise.all([
    database()
      .select({ note, plan, claims, shareToken, sharedMoments, fromAttempt, fromTurn })
      .from(attempt)
      .where(eq(attempt.id, id)),
    listGuesses(id, live.play),
    overridesOf([id]),
    commentsOf(learner, id),
    isShown(live.learner),
  ]);
  if (!row) throw unknownAttempt();
  const checked = row.claims && (checkClaims(live.play, row.claims) ?? null);
  return {
    ...{ plan: row.plan, guesses, claims: { offered: claimsOf(live.play), checked } },
    ...{ id, scenario: live.version.face, level: live.level, kind: live.kind, debrief, note: row.note },
    overrides: overrides.get(id) ?? [],
    said: { comments, open },
    share: shareOf(row.shareToken, row.sharedMoments),
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

/** The debrief of an attempt that is over. @throws Problem `not_finished` */
export function judgeLive(live: Live): Debrief {
  if (!live.play.ended) throw notFinished();
  return debriefOf(live.version.solution(), live.play);
}

/** @throws Problem `unknown_attempt`, `not_finished` */
export async function requireFinished(learner: Asker, id: string): Promise<void> {
  const [row] = await database().select({ status: attempt.status }).from(attempt).where(own(learner, id));
  if (!row) throw unknownAttempt();
  if (row.status !== "finished") throw notFinished();
}

/** The learner’s own attempt, in a `where`. @throws Problem `unknown_attempt` for ids that cannot be one */
export function own(learner: Asker, id: string) {
  if (learner === null || !isId(id)) throw unknownAttempt();
  return and(eq(attempt.id, id), eq(attempt.learner, learner));
}

/** The link of an attempt, null while it has none. */
export function shareOf(token: string | null, moments: MomentKind[] | null): Share | null {
  return token === null ? null : { token, path: `/shared/${token}`, moments: moments ?? [] };
}
