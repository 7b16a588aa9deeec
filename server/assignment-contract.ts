import { z } from "zod";
import { assignmentStatusSchema } from "../engine/assignment.ts";
import { bandSchema, skillSchema } from "../engine/debrief.ts";
import { plainLine } from "../engine/plain-line.ts";
import { levelSchema } from "../engine/view.ts";

/* What goes over the wire about assignments. Requests are strict; answers are stripped to these keys. Times are ISO 8601 in UTC. */

const instant = z.iso.datetime();

/** Most talks an assignment can count. */
const mostAttempts = 50;

const attemptsSchema = z
  .strictObject({
    /** Finished talks, or answered drills, it takes. */
    min: z.int().min(1).max(10),
    /** How many count at most, the first ones begun; null for any number. */
    max: z.int().min(1).max(mostAttempts).nullable(),
  })
  .refine(({ min, max }) => max === null || max >= min, "max is less than min");

const changeable = {
  /** A line of the coach's own; empty for none. */
  note: plainLine(0, 280),
  due: instant,
  attempts: attemptsSchema,
  /** To be reached in one of them; null when finishing is enough. Of drills always null. */
  band: bandSchema.nullable(),
  /** At this level or a harder one; null for any. Of drills always null. */
  level: levelSchema.nullable(),
};

/** Body of `POST /api/cohorts/{id}/assignments`: a scenario to play, or the skill whose moments are to be drilled. */
export const makeAssignmentSchema = z
  .strictObject({
    scenario: z.string().min(1).max(100).optional(),
    skill: skillSchema.optional(),
    ...changeable,
  })
  .refine(({ scenario, skill }) => (scenario === undefined) !== (skill === undefined), {
    message: "either a scenario or a skill",
  })
  .refine(({ skill, band, level }) => skill === undefined || (band === null && level === null), {
    message: "drills have no band and no level",
  });
export type MakeAssignment = z.infer<typeof makeAssignmentSchema>;

/** Body of `PUT /api/cohorts/{id}/assignments/{assignment}`: everything but what is to be done. */
export const editAssignmentSchema = z.strictObject(changeable);
export type EditAssignment = z.infer<typeof editAssignmentSchema>;

/** Where somebody stands. */
const standingSchema = z.object({
  status: assignmentStatusSchema,
  /** Talks or answers that count: begun, and of those finished. */
  begun: z.int().min(0),
  finished: z.int().min(0),
  /** How many may still be begun and count; null for any number. */
  left: z.int().min(0).nullable(),
  /** When all that is asked for was there, and whether that was after the day. */
  reached: instant.optional(),
  afterDue: z.boolean(),
  /**
   * The finished talks that count, with the computed band and that of the cohort's coaches beside it. Only one's own, and those of people who show their
   * talks.
   */
  talks: z
    .array(
      z.object({
        attempt: z.uuid(),
        finished: instant,
        band: bandSchema,
        override: bandSchema.optional(),
      }),
    )
    .optional(),
});
export type StandingView = z.infer<typeof standingSchema>;

/** An assignment as one of the cohort's members sees it. */
export const assignmentSchema = z.object({
  id: z.uuid(),
  /** What is to be played. */
  scenario: z
    .object({
      id: z.string(),
      title: z.string(),
      buyer: z.string(),
      /** About how long a talk takes. */
      minutes: z.int(),
      /** It is in the library and can be begun. */
      open: z.boolean(),
    })
    .optional(),
  /** The skill whose moments are to be drilled. */
  skill: skillSchema.optional(),
  note: z.string(),
  due: instant,
  attempts: z.object({ min: z.int(), max: z.int().nullable() }),
  band: bandSchema.nullable(),
  level: levelSchema.nullable(),
  made: instant,
  /** How many trainees stand where; for owners, coaches and observers. */
  tally: z.record(assignmentStatusSchema, z.int().min(0)).optional(),
  /** Where a trainee stands who is to do it. */
  own: standingSchema.optional(),
});
export type AssignmentView = z.infer<typeof assignmentSchema>;

/** Answer of `GET /api/cohorts/{id}/assignments`: first due first. */
export const assignmentsSchema = z.object({ assignments: z.array(assignmentSchema) });

/** A trainee and where they stand, for owners, coaches and observers. */
const assignedSchema = z.object({
  learner: z.uuid(),
  name: z.string(),
  /** From the list they were invited by, where there was one. */
  invited: z.object({ email: z.string(), name: z.string() }).optional(),
  joined: instant,
  standing: standingSchema,
});
export type Assigned = z.infer<typeof assignedSchema>;

/** Answer of `GET /api/cohorts/{id}/assignments/{assignment}`. */
export const assignmentPageSchema = z.object({
  assignment: assignmentSchema,
  /** By status, what is owed first, then by name. For owners, coaches and observers. */
  people: z.array(assignedSchema).optional(),
});
export type AssignmentPage = z.infer<typeof assignmentPageSchema>;

/** Body of `POST /api/cohorts/{id}/assignments/{assignment}/begin`: the level, where the assignment leaves it open. */
export const beginAssignedSchema = z.strictObject({ level: levelSchema.optional() });

/** Its answer: the talk that was begun or is gone on with, or the drill that comes next. */
export const begunAssignedSchema = z.union([z.object({ attempt: z.uuid() }), z.object({ drill: z.uuid() })]);
export type BegunAssigned = z.infer<typeof begunAssignedSchema>;

/** Answer of `GET /api/assignments`: the trainee's own that are not done yet, first due first. */
export const ownAssignmentsSchema = z.object({
  assignments: z.array(
    z.object({ cohort: z.object({ id: z.uuid(), name: z.string() }), assignment: assignmentSchema }),
  ),
});
export type OwnAssignment = z.infer<typeof ownAssignmentsSchema>["assignments"][number];
