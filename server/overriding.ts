import { and, eq } from "drizzle-orm";
import type { SetOverride } from "./coaching-contract.ts";
import { holdStaff } from "./cohort-roles.ts";
import { override } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";
import { requireShown } from "./shown-talks.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Sets the band of a cohort's coaches beside the computed one, with the reason; the computed one stays what it is, and what
 * other cohorts' coaches set.
 *
 * @throws Problem `unknown_cohort`, `cohort_archived`, `unknown_attempt`, `override_refused` for the computed band itself or the
 *   coach's own talk, or `override_changed` when it is not what the coach saw; nothing changes then
 */
export async function setOverride(
  asker: Asker,
  cohort: string,
  id: string,
  wish: SetOverride,
): Promise<void> {
  await database().transaction(async (tx) => {
    const { band, learner } = await holdTalk(tx, asker, cohort, id);
    if (learner === asker) {
      throw new Problem("override_refused", "This is a talk of your own; another coach can set its band.");
    }
    if (wish.band === band) {
      throw new Problem("override_refused", "The talk has this band already. Choose another, or none.");
    }
    await refuseUnseen(tx, cohort, id, wish.seen);
    const row = { band: wish.band, reason: wish.reason, coach: asker, at: new Date() };
    await tx
      .insert(override)
      .values({ attempt: id, cohort, ...row })
      .onConflictDoUpdate({ target: [override.attempt, override.cohort], set: row });
  });
}

/** Takes the band of the cohort's coaches away again. @throws Problem as `setOverride` does */
export async function dropOverride(asker: Asker, cohort: string, id: string, seen: string): Promise<void> {
  await database().transaction(async (tx) => {
    await holdTalk(tx, asker, cohort, id);
    await refuseUnseen(tx, cohort, id, seen);
    await tx.delete(override).where(ofCohort(cohort, id));
  });
}

/** Two coaches go one after the other: the talk's row is held. */
async function holdTalk(tx: Transaction, asker: Asker, cohort: string, id: string) {
  await holdStaff(tx, asker, cohort);
  const shown = await requireShown(cohort, id, tx);
  await tx.select({ id: attempt.id }).from(attempt).where(eq(attempt.id, id)).for("no key update");
  return shown;
}

function ofCohort(cohort: string, id: string) {
  return and(eq(override.attempt, id), eq(override.cohort, cohort));
}

async function refuseUnseen(tx: Transaction, cohort: string, id: string, seen: string | null): Promise<void> {
  const [row] = await tx.select({ at: override.at }).from(override).where(ofCohort(cohort, id));
  if ((row?.at.getTime() ?? null) === (seen === null ? null : Date.parse(seen))) return;
  throw new Problem(
    "override_changed",
    "Another coach was here meanwhile. Load the page again to see the band and the reason; nothing was changed.",
  );
}
