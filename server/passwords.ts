import { isAPIError } from "better-auth/api";
import { and, eq } from "drizzle-orm";
import type { PasswordChange } from "./account-contract.ts";
import type { WithCookies } from "./accounts.ts";
import { auth } from "./auth.ts";
import { account as way } from "./auth-schema.ts";
import type { Caller } from "./caller.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";
import { countTry } from "./rate-limit.ts";
import { resetCode } from "./schema.ts";
import { requireSession } from "./sessions.ts";

/**
 * Changes the password. Every other browser is signed out, this one gets a new session.
 * @throws Problem `not_signed_in`, `wrong_password` or `too_many`; nothing is changed then
 */
export async function changePassword(caller: Caller, wish: PasswordChange): Promise<WithCookies<null>> {
  const { account } = requireSession(caller);
  await countPasswordTry(account);
  const { headers } = await auth(caller.https)
    .api.changePassword({
      body: { currentPassword: wish.current, newPassword: wish.next, revokeOtherSessions: true },
      headers: caller.headers,
      returnHeaders: true,
    })
    .catch((error) => {
      throw isAPIError(error) && error.statusCode < 500 ? wrongPassword() : error;
    });
  // A code that was handed out for the old one opens nothing any more.
  await database().delete(resetCode).where(eq(resetCode.account, account));
  return { value: null, cookies: headers.getSetCookie() };
}

/**
 * Is this the account's password? Null when it has none, because it signs in through a company.
 * @throws Problem `too_many`
 */
export async function checkPassword(account: string, password: string): Promise<boolean | null> {
  const [row] = await database()
    .select({ hash: way.password })
    .from(way)
    .where(and(eq(way.userId, account), eq(way.providerId, "credential")));
  if (!row?.hash) return null;
  await countPasswordTry(account);
  const library = await auth(false).$context;
  return library.password.verify({ hash: row.hash, password });
}

export function wrongPassword(): Problem {
  return new Problem("wrong_password", "That is not the password of this account. Nothing was changed.");
}

function countPasswordTry(account: string): Promise<void> {
  return countTry({ purpose: "password", who: account, most: 10, minutes: 15 });
}
