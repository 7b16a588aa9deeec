import { and, eq, isNull } from "drizzle-orm";
import { checkClaims } from "../engine/claims.ts";
import type { Claimed, Claiming } from "./contract.ts";
import { database } from "./database.ts";
import { type Asker, loadAttempt, notFinished, unknownAttempt } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";

/**
 * Keeps what the trainee claims for this buyer after the talk, and tells what each claim is worth. Claimed once: the same again
 * gets the same answer, something else is refused.
 *
 * @throws Problem `unknown_attempt`, `not_finished`, `unknown_claim` or `claims_taken`; nothing is stored then
 */
export async function claimInAttempt(learner: Asker, id: string, { picked }: Claiming): Promise<Claimed> {
  const { play } = await loadAttempt(learner, id);
  if (!play.ended) throw notFinished();
  const checked = checkClaims(play, picked);
  if (!checked) throw new Problem("unknown_claim", "Choose among the claims that the debrief offers.");
  const { rowCount } = await database()
    .update(attempt)
    .set({ claims: picked })
    .where(and(eq(attempt.id, id), isNull(attempt.claims)));
  if (rowCount === 0) await requireSame(id, picked);
  return { checked };
}

async function requireSame(id: string, picked: readonly string[]): Promise<void> {
  const [row] = await database().select({ claims: attempt.claims }).from(attempt).where(eq(attempt.id, id));
  if (!row) throw unknownAttempt();
  if (row.claims?.join() !== picked.join()) {
    throw new Problem("claims_taken", "Other claims were made for this talk; they stand.");
  }
}
