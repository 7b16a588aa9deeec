import { isAPIError } from "better-auth/api";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Account, SignedIn, SignIn, SignUp } from "./account-contract.ts";
import { auth } from "./auth.ts";
import { session, user, account as way } from "./auth-schema.ts";
import type { Caller } from "./caller.ts";
import { dropLearnerCookie } from "./cookie.ts";
import { database } from "./database.ts";
import type { Who } from "./learner.ts";
import { linkGuest } from "./link.ts";
import { Problem } from "./problem.ts";
import { countTry } from "./rate-limit.ts";
import { learner } from "./schema.ts";
import { companySettings } from "./settings.ts";

/** An answer and the cookies that go with it. */
export interface WithCookies<T> {
  readonly value: T;
  readonly cookies: readonly string[];
}

/** Who somebody is to themselves. */
export async function describeAccount({ learner: id, account }: Who): Promise<Account> {
  const company = companySettings() !== null;
  const nobody = { email: null, pseudonym: null, ways: [], company };
  if (id === null) return { who: "newcomer", ...nobody };
  const [row] = await database()
    .select({ pseudonym: learner.pseudonym, email: user.email, ways: waysOf })
    .from(learner)
    .leftJoin(user, eq(user.id, learner.account))
    .where(
      and(eq(learner.id, id), account === null ? isNull(learner.account) : eq(learner.account, account)),
    );
  if (!row) return { who: "newcomer", ...nobody };
  const { pseudonym, email, ways } = row;
  return { who: account === null ? "guest" : "account", email, pseudonym, ways, company };
}

/** How the account of a row of `user` can sign in, as SQL. */
export const waysOf = sql<Account["ways"]>`array(
  select case provider_id when 'credential' then 'password' else 'company' end
  from ${way} where ${way}.user_id = ${user}.id order by 1 desc)`;

/**
 * Makes an account, signs this browser in and brings what the guest did.
 * @throws Problem `email_taken` or `too_many`; nothing is stored then
 */
export async function signUp(caller: Caller, wish: SignUp): Promise<WithCookies<SignedIn>> {
  await countTry({ purpose: "sign-up", who: caller.address, most: 200, minutes: 60 });
  const { email, password } = wish;
  const { headers, response } = await auth(caller.https)
    .api.signUpEmail({ body: { email, password, name: "" }, headers: caller.headers, returnHeaders: true })
    .catch(async (error) => {
      throw isAPIError(error) && (await isKnown(email)) ? emailTaken() : error;
    });
  return arrive(caller, response.user.id, headers, wish.pseudonym);
}

/**
 * Signs this browser in and brings what the guest did.
 * @throws Problem `wrong_credentials`, the same whether the e-mail or the password is wrong, or `too_many`
 */
export async function signIn(caller: Caller, wish: SignIn): Promise<WithCookies<SignedIn>> {
  const { email, password } = wish;
  await countTry(
    { purpose: "sign-in", who: `${email} ${caller.address}`, most: 10, minutes: 15 },
    // Many addresses against one person, and one address against many.
    { purpose: "sign-in", who: email, most: 100, minutes: 15 },
    { purpose: "sign-in", who: caller.address, most: 300, minutes: 15 },
  );
  const { headers, response } = await auth(caller.https)
    .api.signInEmail({ body: { email, password }, headers: caller.headers, returnHeaders: true })
    .catch((error) => {
      throw isAPIError(error) && error.statusCode < 500 ? wrongCredentials() : error;
    });
  return arrive(caller, response.user.id, headers);
}

/** A browser that has just been signed in: its guest comes along, and the session it had before ends. */
export async function arrive(
  caller: Caller,
  account: string,
  signedIn: Headers,
  pseudonym?: string,
): Promise<WithCookies<SignedIn>> {
  const { learner: id, brought } = await linkGuest(account, caller.guest, pseudonym);
  if (caller.session) await database().delete(session).where(eq(session.id, caller.session.id));
  const value = { ...(await describeAccount({ learner: id, account })), brought };
  return { value, cookies: [...signedIn.getSetCookie(), ...(caller.guest ? [dropLearnerCookie()] : [])] };
}

/** Signs this browser out; one that is not signed in is told the same. */
export async function signOut(caller: Caller): Promise<WithCookies<null>> {
  const { headers } = await auth(caller.https).api.signOut({ headers: caller.headers, returnHeaders: true });
  return { value: null, cookies: headers.getSetCookie() };
}

/** Names a learner. @throws Problem `nobody_yet` for a newcomer */
export async function rename(who: Who, pseudonym: string): Promise<Account> {
  const { rowCount } = who.learner
    ? await database().update(learner).set({ pseudonym }).where(eq(learner.id, who.learner))
    : { rowCount: 0 };
  if (!rowCount) throw new Problem("nobody_yet", "Begin a talk or make an account first.");
  return describeAccount(who);
}

async function isKnown(email: string): Promise<boolean> {
  return (await database().$count(user, eq(user.email, email))) > 0;
}

function emailTaken(): Problem {
  return new Problem("email_taken", "There is an account with this e-mail. Sign in instead.");
}

function wrongCredentials(): Problem {
  return new Problem("wrong_credentials", "No account has this e-mail with this password.");
}
