import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { MomentKind } from "../engine/debrief.ts";
import { type SharedDebrief, sharedOf } from "../engine/shared.ts";
import type { PublicFace } from "../engine/view.ts";
import type { Share } from "./contract.ts";
import { database } from "./database.ts";
import { judgeLive, own, requireFinished, shareOf } from "./debriefs.ts";
import { type Asker, loadAttempt, unknownAttempt } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";

/** A shared debrief with the scene it was of. */
export interface SharedPage {
  readonly scenario: PublicFace;
  readonly shared: SharedDebrief;
}

/**
 * Makes the letter, the curve and these moments readable by link; a link there is stays, and shows what is chosen now.
 * @throws Problem `unknown_attempt`, `not_finished`
 */
export async function shareDebrief(learner: Asker, id: string, moments: MomentKind[]): Promise<Share> {
  await requireFinished(learner, id);
  const fresh = randomBytes(18).toString("base64url");
  const [row] = await database()
    .update(attempt)
    .set({ shareToken: sql`coalesce(${attempt.shareToken}, ${fresh})`, sharedMoments: moments })
    .where(own(learner, id))
    .returning({ token: attempt.shareToken, moments: attempt.sharedMoments });
  const share = row && shareOf(row.token, row.moments);
  if (!share) throw unknownAttempt();
  return share;
}

/** Makes the link lead nowhere; a later one will be different. @throws Problem `unknown_attempt` */
export async function revokeShare(learner: Asker, id: string): Promise<void> {
  const { rowCount } = await database()
    .update(attempt)
    .set({ shareToken: null, sharedMoments: null })
    .where(own(learner, id));
  if (rowCount === 0) throw unknownAttempt();
}

/** What somebody with the link may see, without whose it is. @throws Problem `unknown_share` */
export async function readShared(token: string): Promise<SharedPage> {
  const nowhere = new Problem("unknown_share", "The link was revoked, or never led anywhere.");
  if (!/^[A-Za-z0-9_-]{24}$/.test(token)) throw nowhere;
  const { id, learner, sharedMoments } = attempt;
  const [row] = await database()
    .select({ id, learner, moments: sharedMoments })
    .from(attempt)
    .where(eq(attempt.shareToken, token));
  if (!row) throw nowhere;
  const live = await loadAttempt(row.learner, row.id);
  return { scenario: live.version.face, shared: sharedOf(judgeLive(live), row.moments ?? []) };
}
