import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Deletion } from "./account-contract.ts";
import type { WithCookies } from "./accounts.ts";
import { auth, type Session } from "./auth.ts";
import { user } from "./auth-schema.ts";
import { holdBoardsOf } from "./board-hold.ts";
import type { Caller } from "./caller.ts";
import { revokeLinksOf } from "./challenge-making.ts";
import { followOwner } from "./cohort-leaving.ts";
import { cohort, invitation, member } from "./cohort-schema.ts";
import { dropLearnerCookie } from "./cookie.ts";
import { type Database, database } from "./database.ts";
import { forgetAttemptsOf } from "./live.ts";
import { checkPassword, wrongPassword } from "./passwords.ts";
import { Problem } from "./problem.ts";
import { forgetSeatsOf, leaveRooms } from "./room-leaving.ts";
import { learner } from "./schema.ts";

/** How long ago somebody without a password may have signed in to delete their account. */
const freshMs = 10 * 60 * 1000;

/**
 * Deletes everything of this learner, and the account with it; what others did stays. A talk under way in another window has
 * then never been.
 *
 * @throws Problem `wrong_password`, `sign_in_again` or `too_many`; nothing is deleted then
 */
export async function deleteEverything(
  caller: Caller,
  { password = "" }: Deletion,
  now: Date,
): Promise<WithCookies<null>> {
  if (caller.session) {
    await confirm(caller.session, password, now);
    await deleteLearner(caller.session.account, null);
    const { headers } = await auth(caller.https).api.signOut({
      headers: caller.headers,
      returnHeaders: true,
    });
    return { value: null, cookies: [...headers.getSetCookie(), dropLearnerCookie()] };
  }
  if (caller.guest) await deleteLearner(null, caller.guest);
  return { value: null, cookies: [dropLearnerCookie()] };
}

async function confirm({ account, begunAt }: Session, password: string, now: Date): Promise<void> {
  const right = await checkPassword(account, password);
  if (right === false) throw wrongPassword();
  if (right === null && now.getTime() - begunAt.getTime() > freshMs) {
    throw new Problem("sign_in_again", "Sign in again, then delete within ten minutes. Nothing was deleted.");
  }
}

/** An account with its learner, or a guest, in one transaction. Cohorts they owned get another owner, or end; links they made end. */
async function deleteLearner(account: string | null, guest: string | null): Promise<void> {
  const gone = await database().transaction(async (tx) => {
    // Linking takes the same lock: nothing comes to an account that is going.
    if (account !== null) await tx.execute(sql`select from ${user} where ${user.id} = ${account} for update`);
    const isTheirs =
      account === null
        ? and(eq(learner.id, guest ?? ""), isNull(learner.account))
        : eq(learner.account, account);
    const [own] = await tx.select({ id: learner.id }).from(learner).where(isTheirs);
    if (own) {
      const left = await holdCohorts(tx, own.id);
      // Held first, so that no link is made behind the back of the next line.
      await tx.select({ id: learner.id }).from(learner).where(eq(learner.id, own.id)).for("update");
      await revokeLinksOf(tx, own.id);
      await holdBoardsOf(tx, own.id);
      await leaveRooms(tx, own.id);
      // The e-mail they were invited by.
      await tx.delete(invitation).where(eq(invitation.usedBy, own.id));
      await tx.delete(learner).where(eq(learner.id, own.id));
      for (const id of left) await followOwner(tx, id);
    }
    if (account !== null) await tx.delete(user).where(eq(user.id, account));
    return own;
  });
  if (!gone) return;
  forgetAttemptsOf(gone.id);
  await forgetSeatsOf(gone.id);
}

async function holdCohorts(tx: Pick<Database, "select">, learner: string): Promise<string[]> {
  const theirs = tx.select({ id: member.cohort }).from(member).where(eq(member.learner, learner));
  const held = tx.select({ id: cohort.id }).from(cohort).where(inArray(cohort.id, theirs));
  return (await held.orderBy(asc(cohort.id)).for("update")).map(({ id }) => id);
}
