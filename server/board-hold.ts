import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";

/**
 * Holds the counts of every board a learner is on, in one order for all: whoever goes from several boards at once takes their counts
 * down row by row, and two who shared boards could otherwise wait for each other.
 */
export async function holdBoardsOf(tx: Pick<Database, "execute">, learner: string): Promise<void> {
  for (const [table, second] of [
    ["board_count", "score"],
    ["board_team", "cohort"],
  ] as const) {
    await tx.execute(sql`
      select from ${sql.identifier(table)} where challenge in (select challenge from entry where learner = ${learner})
      order by challenge, ${sql.identifier(second)} for update`);
  }
}
