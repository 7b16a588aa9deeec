import { createHash, randomInt } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { user } from "./auth-schema.ts";
import { database } from "./database.ts";
import { resetCode } from "./schema.ts";

/** Letters and digits nobody takes for one another. */
const signs = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 4;
const groupLength = 5;

/**
 * A code to choose a new password with: valid for 24 hours, once; it takes the place of an earlier one. Only its hash is kept.
 *
 * @param email in any letter case
 * @returns the code as it is to be read out, or null when no account has this e-mail
 */
export async function makeResetCode(email: string): Promise<string | null> {
  const letters = Array.from({ length: groups * groupLength }, () => signs[randomInt(signs.length)]).join("");
  return database().transaction(async (tx) => {
    const [owner] = await tx
      .select({ id: user.id })
      .from(user)
      .where(eq(user.email, email.trim().toLowerCase()))
      .for("no key update");
    if (!owner) return null;
    await tx.delete(resetCode).where(eq(resetCode.account, owner.id));
    const expiresAt = sql`now() + interval '24 hours'`;
    await tx.insert(resetCode).values({ hash: hashOfCode(letters), account: owner.id, expiresAt });
    return letters.match(new RegExp(`.{${groupLength}}`, "g"))?.join("-") ?? letters;
  });
}

/** What is kept of a code, read leniently: letter case, spaces and hyphens do not matter. SHA-256, 64 hex digits. */
export function hashOfCode(code: string): string {
  const letters = code.toUpperCase().replace(/[\s-]/g, "");
  return createHash("sha256").update(letters).digest("hex");
}
