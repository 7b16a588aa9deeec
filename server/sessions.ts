import { and, desc, eq, gt, ne, sql } from "drizzle-orm";
import type { Sessions } from "./account-contract.ts";
import type { Session } from "./auth.ts";
import { session } from "./auth-schema.ts";
import type { Caller } from "./caller.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";

/** The session of whoever calls. @throws Problem `not_signed_in` */
export function requireSession(caller: Caller): Session {
  if (caller.session === null) throw new Problem("not_signed_in", "Sign in first.");
  return caller.session;
}

/** The browsers that are signed in to the caller's account; none for guests. */
export async function listSessions({ session: own }: Pick<Caller, "session">): Promise<Sessions> {
  if (own === null) return { sessions: [] };
  const rows = await database()
    .select()
    .from(session)
    .where(and(eq(session.userId, own.account), gt(session.expiresAt, sql`now()`)))
    .orderBy(desc(eq(session.id, own.id)), desc(session.createdAt))
    .limit(200);
  return {
    sessions: rows.map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      current: id === own.id,
      begun: createdAt.toISOString(),
      expires: expiresAt.toISOString(),
      browser: userAgent || null,
    })),
  };
}

/** Signs one browser of the account out. @throws Problem `not_signed_in` or `unknown_session`, also for somebody else's */
export async function endSession(caller: Caller, id: string): Promise<void> {
  const { account } = requireSession(caller);
  const { rowCount } = await database()
    .delete(session)
    .where(and(eq(session.id, id), eq(session.userId, account)));
  if (!rowCount) throw new Problem("unknown_session", "No browser of yours is signed in under this id.");
}

/** Signs every other browser of the account out. @throws Problem `not_signed_in` */
export async function endOtherSessions(caller: Caller): Promise<void> {
  const { account, id } = requireSession(caller);
  await database()
    .delete(session)
    .where(and(eq(session.userId, account), ne(session.id, id)));
}
