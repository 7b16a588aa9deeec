import "server-only";
import { eq } from "drizzle-orm";
import { cookies, headers } from "next/headers";
import type { NextRequest } from "next/server";
import { sessionOf } from "./auth.ts";
import { learnerCookie, verifyLearner } from "./cookie.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";
import { learner } from "./schema.ts";
import { cookieSecret } from "./settings.ts";

/** Who asks: the learner, and whether an account keeps it. */
export interface Who {
  /** The learner's id, or null for a newcomer. */
  readonly learner: string | null;
  /** The account's id, or null for guests and newcomers. */
  readonly account: string | null;
}

/** For pages: who this browser is. Sets nothing. */
export async function whoFromCookies(): Promise<Who> {
  const jar = await cookies();
  return who((name) => jar.get(name)?.value, await headers());
}

/** For pages: the learner this browser is, or null for a newcomer. Sets nothing. */
export async function learnerFromCookies(): Promise<string | null> {
  return (await whoFromCookies()).learner;
}

/** For routes: who asks. */
export function whoOf(request: NextRequest): Promise<Who> {
  return who((name) => request.cookies.get(name)?.value, request.headers);
}

/** For routes: the learner who asks, or null for a newcomer. */
export async function learnerOf(request: NextRequest): Promise<string | null> {
  return (await whoOf(request)).learner;
}

/** For routes that an account is needed for: its learner. @throws Problem `not_signed_in` */
export async function accountHolderOf(request: NextRequest): Promise<string> {
  const { learner: known, account } = await whoOf(request);
  if (account === null || known === null) {
    throw new Problem(
      "not_signed_in",
      "Sign in or make an account first; what you did as a guest comes along.",
    );
  }
  return known;
}

/** A session that counts goes before the guest's cookie; a guest costs no query. */
async function who(cookie: (name: string) => string | undefined, sent: Headers): Promise<Who> {
  const session = await sessionOf(sent);
  if (session === null)
    return { learner: verifyLearner(cookie(learnerCookie), cookieSecret()), account: null };
  const { account } = session;
  const [row] = await database().select({ id: learner.id }).from(learner).where(eq(learner.account, account));
  return { learner: row?.id ?? null, account };
}
