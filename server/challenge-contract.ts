import { z } from "zod";
import { publicFaceSchema } from "../engine/view.ts";
import { nameSchema } from "./cohort-contract.ts";

/*
 * What goes over the wire about challenges and boards. Requests are strict; answers are stripped to these keys.
 * The `{id}` in an address of a challenge is its `key`: its id, or for one that is joined by link the link's token.
 */

const instant = z.iso.datetime();

/** Body of `POST /api/challenges`. Everyone's challenges are made by the server alone. */
export const makeChallengeSchema = z.strictObject({
  kind: z.enum(["fresh", "growth", "recovery"]),
  scope: z.enum(["cohort", "link"]),
  title: nameSchema,
  /** With scope `cohort`, and only then: one's own cohort. */
  cohort: z.uuid().optional(),
  /** What is played; for a growth week never, for a recovery a scene that begins with an injury. */
  scenario: z.string().min(1).max(100).optional(),
  /** Now, when left out. */
  starts: instant.optional(),
  /** After it starts, by at most 31 days. */
  ends: instant,
});
export type MakeChallenge = z.infer<typeof makeChallengeSchema>;

/** The learner's own entry, told to nobody else. */
export const entrySchema = z.object({
  /** `playing` until its talk is over, `waiting` for a second talk, `counted` on the board, `left` by one's own wish. */
  status: z.enum(["playing", "waiting", "counted", "left"]),
  /** The rated talk; absent in a growth week. */
  attempt: z.uuid().optional(),
  /** When the rated talk closes. */
  deadline: instant.optional(),
  /** The talk closed unfinished: it does not count, and there is no other. */
  missed: z.boolean(),
  /** The second talk, once it was begun; asked for while `waiting`. */
  again: z.uuid().optional(),
  /** The team it counts for. */
  team: z.object({ id: z.uuid(), name: z.string() }).optional(),
});
export type EntryView = z.infer<typeof entrySchema>;

/** A challenge as whoever may see it sees it. */
export const challengeSchema = z.object({
  /** What its addresses are made of: the id, or the token of its link. */
  key: z.string(),
  kind: z.enum(["fresh", "growth", "recovery"]),
  scope: z.enum(["everyone", "cohort", "link"]),
  /** As its maker wrote it; empty for the server's own. */
  title: z.string(),
  /** The cohort it is for. */
  cohort: z.object({ id: z.uuid(), name: z.string() }).optional(),
  /** What is played; absent in a growth week. */
  scenario: publicFaceSchema.optional(),
  starts: instant,
  ends: instant,
  /** `soon`, then `open`, then `over`, and `archived` from fourteen days after its end. */
  state: z.enum(["soon", "open", "over", "archived"]),
  /** The learner has played or watched this scene, or one with its rules, and so cannot enter. */
  seen: z.boolean(),
  /** Of a growth week: whether the learner had shown any skill often enough before it began for a moment of it to count. */
  baseline: z.boolean().optional(),
  /** The learner made it, and may export it and revoke its link. */
  mine: z.boolean(),
  entry: entrySchema.optional(),
});
export type ChallengeView = z.infer<typeof challengeSchema>;

/** Answer of `GET /api/challenges`: open ones and those to come, first to end first; over and archived ones newest first. */
export const challengesSchema = z.object({
  open: z.array(challengeSchema),
  over: z.array(challengeSchema),
  archive: z.array(challengeSchema),
});
export type Challenges = z.infer<typeof challengesSchema>;

/** Body of `POST /api/challenges/{id}/entries`: the cohort to count for, one's own. */
export const enterSchema = z.strictObject({ cohort: z.uuid().optional() });
export type Enter = z.infer<typeof enterSchema>;

/** One line of a board. */
export const standingSchema = z.object({
  /** One more than the entries with a higher score; null for the lowest, who are shown without a number. */
  place: z.int().min(1).nullable(),
  /** Pseudonym. */
  name: z.string(),
  /** The team's name. */
  team: z.string().optional(),
  /**
   * Whole points: in a fresh scene those lost, 0 at best and below 0 else; in a recovery 0 as chance would have played to 100 as well
   * as possible; in a growth week the difference to oneself before.
   */
  score: z.int(),
  you: z.boolean(),
});
export type Standing = z.infer<typeof standingSchema>;

/** A team with at least three entries. */
export const teamSchema = z.object({
  name: z.string(),
  /** The mean of its members' scores, shrunk toward the board's middle the more the fewer they are; one decimal. */
  score: z.number(),
  /** One of the learner's own. */
  yours: z.boolean(),
});
export type Team = z.infer<typeof teamSchema>;

/** Answer of `GET /api/challenges/{id}/board`, and with `?top` also the first fifty. */
export const boardSchema = z.object({
  challenge: challengeSchema,
  /** Best first, at most twelve, and one's own beyond that. */
  teams: z.array(teamSchema),
  /** Present while the learner is counted. */
  you: standingSchema.optional(),
  /** The learner among those near: two above, two below where there are; those without a number see only those above. */
  neighbours: z.array(standingSchema),
  /** A growth week's moments in their order: how the learner did, and how they used to do, 0 to 100. */
  path: z.array(z.object({ score: z.number(), before: z.number() })),
  /** At most fifty, and none without a number. */
  top: z.array(standingSchema).optional(),
});
export type Board = z.infer<typeof boardSchema>;

/** Answer of `GET /api/challenges/{id}/export`, and with `?as=csv` the entries as CSV. Only counted ones, by pseudonym. */
export const exportSchema = z.object({
  challenge: z.string(),
  kind: z.enum(["fresh", "growth", "recovery"]),
  starts: instant,
  ends: instant,
  entries: z.array(
    z.object({
      place: z.int().min(1),
      name: z.string(),
      team: z.string().optional(),
      score: z.int(),
    }),
  ),
});
export type BoardExport = z.infer<typeof exportSchema>;
