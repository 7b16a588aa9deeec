import { and, asc, eq, ne } from "drizzle-orm";
import { holdBoardsOf } from "./board-hold.ts";
import { entry } from "./challenge-schema.ts";
import { holdCohort, rankOf, requireMember, unknownCohort } from "./cohort-roles.ts";
import { cohort, invitation, member } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Leaves a cohort: entries stay their owner's and no longer count for the team. The last owner stays while anybody else is in it;
 * with the last person the cohort goes.
 *
 * @throws Problem `unknown_cohort`, `last_owner`
 */
export async function leaveCohort(learner: Asker, id: string): Promise<void> {
  await database().transaction(async (tx) => {
    await holdCohort(tx, id);
    const { role } = await requireMember(learner, id, tx);
    if (learner === null) throw unknownCohort();
    const others = await tx.$count(member, and(eq(member.cohort, id), ne(member.learner, learner)));
    if (others > 0 && role === "owner") await refuseLastOwner(tx, id, learner);
    await takeOut(tx, id, learner);
    if (others === 0) await tx.delete(cohort).where(eq(cohort.id, id));
  });
}

/**
 * What becomes of a cohort, held by this transaction, whose owner was deleted: a coach owns it, else whoever was there longest, or
 * it ends. Who was no coach was shown no talks, so then everybody is asked anew.
 */
export async function followOwner(tx: Transaction, id: string): Promise<void> {
  const left = await tx
    .select({ learner: member.learner, role: member.role })
    .from(member)
    .where(eq(member.cohort, id))
    .orderBy(rankOf(member.role), asc(member.joinedAt), asc(member.learner));
  const [next] = left;
  if (!next) await tx.delete(cohort).where(eq(cohort.id, id));
  else if (next.role !== "owner") {
    if (next.role !== "coach") {
      await tx.update(member).set({ showsTalks: false }).where(eq(member.cohort, id));
    }
    await tx
      .update(member)
      .set({ role: "owner" })
      .where(and(eq(member.cohort, id), eq(member.learner, next.learner)));
  }
}

/** @throws Problem `last_owner` where nobody else owns the cohort, which is held */
export async function refuseLastOwner(tx: Transaction, id: string, owner: string): Promise<void> {
  const others = and(eq(member.cohort, id), eq(member.role, "owner"), ne(member.learner, owner));
  if ((await tx.$count(member, others)) > 0) return;
  throw new Problem(
    "last_owner",
    "A cohort keeps an owner as long as anybody is in it. Make somebody else an owner first; nothing was changed.",
  );
}

/** The membership goes, and with it the invitation that said whose e-mail it was. */
export async function takeOut(tx: Transaction, id: string, learner: string): Promise<void> {
  await holdBoardsOf(tx, learner);
  await tx.delete(member).where(and(eq(member.cohort, id), eq(member.learner, learner)));
  await tx.delete(invitation).where(and(eq(invitation.cohort, id), eq(invitation.usedBy, learner)));
  await tx
    .update(entry)
    .set({ cohort: null })
    .where(and(eq(entry.learner, learner), eq(entry.cohort, id)));
}
