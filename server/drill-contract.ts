import { z } from "zod";
import { decisionSchema, skillSchema } from "../engine/debrief.ts";
import { mostADay } from "../engine/drill.ts";
import { publicFaceSchema, viewSchema } from "../engine/view.ts";

/*
 * What drills take and give. Days are UTC days, written 2026-10-03; times are ISO 8601 in UTC.
 */

/** Why a moment comes back. */
const reasonSchema = z.object({
  skill: skillSchema,
  /** The own turn it comes from: the author's short name of what was said (a detour's own name in kebab-case), and when. */
  own: z
    .object({
      attempt: z.uuid(),
      turn: z.int().min(0),
      name: z.string(),
      title: z.string(),
      day: z.iso.date(),
    })
    .nullable(),
  /** Times it has been answered, and whether the last time cost 3 points at most; null before the first. */
  times: z.int().min(0),
  passed: z.boolean().nullable(),
});

/** A moment that comes back today. */
const dueDrillSchema = z.object({
  id: z.uuid(),
  ...reasonSchema.shape,
  /** Who sits there this time; null where that is found when it begins: somebody else. */
  scenario: publicFaceSchema.nullable(),
  /** It was begun and left; beginning it goes on there. */
  open: z.boolean(),
});
export type DueDrill = z.infer<typeof dueDrillSchema>;

/** Answer of `GET /api/drills`. */
export const drillsSchema = z.object({
  /** Today's, in the order to take them; never more than `left`. */
  due: z.array(dueDrillSchema),
  /** How many may still be answered today. */
  left: z.int().min(0).max(mostADay),
  /** The next days on which something comes back, today not counted, at most five. */
  next: z.array(z.object({ day: z.iso.date(), count: z.int().min(1) })),
  /** How many moments come back some day, those of today included. */
  all: z.int().min(0),
});
export type Drills = z.infer<typeof drillsSchema>;

/** What came of an answer. */
const resultSchema = z.object({
  passed: z.boolean(),
  /** The line as it was judged, with the buyer's answer and one better line. */
  decision: decisionSchema.omit({ dashboard: true, possible: true }),
  /** The question under the buyer's question. */
  question: z.string(),
  /** When it comes back, and in how many days from the answer. */
  back: z.object({ days: z.int().min(1), day: z.iso.date() }),
});
export type DrillResult = z.infer<typeof resultSchema>;

/** Answer of `POST /api/drills/{id}/reviews`: the moment as it stands, and what came of it once it is answered. */
export const reviewSchema = z.object({
  id: z.uuid(),
  drill: z.uuid(),
  ...reasonSchema.shape,
  scenario: publicFaceSchema,
  /** The table just before the line, at level guided. */
  view: viewSchema,
  result: resultSchema.nullable(),
});
export type Review = z.infer<typeof reviewSchema>;

/** Body of `POST /api/reviews/{id}/answer`: one of `view.choices`. */
export const answeringSchema = z.strictObject({ choice: z.string().min(1).max(200) });

/** Answer of `POST /api/reviews/{id}/answer`. */
export const answeredSchema = reviewSchema.extend({ result: resultSchema });
export type AnsweredReview = z.infer<typeof answeredSchema>;
