import { and, eq, isNull, sql } from "drizzle-orm";
import type { Deletion } from "./account-contract.ts";
import type { WithCookies } from "./accounts.ts";
import { auth, type Session } from "./auth.ts";
import { user } from "./auth-schema.ts";
import type { Caller } from "./caller.ts";
import { dropLearnerCookie } from "./cookie.ts";
import { database } from "./database.ts";
import { forgetAttemptsOf } from "./live.ts";
import { checkPassword, wrongPassword } from "./passwords.ts";
import { Problem } from "./problem.ts";
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
    await deleteAccount(caller.session.account);
    const { headers } = await auth(caller.https).api.signOut({
      headers: caller.headers,
      returnHeaders: true,
    });
    return { value: null, cookies: [...headers.getSetCookie(), dropLearnerCookie()] };
  }
  if (caller.guest) {
    const id = caller.guest;
    await database()
      .delete(learner)
      .where(and(eq(learner.id, id), isNull(learner.account)));
    forgetAttemptsOf(id);
  }
  return { value: null, cookies: [dropLearnerCookie()] };
}

async function confirm({ account, begunAt }: Session, password: string, now: Date): Promise<void> {
  const right = await checkPassword(account, password);
  if (right === false) throw wrongPassword();
  if (right === null && now.getTime() - begunAt.getTime() > freshMs) {
    throw new Problem("sign_in_again", "Sign in again, then delete within ten minutes. Nothing was deleted.");
  }
}

async function deleteAccount(account: string): Promise<void> {
  const gone = await database().transaction(async (tx) => {
    // Linking takes the same lock: no learner comes to an account that is going.
    await tx.execute(sql`select from ${user} where ${user.id} = ${account} for update`);
    const rows = await tx.delete(learner).where(eq(learner.account, account)).returning({ id: learner.id });
    await tx.delete(user).where(eq(user.id, account));
    return rows;
  });
  for (const { id } of gone) forgetAttemptsOf(id);
}
