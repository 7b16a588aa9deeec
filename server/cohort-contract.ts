import { z } from "zod";

/* What goes over the wire about cohorts, their people and invitations. Requests are strict; answers are stripped to these keys. */

/** A name people read: one line of 1 to 60 characters, trimmed, without control characters. */
export const nameSchema = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((text) => text.isWellFormed() && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), "must be plain text");

const roleSchema = z.enum(["owner", "coach", "observer", "trainee"]);

/** Body of `POST /api/cohorts` and of `PUT /api/cohorts/{id}`. */
export const nameCohortSchema = z.strictObject({ name: nameSchema });
export type NameCohort = z.infer<typeof nameCohortSchema>;

/**
 * Body of `POST /api/cohorts/join`: a cohort's code, a personal invitation's token, or the link of either. Small letters and
 * spaces in a code do not matter.
 */
export const joinCohortSchema = z.strictObject({ code: z.string().min(1).max(500) });

/** A cohort as one of its members sees it. */
export const cohortSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  role: roleSchema,
  /** Whoever knows it may join; for owners and coaches only, and not while it is archived. */
  code: z.string().optional(),
  /** How many people are in it. */
  members: z.int().min(1),
  /** Nothing new begins in it; all of it can be read. */
  archived: z.boolean(),
  /** The reader's own wish: coaches may open their finished talks and comment on them. */
  showsTalks: z.boolean(),
});
export type CohortView = z.infer<typeof cohortSchema>;

/** Answer of `GET /api/cohorts`: one's own, those in use first, by name. */
export const cohortsSchema = z.object({ cohorts: z.array(cohortSchema) });
