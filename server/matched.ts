import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { type Matched, matchedChange } from "../engine/matched.ts";
import { bookPending } from "./booking.ts";
import { database } from "./database.ts";
import { evidence } from "./growth-schema.ts";
import type { Asker } from "./live.ts";

/** Evidence read of the moments of a talk: far more than three encounters each. */
const most = 600;

/**
 * How a learner's own talk went at moments met before, against the last three times. Null where none was met before, where the
 * talk was taken up again, and where it is not theirs.
 */
export async function readMatched(learner: Asker, id: string): Promise<Matched | null> {
  if (learner === null) return null;
  await bookPending(learner);
  const db = database();
  const { attempt, turn, family, score, difficulty, at } = evidence;
  const columns = { attempt, turn, family, score, difficulty, at };
  const talk = await db
    .select(columns)
    .from(evidence)
    .where(and(eq(evidence.learner, learner), eq(attempt, id)));
  const [first] = talk;
  if (first === undefined) return null;
  const families = [...new Set(talk.map((row) => row.family))];
  const before = await db
    .select(columns)
    .from(evidence)
    .where(
      and(
        eq(evidence.learner, learner),
        inArray(family, families),
        sql`(${at}, ${attempt}) < (${first.at}, ${id}::uuid)`,
      ),
    )
    .orderBy(desc(at), desc(attempt))
    .limit(most);
  const encounter = (row: (typeof talk)[number]) => ({ ...row, at: row.at.getTime() });
  return matchedChange(talk.map(encounter), before.map(encounter));
}
