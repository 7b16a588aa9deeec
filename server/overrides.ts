import { eq, inArray } from "drizzle-orm";
import { override } from "./cohort-schema.ts";
import type { OverrideView } from "./contract.ts";
import { database } from "./database.ts";
import { learner as learnerTable } from "./schema.ts";

/** What coaches set of these talks, by talk. */
export async function overridesOf(attempts: readonly string[]): Promise<Map<string, OverrideView>> {
  if (attempts.length === 0) return new Map();
  const rows = await database()
    .select({ row: override, coach: learnerTable.pseudonym })
    .from(override)
    .leftJoin(learnerTable, eq(learnerTable.id, override.coach))
    .where(inArray(override.attempt, [...attempts]));
  return new Map(
    rows.map(({ row: { attempt: id, band, reason, at }, coach }) => [
      id,
      { band, reason, coach: coach ?? "", at: at.toISOString() },
    ]),
  );
}
