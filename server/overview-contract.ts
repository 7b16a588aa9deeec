import { z } from "zod";
import { skillSchema } from "../engine/debrief.ts";
import { costedPathMapSchema } from "../engine/path-map.ts";

/* What goes over the wire about a cohort as a whole: groups of three or more, and never one person's figures. */

/** What people lost of a hundred points at stake, on average: each person weighs the same. Rounded to five; null of too few. */
const lostSchema = z.number().min(0).max(100).nullable();

const sceneSchema = z.object({ id: z.string(), title: z.string(), buyer: z.string() });

/** Answer of `GET /api/cohorts/{id}/overview`. */
export const overviewSchema = z.object({
  trainees: z.int().min(0),
  /** Trainees without any talk since they joined. */
  notBegun: z.array(
    z.object({
      learner: z.uuid(),
      name: z.string(),
      invited: z.object({ email: z.string(), name: z.string() }).optional(),
      joined: z.iso.datetime(),
    }),
  ),
  /** First meetings with moments since people joined. */
  heat: z.object({
    /** Games met by three people or more, those most met first. */
    games: z.array(sceneSchema.extend({ people: z.int().min(0) })),
    /** Skills with something to say, costliest first; `cells` in the order of `games`. */
    skills: z.array(z.object({ skill: skillSchema, lost: lostSchema, cells: z.array(lostSchema) })),
    /** Moments that cost most, at most twelve. */
    moments: z.array(
      z.object({
        scene: sceneSchema,
        /** The beat, from 1, and whether it was after listening there. */
        fork: z.int().min(1),
        listened: z.boolean(),
        lost: z.number(),
      }),
    ),
  }),
  /** Scenes with a map: three people or more have finished them. Most finished first. */
  maps: z.array(sceneSchema.extend({ people: z.int().min(0) })),
  /** What to meet together next. */
  next: z
    .object({
      scene: sceneSchema.extend({ minutes: z.int() }),
      skill: skillSchema,
      reason: z.enum(["first", "few", "gap", "strength"]),
    })
    .nullable(),
});
export type Overview = z.infer<typeof overviewSchema>;

/** Answer of `GET /api/cohorts/{id}/paths/{scenario}`: each trainee's first finished talk since they joined. */
export const cohortPathSchema = z.object({
  scene: sceneSchema,
  /** People in the map. */
  people: z.int().min(0),
  /** People who played it and are not in it: too few of them, or another version of the scene. */
  without: z.int().min(0),
  /** Null while there are too few. */
  map: costedPathMapSchema.nullable(),
});
export type CohortPath = z.infer<typeof cohortPathSchema>;
