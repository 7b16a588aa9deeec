import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Reset } from "./account-contract.ts";
import { auth } from "./auth.ts";
import { session, user, account as way } from "./auth-schema.ts";
import type { Caller } from "./caller.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";
import { countTry } from "./rate-limit.ts";
import { hashOfCode } from "./reset-code.ts";
import { resetCode } from "./schema.ts";

/**
 * Chooses a new password with a code. Every browser of the account is signed out, this one too.
 * @throws Problem `wrong_code`, the same for one that is unknown, used, expired or another's, or `too_many`; nothing is changed then
 */
export async function resetPassword(caller: Caller, { email, code, password }: Reset): Promise<void> {
  await countTry(
    { purpose: "reset", who: email, most: 20, minutes: 60 },
    { purpose: "reset", who: caller.address, most: 100, minutes: 60 },
  );
  await database().transaction(async (tx) => {
    const [used] = await tx
      .update(resetCode)
      .set({ usedAt: sql`now()` })
      .where(
        sql`${resetCode.hash} = ${hashOfCode(code)} and ${resetCode.usedAt} is null and ${resetCode.expiresAt} > now()
          and ${resetCode.account} = (select ${user.id} from ${user} where ${user.email} = ${email})`,
      )
      .returning({ account: resetCode.account });
    if (!used) throw new Problem("wrong_code", "This code is wrong, used or too old. Ask for a new one.");
    const hash = await (await auth(false).$context).password.hash(password);
    const mine = and(eq(way.userId, used.account), eq(way.providerId, "credential"));
    const { rowCount } = await tx.update(way).set({ password: hash, updatedAt: sql`now()` }).where(mine);
    if (!rowCount) {
      const row = { id: randomUUID(), accountId: used.account, userId: used.account };
      await tx.insert(way).values({ ...row, providerId: "credential", password: hash });
    }
    await tx.delete(session).where(eq(session.userId, used.account));
  });
}
