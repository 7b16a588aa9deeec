import { z } from "zod";
import { bandSchema, skillSchema } from "../engine/debrief.ts";
import { levelSchema, publicFaceSchema } from "../engine/view.ts";
import { kindSchema, overridesSchema } from "./contract.ts";

/*
 * What the growth page is given. Places on a bar are 0 to 1: how far toward the best line (1) from what chance would do (0) a
 * learner of this skill goes at a moment of middling difficulty. Times are ISO 8601 in UTC.
 */

const share = z.number().min(0).max(1);

/** The last five evidences of a skill against the five before. */
const trendSchema = z.enum(["rising", "steady", "resting"]);

const skillGrowthSchema = z.object({
  skill: skillSchema,
  /** Evidence so far, and how much more it takes until a number is shown; 0 from then on. */
  count: z.int().min(0),
  needed: z.int().min(0),
  /** Where the skill probably is. Null without any evidence. */
  band: z.object({ low: share, high: share }).nullable(),
  /** The estimate itself: null while evidence is still needed. */
  mark: share.nullable(),
  /** Where the five evidences before the last five stand on the same scale. Null while evidence is still needed. */
  before: share.nullable(),
  trend: trendSchema.nullable(),
});

const pressureSchema = z.object({
  /** Share won at level pressed, and at the other levels, at the same moments. */
  calm: share,
  pressed: share,
  /** Calm less pressed, in whole points of a hundred; below 0 for who is better under pressure. */
  gap: z.int(),
  /** The gap at the matched moments before these. */
  was: z.int().nullable(),
  /** Moments that were met both ways. */
  moments: z.int().min(1),
});

/** One row of the history. Finished ones open as a debrief, others at the table, each on its own scenario version. */
const pastAttemptSchema = z.object({
  id: z.uuid(),
  scenario: z.string(),
  title: z.string(),
  buyer: publicFaceSchema.shape.buyer,
  level: levelSchema,
  kind: kindSchema,
  status: z.enum(["playing", "finished"]),
  begun: z.iso.datetime(),
  finished: z.iso.datetime().optional(),
  ending: z.string().optional(),
  band: bandSchema.optional(),
  overrides: overridesSchema.optional(),
  /** Taken up again from a turn of another attempt. */
  again: z.boolean(),
});
export type PastAttempt = z.infer<typeof pastAttemptSchema>;

/** Answer of `GET /api/attempts/{id}/earlier`, where `id` is the `after` of the page before: unfinished first, newest first within each. */
export const pastAttemptsSchema = z.object({
  attempts: z.array(pastAttemptSchema),
  /** The attempt to go on after; null at the end. */
  after: z.uuid().nullable(),
});
export type PastAttempts = z.infer<typeof pastAttemptsSchema>;

/** Answer of `GET /api/growth`. */
export const growthSchema = z.object({
  headline: z.object({
    /** The skill that moved most, and since when: the day of the oldest of its ten evidences. Null while none is known. */
    moved: z.object({ skill: skillSchema, trend: trendSchema, since: z.iso.datetime() }).nullable(),
    /** Where an hour would pay: the lowest skill there is a number for. */
    hour: skillSchema.nullable(),
  }),
  /** All ten, always in the same order. */
  skills: z.array(skillGrowthSchema).length(skillSchema.options.length),
  /** Null before a moment was met both ways. */
  pressure: pressureSchema.nullable(),
  /** How often guesses at the buyer's thoughts were right, by how sure one was (1 to 3), of the latest talks. */
  calibration: z.array(
    z.object({ confidence: z.int().min(1).max(3), right: z.int().min(0), of: z.int().min(0) }),
  ),
  /** Moments a talk at which the buyer was pushed: mean of the last five talks, and of the five before. */
  friction: z
    .object({ last: z.number().min(0), before: z.number().min(0).nullable(), talks: z.int().min(1) })
    .nullable(),
  /** At most three, best first. */
  recoveries: z.array(
    z.object({
      attempt: z.uuid(),
      /** The turn of the line that was recovered from. */
      turn: z.int().min(0),
      title: z.string(),
      buyer: publicFaceSchema.shape.buyer,
      /** The author's short name of that line; a detour's own name in kebab-case. */
      name: z.string(),
      /** 0 as chance would have played on, 1 as well as possible. */
      quality: z.number(),
      finished: z.iso.datetime(),
    }),
  ),
  /** Three, best first; fewer in a small library. Free choice is always beside them. */
  suggestions: z.array(
    z.object({
      scenario: publicFaceSchema,
      /** What it would practise, and why it is suggested. */
      skill: skillSchema,
      reason: z.enum(["first", "few", "gap", "strength"]),
    }),
  ),
  /** The first page of the history. */
  history: pastAttemptsSchema,
});
export type Growth = z.infer<typeof growthSchema>;
