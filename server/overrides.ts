import { and, asc, eq, inArray } from "drizzle-orm";
import { cohort as cohortTable, override } from "./cohort-schema.ts";
import type { OverrideView } from "./contract.ts";
import { database } from "./database.ts";
import { learner as learnerTable } from "./schema.ts";

/**
 * What coaches set of these talks, by talk, oldest first; of a talk that has none there is no entry.
 *
 * @param cohort only what its own coaches set; of every cohort without, which is for the talk's owner alone
 */
export async function overridesOf(
  attempts: readonly string[],
  cohort?: string,
): Promise<Map<string, OverrideView[]>> {
  const found = new Map<string, OverrideView[]>();
  if (attempts.length === 0) return found;
  const rows = await database()
    .select({ row: override, coach: learnerTable.pseudonym, cohort: cohortTable.name })
    .from(override)
    .innerJoin(cohortTable, eq(cohortTable.id, override.cohort))
    .leftJoin(learnerTable, eq(learnerTable.id, override.coach))
    .where(
      and(
        inArray(override.attempt, [...attempts]),
        cohort === undefined ? undefined : eq(override.cohort, cohort),
      ),
    )
    .orderBy(asc(override.at), asc(override.cohort));
  for (const { row, coach, cohort: name } of rows) {
    const { attempt, cohort: id, band, reason, at } = row;
    const one = { cohort: { id, name }, band, reason, coach: coach ?? "", at: at.toISOString() };
    found.set(attempt, [...(found.get(attempt) ?? []), one]);
  }
  return found;
}
