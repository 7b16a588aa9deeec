import { z } from "zod";
import { bandSchema, debriefSchema } from "../engine/debrief.ts";
import { levelSchema, publicFaceSchema } from "../engine/view.ts";
import { personSchema } from "./cohort-contract.ts";
import { kindSchema, overrideSchema } from "./contract.ts";

/* What goes over the wire about talks that trainees show their coaches. */

const instant = z.iso.datetime();

/** Text of somebody's own over any lines: 1 to `longest` characters, trimmed, without other control characters. */
const linesSchema = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .transform((text) => text.replace(/\r\n?/g, "\n"))
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\n\t]/u.test(text), "must be plain text");

/** A finished talk of somebody who shows theirs. */
const shownTalkSchema = z.object({
  attempt: z.uuid(),
  scenario: z.string(),
  title: z.string(),
  buyer: publicFaceSchema.shape.buyer,
  level: levelSchema,
  kind: kindSchema,
  finished: instant,
  band: bandSchema,
  override: overrideSchema.optional(),
  /** Taken up again from a turn of another talk. */
  again: z.boolean(),
  /** How many comments stand beside it. */
  comments: z.int().min(0),
});

/** Answer of `GET /api/cohorts/{id}/people/{learner}`: a trainee's own page, newest talk first, a page at a time. */
export const shownPersonSchema = z.object({
  person: personSchema,
  talks: z.array(shownTalkSchema),
  /** The talk to go on after, with `?after=`; null at the end. */
  after: z.uuid().nullable(),
});
export type ShownPerson = z.infer<typeof shownPersonSchema>;

/** Something somebody said about one turn of a talk. */
export const commentSchema = z.object({
  id: z.uuid(),
  turn: z.int().min(0),
  text: z.string(),
  /** The author's pseudonym; empty once their account is gone. */
  author: z.string(),
  /** The author is whose talk it is. */
  own: z.boolean(),
  /** The reader wrote it, and may delete it. */
  mine: z.boolean(),
  at: instant,
});
export type CommentView = z.infer<typeof commentSchema>;

/** Answer of `GET /api/attempts/{id}/comments`: by turn, oldest first within each. */
export const commentsSchema = z.object({ comments: z.array(commentSchema) });

/** Body of `POST /api/attempts/{id}/comments`. */
export const addCommentSchema = z.strictObject({ turn: z.int().min(0), text: linesSchema(1000) });
export type AddComment = z.infer<typeof addCommentSchema>;

/** Answer of `GET /api/cohorts/{id}/talks/{attempt}`: a debrief as a coach may read it. Notes, plans, guesses and claims are the owner's alone. */
export const shownDebriefSchema = z.object({
  attempt: z.uuid(),
  person: personSchema,
  scenario: publicFaceSchema,
  level: levelSchema,
  kind: kindSchema,
  finished: instant,
  debrief: debriefSchema,
  override: overrideSchema.optional(),
  comments: z.array(commentSchema),
});
export type ShownDebrief = z.infer<typeof shownDebriefSchema>;

/**
 * Body of `PUT /api/cohorts/{id}/talks/{attempt}/override`. `seen` is the `at` of the override the coach saw, null for none: where
 * another coach was faster, nothing is overwritten unread.
 */
export const setOverrideSchema = z.strictObject({
  band: bandSchema,
  reason: linesSchema(500),
  seen: instant.nullable(),
});
export type SetOverride = z.infer<typeof setOverrideSchema>;

/** Body of `DELETE /api/cohorts/{id}/talks/{attempt}/override`. */
export const dropOverrideSchema = z.strictObject({ seen: instant });
