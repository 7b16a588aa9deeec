import { sql } from "drizzle-orm";
import { rateLimit, session, verification } from "./auth-schema.ts";
import { database } from "./database.ts";
import { once } from "./once.ts";
import { presence } from "./room-schema.ts";
import { resetCode } from "./schema.ts";

const everyMs = 60 * 60 * 1000;

/** Deletes what has run out: counts, sessions, codes, half-way sign-ins, and who was with a node that was killed. At most once an hour and node; else it does nothing. */
export async function tidyUp(): Promise<void> {
  const last = once("tidied", () => ({ at: Number.NEGATIVE_INFINITY }));
  const now = performance.now();
  if (now - last.at < everyMs) return;
  last.at = now;
  const db = database();
  await db
    .delete(rateLimit)
    .where(sql`${rateLimit.lastRequest} < (extract(epoch from now() - interval '1 day') * 1000)::bigint`);
  await db.delete(session).where(sql`${session.expiresAt} < now()`);
  await db.delete(verification).where(sql`${verification.expiresAt} < now()`);
  await db.delete(resetCode).where(sql`${resetCode.expiresAt} < now()`);
  await db.delete(presence).where(sql`${presence.at} < now() - interval '1 hour'`);
}
