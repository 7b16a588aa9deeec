import { z } from "zod";
import { bandSchema, verdictSchema } from "./debrief.ts";
import { plainLine } from "./plain-line.ts";
import { discussedForkSchema, ownForkSchema, roomReviewSchema } from "./room-report.ts";
import { publicFaceSchema, saysSchema } from "./view.ts";

/*
 * What is told of a live room afterwards. Times are ISO 8601 in UTC.
 */

/** Body of `PUT /api/rooms/{code}/behaviour`: the one thing somebody will do in one real meeting. */
export const behaviourSchema = z.strictObject({
  text: plainLine(1, 280),
  meeting: plainLine(0, 140).default(""),
});
export type Behaviour = z.infer<typeof behaviourSchema>;

/** Answer of `PUT /api/rooms/{code}/behaviour`: as it is kept. */
export const ownBehaviourSchema = z.object({ text: z.string(), meeting: z.string() });
export type OwnBehaviour = z.infer<typeof ownBehaviourSchema>;

/** Answer of `GET /api/rooms/{code}/after`, once the debrief has begun. */
export const roomAfterSchema = z.object({
  forks: z.array(discussedForkSchema),
  /** How many have set themselves something to do, of those who are in the room or have. */
  committed: z.int().min(0),
  seats: z.int().min(0),
  /** What they will do, without names, in the order of the alphabet. For owners and coaches; else null. */
  behaviours: z.array(z.string()).nullable(),
  /** The own seat's, and nobody else's; null without one. */
  you: z
    .object({
      forks: z.array(ownForkSchema),
      behaviour: ownBehaviourSchema.nullable(),
      /** How many moments will come back as drills. */
      drills: z.int().min(0),
    })
    .nullable(),
});
export type RoomAfter = z.infer<typeof roomAfterSchema>;

/** A line somebody said while everyone played alone. */
const aloneLineSchema = z.object({
  seat: z.int().min(1),
  turn: z.int().min(0),
  meeting: z.int().min(1),
  heard: z.string(),
  text: z.string(),
  cost: z.number().min(0),
  verdict: verdictSchema,
  answer: z.array(saysSchema),
});

/** Somebody's own talk of everyone-alone mode, as a whole. */
const aloneTalkSchema = z.object({
  seat: z.int().min(1),
  lines: z.array(aloneLineSchema),
  lost: z.number().min(0),
  /** Null while it is not over. */
  band: bandSchema.nullable(),
});
export type AloneTalk = z.infer<typeof aloneTalkSchema>;

/**
 * Answer of `GET /api/rooms/{code}/report`: for owners and coaches at any time. For observers once the debrief has begun, and without
 * anybody's own rows: `people`, `behaviours` and `alone` are null, `review.votes` and `review.seats` empty.
 */
export const roomReportSchema = z.object({
  format: z.literal("same-side-room-1"),
  id: z.uuid(),
  cohort: z.string(),
  scenario: publicFaceSchema,
  rulebook: z.string(),
  made: z.iso.datetime(),
  closed: z.iso.datetime().nullable(),
  /** Seats taken, whoever has left since. */
  seats: z.int().min(0),
  review: roomReviewSchema,
  /** Names as they were typed; null for somebody who was deleted. */
  people: z.array(z.object({ seat: z.int().min(1), name: z.string().nullable() })).nullable(),
  behaviours: z.array(z.string()).nullable(),
  alone: z.array(aloneTalkSchema).nullable(),
});
export type RoomReport = z.infer<typeof roomReportSchema>;
