import { and, desc, eq, sql } from "drizzle-orm";
import type { OverrideView } from "./contract.ts";
import { database } from "./database.ts";
import type { PastAttempt, PastAttempts } from "./growth-contract.ts";
import { metScenesOf } from "./growth-rows.ts";
import { isId } from "./ids.ts";
import { library } from "./library.ts";
import { type Asker, unknownAttempt } from "./live.ts";
import { overridesOf } from "./overrides.ts";
import { attempt } from "./schema.ts";
import { versionOf } from "./versions.ts";

/** Rows of one page of a history. */
export const pageLength = 20;

/**
 * A page of the learner's own attempts: unfinished first, newest first within each. Every page costs the same.
 *
 * @param after the attempt to go on after; the first page without
 * @param scenario only attempts of this scenario
 * @throws Problem `unknown_attempt` when `after` is none of the learner's own
 */
export async function listHistory(learner: Asker, after?: string, scenario?: string): Promise<PastAttempts> {
  if (after !== undefined && !isId(after)) throw unknownAttempt();
  if (learner === null) {
    if (after !== undefined) throw unknownAttempt();
    return { attempts: [], after: null };
  }
  const from = after === undefined ? undefined : await placeOf(learner, after);
  const place = sql`(${attempt.status}, ${attempt.begunAt}, ${attempt.id})`;
  const rows = await database()
    .select()
    .from(attempt)
    .where(
      and(
        eq(attempt.learner, learner),
        scenario === undefined ? undefined : eq(attempt.scenario, scenario),
        from && sql`${place} < (${from.status}, ${from.begun}::timestamptz, ${from.id}::uuid)`,
      ),
    )
    .orderBy(desc(attempt.status), desc(attempt.begunAt), desc(attempt.id))
    .limit(pageLength + 1);
  const shown = rows.slice(0, pageLength);
  const overrides = await overridesOf(shown.map(({ id }) => id));
  return {
    attempts: await Promise.all(shown.map((row) => past(row, overrides.get(row.id)))),
    after: rows.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** The scenes of the library that the learner has begun a talk in, in the library's order. */
export async function listMetScenes(learner: Asker): Promise<{ id: string; title: string }[]> {
  if (learner === null) return [];
  const met = new Set(await metScenesOf(learner, [...library().keys()]));
  return [...library().values()].flatMap(({ face: { id, title } }) => (met.has(id) ? [{ id, title }] : []));
}

/** Where an attempt stands in the history, to the microsecond. */
async function placeOf(learner: string, id: string) {
  const [row] = await database()
    .select({ id: attempt.id, status: attempt.status, begun: sql<string>`${attempt.begunAt}::text` })
    .from(attempt)
    .where(and(eq(attempt.id, id), eq(attempt.learner, learner)));
  if (!row) throw unknownAttempt();
  return row;
}

async function past(
  row: typeof attempt.$inferSelect,
  overrides: OverrideView[] | undefined,
): Promise<PastAttempt> {
  const { id, scenario, level, kind, status, begunAt, finishedAt, ending, band, fromAttempt } = row;
  const { title, buyer } = await faceOf(row);
  return {
    ...{ id, scenario, title, buyer, level, kind, status },
    begun: begunAt.toISOString(),
    ...(finishedAt && { finished: finishedAt.toISOString() }),
    ...(ending !== null && { ending }),
    ...(band !== null && { band }),
    ...(overrides && { overrides }),
    again: fromAttempt !== null,
  };
}

/** The face a scenario has now; of one that is no longer in the library, the face it had. */
export async function faceOf({ scenario, version }: { scenario: string; version: string }) {
  return (library().get(scenario) ?? (await versionOf(version))).face;
}
