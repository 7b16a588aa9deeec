import { z } from "zod";
import { mostClaims } from "../engine/claims.ts";
import { bandSchema, debriefSchema, momentKindSchema } from "../engine/debrief.ts";
import { longestPlanLine } from "../engine/plan.ts";
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

/** What a claim turns out to be. */
const claimVerdictSchema = z.enum(["told", "unheard", "anybody", "not-so"]);

/** Plain text that can be stored as it is: well formed, without control characters but tab and line feed. */
function plainText(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !/[^\P{Cc}\t\n]/u.test(text), "must be plain text");
}

const planLine = plainText(longestPlanLine).optional();

/** The two-hat plan as written: my aim, their aim, an agenda line, a first question, what would make me walk away. */
const planSchema = z.strictObject({
  mine: planLine,
  theirs: planLine,
  agenda: planLine,
  question: planLine,
  away: planLine,
});

/** Body of `POST /api/attempts`. */
export const beginSchema = z.strictObject({
  scenario: z.string().min(1).max(100),
  level: levelSchema,
  kind: kindSchema,
  seed: seedSchema.optional(),
  /** With their aim and a first question of three words each it opens one more first line. */
  plan: planSchema.optional(),
  /** Takes up one's own attempt again: same seed, same version, the first `turn` choices already said. */
  from: z.strictObject({ attempt: z.string().max(100), turn: z.int().min(0).max(10_000) }).optional(),
});
export type Begin = z.infer<typeof beginSchema>;

/** Answer of `POST /api/attempts`. */
export const begunSchema = z.object({ id: attemptIdSchema, view: viewSchema });
export type Begun = z.infer<typeof begunSchema>;

/** Body of `POST /api/attempts/{id}/guess`: one of the three thoughts of `view.guess`, and how sure one is, 1 to 3. */
export const guessingSchema = z.strictObject({
  turn: z.int().min(0).max(10_000),
  thought: z.string().min(1).max(200),
  confidence: z.int().min(1).max(3),
});
export type Guessing = z.infer<typeof guessingSchema>;

/** A guess that was made: what was guessed, and which thought it was. */
export const guessedSchema = z.object({
  turn: z.int().min(0),
  thought: z.string(),
  confidence: z.int().min(1).max(3),
  right: z.boolean(),
  truth: z.string(),
});
export type Guessed = z.infer<typeof guessedSchema>;

/** Answer of `GET /api/attempts/{id}`: `said` are the opaque ids of the choices so far, oldest first. */
export const attemptSchema = z.object({
  id: attemptIdSchema,
  scenario: z.string(),
  version: z.string(),
  level: levelSchema,
  kind: kindSchema,
  /** Begun with a plan that counts. */
  planned: z.boolean(),
  /** A rated talk's time: until when it may be played, and whether that is over by the server's clock. */
  deadline: z.object({ at: z.iso.datetime(), over: z.boolean() }).optional(),
  view: viewSchema,
  said: z.array(z.string()),
  /** What was guessed so far, oldest first. */
  guesses: z.array(guessedSchema),
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

/** Body of `PUT /api/attempts/{id}/claims`: up to three claims, each once. */
export const claimingSchema = z.strictObject({
  picked: z
    .array(z.string().min(1).max(200))
    .max(mostClaims)
    .refine((ids) => new Set(ids).size === ids.length, "each claim once"),
});
export type Claiming = z.infer<typeof claimingSchema>;

/** Answer of `PUT /api/attempts/{id}/claims`: what each turned out to be, in the order they were picked. */
export const claimedSchema = z.object({
  checked: z.array(z.object({ id: z.string(), verdict: claimVerdictSchema })),
});
export type Claimed = z.infer<typeof claimedSchema>;

/** Body of `POST /api/attempts/{id}/share`: the moments to show beside the letter and the curve, each once. */
export const sharingSchema = z.strictObject({
  moments: z
    .array(momentKindSchema)
    .max(momentKindSchema.options.length)
    .refine((kinds) => new Set(kinds).size === kinds.length, "each moment once"),
});

/** Answer of `POST /api/attempts/{id}/share`: whoever knows `path` may read the debrief until it is revoked. */
export const shareSchema = z.object({
  token: z.string(),
  path: z.string(),
  moments: z.array(momentKindSchema),
});
export type Share = z.infer<typeof shareSchema>;

/** The band that a cohort's coaches see for a talk. It stands beside the computed one and never in its place. */
export const overrideSchema = z.object({
  cohort: z.object({ id: z.uuid(), name: z.string() }),
  band: bandSchema,
  reason: z.string(),
  /** The coach's pseudonym; empty once their account is gone. */
  coach: z.string(),
  at: z.iso.datetime(),
});
export type OverrideView = z.infer<typeof overrideSchema>;

/** Every cohort's band of one talk, oldest first; absent when no coach set any. */
export const overridesSchema = z.array(overrideSchema).min(1);

/** Answer of `GET /api/attempts/{id}/debrief`. */
export const ownDebriefSchema = debriefSchema.extend({ overrides: overridesSchema.optional() });
export type OwnDebrief = z.infer<typeof ownDebriefSchema>;

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
  overrides: overridesSchema.optional(),
  outcome: z.number().optional(),
  /** Present when the attempt was taken up again from another. */
  from: z.object({ attempt: attemptIdSchema, turn: z.int().min(0) }).optional(),
});
export type AttemptSummary = z.infer<typeof attemptSummarySchema>;

/** Answer of `GET /api/attempts`: unfinished ones first, newest first within each; at most 100. */
export const attemptsSchema = z.object({
  attempts: z.array(attemptSummarySchema),
  /** The best band reached per scenario, by attempts played from the first line, and what coaches set of that talk. */
  best: z.array(z.object({ scenario: z.string(), band: bandSchema, overrides: overridesSchema.optional() })),
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

export { publicFaceSchema };
