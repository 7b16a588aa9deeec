import { z } from "zod";
import { bandSchema, debriefSchema } from "../engine/debrief.ts";
import { levelSchema, publicFaceSchema, viewSchema } from "../engine/view.ts";

/*
 * What goes over the wire, in both directions. Requests are strict: an unknown key is refused, so that a
 * misspelt one is never quietly ignored. Answers are stripped to exactly these keys before they leave.
 */

/** `rated` counts; `practice` may choose its seed and be taken up again from any turn. */
export const kindSchema = z.enum(["practice", "rated"]);
export type Kind = z.infer<typeof kindSchema>;

const attemptIdSchema = z.uuid();

/** Draws the order of the lines and the hidden truths: 1 to 64 letters, digits, `_` or `-`. */
const seedSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** Plain text that can be stored as it is: well formed, without control characters but tab and line feed. */
function plainText(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text), "must be plain text");
}

/** Body of `POST /api/attempts`. */
export const beginSchema = z.strictObject({
  scenario: z.string().min(1).max(100),
  level: levelSchema,
  kind: kindSchema,
  seed: seedSchema.optional(),
  /** Takes up one's own attempt again: same seed, same version, the first `turn` choices already said. */
  from: z.strictObject({ attempt: z.string().max(100), turn: z.int().min(0).max(10_000) }).optional(),
});
export type Begin = z.infer<typeof beginSchema>;

/** Answer of `POST /api/attempts`. */
export const begunSchema = z.object({ id: attemptIdSchema, view: viewSchema });
export type Begun = z.infer<typeof begunSchema>;

/** Answer of `GET /api/attempts/{id}`: `said` are the opaque ids of the choices so far, oldest first. */
export const attemptSchema = z.object({
  id: attemptIdSchema,
  scenario: z.string(),
  version: z.string(),
  level: levelSchema,
  kind: kindSchema,
  view: viewSchema,
  said: z.array(z.string()),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Body of `POST /api/attempts/{id}/say`: the choice, and the turn it was offered at. */
export const saySchema = z.strictObject({
  turn: z.int().min(0).max(10_000),
  choice: z.string().min(1).max(200),
});
export type Say = z.infer<typeof saySchema>;

/** Answer of `POST /api/attempts/{id}/say`: the view after that choice. */
export const saidSchema = z.object({ view: viewSchema });

/** Body and answer of `PUT /api/attempts/{id}/note`: the trainee's one line about the moment to take back. */
export const noteSchema = z.strictObject({ text: plainText(500) });

/** Answer of `POST /api/attempts/{id}/share`: whoever knows `path` may read the debrief until it is revoked. */
export const shareSchema = z.object({ token: z.string(), path: z.string() });
export type Share = z.infer<typeof shareSchema>;

/** One attempt in the learner's own list. Times are ISO 8601 in UTC. */
export const attemptSummarySchema = z.object({
  id: attemptIdSchema,
  scenario: z.string(),
  version: z.string(),
  level: levelSchema,
  kind: kindSchema,
  status: z.enum(["playing", "finished"]),
  /** Choices said so far. */
  turn: z.int().min(0),
  begun: z.iso.datetime(),
  finished: z.iso.datetime().optional(),
  ending: z.string().optional(),
  band: bandSchema.optional(),
  outcome: z.number().optional(),
  /** Present when the attempt was taken up again from another. */
  from: z.object({ attempt: attemptIdSchema, turn: z.int().min(0) }).optional(),
});
export type AttemptSummary = z.infer<typeof attemptSummarySchema>;

/** Answer of `GET /api/attempts`: unfinished ones first, newest first within each; at most 100. */
export const attemptsSchema = z.object({
  attempts: z.array(attemptSummarySchema),
  /** The best band reached per scenario, by attempts played from the first line. */
  best: z.array(z.object({ scenario: z.string(), band: bandSchema })),
});
export type Attempts = z.infer<typeof attemptsSchema>;

/** Answer of `GET /api/scenarios`. */
export const scenariosSchema = z.object({ scenarios: z.array(publicFaceSchema) });

/** Answer of `GET /api/health` and `GET /api/ready`. */
export const healthSchema = z.object({ status: z.literal("ok") });

/** Every error: RFC 9457 with a stable `code` a program may act on; `detail` is for people. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  code: z.string(),
});
export type ProblemBody = z.infer<typeof problemSchema>;

export { debriefSchema, publicFaceSchema };
