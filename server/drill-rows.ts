import { and, eq, inArray, sql } from "drizzle-orm";
import type { Reviewed } from "../engine/drill.ts";
import { database } from "./database.ts";
import { drill, review } from "./growth-schema.ts";

/** A drill as it is kept. */
export type DrillRow = typeof drill.$inferSelect;
/** A review as it is kept. */
export type ReviewRow = typeof review.$inferSelect;

/** What a drill has been through. */
export interface Past {
  readonly drill: DrillRow;
  /** Its answered reviews, oldest first. */
  readonly answered: readonly Reviewed[];
  /** The scenarios it was met in, oldest first, one that was begun and left included. */
  readonly scenarios: readonly string[];
  /** The version of the review that was begun and left. */
  readonly open: string | null;
}

/** All drills of a learner, or one of them, with what they have been through. At most two a moment of the library. */
export async function readPasts(learner: string, id?: string): Promise<Past[]> {
  const drills = await database()
    .select()
    .from(drill)
    .where(and(eq(drill.learner, learner), id === undefined ? undefined : eq(drill.id, id)));
  if (drills.length === 0) return [];
  const { scenario, version, choice, passed, answeredAt } = review;
  const reviews = await database()
    .select({ drill: review.drill, scenario, version, choice, passed, answeredAt })
    .from(review)
    .where(
      inArray(
        review.drill,
        drills.map((one) => one.id),
      ),
    )
    .orderBy(review.begunAt, review.id);
  const byDrill = Map.groupBy(reviews, (one) => one.drill);
  return drills.map((one): Past => {
    const met = byDrill.get(one.id) ?? [];
    return {
      drill: one,
      answered: met.flatMap((past) =>
        past.answeredAt === null ? [] : [{ at: past.answeredAt.getTime(), passed: past.passed === true }],
      ),
      scenarios: met.map((past) => past.scenario),
      open: met.find((past) => past.choice === null)?.version ?? null,
    };
  });
}

/** A review of one of the learner's own drills: one by its id, or the latest of a drill. */
export async function readReview(
  learner: string,
  which: { readonly id: string } | { readonly drill: string },
): Promise<{ review: ReviewRow; drill: DrillRow } | undefined> {
  const [row] = await database()
    .select({ review, drill })
    .from(review)
    .innerJoin(drill, eq(drill.id, review.drill))
    .where(
      and(
        eq(drill.learner, learner),
        "id" in which ? eq(review.id, which.id) : eq(review.drill, which.drill),
      ),
    )
    // An open one first, then the one answered last.
    .orderBy(sql`${review.choice} is not null`, sql`${review.answeredAt} desc`)
    .limit(1);
  return row;
}

/** Keeps an answer. False when there was one already. */
export async function keepAnswer(
  id: string,
  answer: {
    readonly choice: string;
    readonly cost: number;
    readonly passed: boolean;
    readonly answeredAt: Date;
  },
): Promise<boolean> {
  const { rowCount } = await database()
    .update(review)
    .set(answer)
    .where(and(eq(review.id, id), sql`${review.choice} is null`));
  return rowCount === 1;
}

/** Takes back a review that was begun and never answered. */
export async function dropOpen(drillId: string): Promise<void> {
  await database()
    .delete(review)
    .where(and(eq(review.drill, drillId), sql`${review.choice} is null`));
}
