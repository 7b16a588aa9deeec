import { z } from "zod";
import { dashboardSchema, moodSchema, saysSchema } from "./view.ts";

/** How a decision is marked by its exact cost (points lost against the best choice on offer). */
export const verdictSchema = z.enum(["best", "good", "slip", "mistake", "blunder"]);
export type Verdict = z.infer<typeof verdictSchema>;

export const bandSchema = z.enum(["trusted", "solid", "mixed", "costly", "door-closed"]);
export type Band = z.infer<typeof bandSchema>;

/** The moments a debrief opens: the best line, the costliest, the best recovery. */
export const momentKindSchema = z.enum(["best", "costliest", "recovery"]);
export type MomentKind = z.infer<typeof momentKindSchema>;

export const skillSchema = z.enum([
  "hearing",
  "diagnosing",
  "leading",
  "steady",
  "recovery",
  "honesty",
  "fitting",
  "little-things",
  "time",
  "adapting",
]);
export type Skill = z.infer<typeof skillSchema>;

/** One line that could have been said at a decision, what it would have cost, and the buyer's real answer to it. */
export const optionSchema = z.object({
  choice: z.string(),
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  cost: z.number().min(0),
  verdict: verdictSchema,
  answer: z.array(saysSchema),
});
export type Option = z.infer<typeof optionSchema>;

export const decisionSchema = z.object({
  turn: z.int(),
  meeting: z.int(),
  choice: z.string(),
  /** The line as said. */
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  /** The author's short name for the line: "Price before why". */
  name: z.string(),
  /** What the buyer had said just before. */
  heard: z.string(),
  /** Points lost against the best choice on offer here, never below 0; exact (a binary fraction). */
  cost: z.number().min(0),
  /** What a hidden truth gave or took at this turn; 0 nearly always. */
  luck: z.number(),
  verdict: verdictSchema,
  skills: z.array(skillSchema),
  /** What the buyer thought, in their own idiom. */
  thought: z.string(),
  /** What the sales dashboard showed after this line. */
  dashboard: dashboardSchema,
  /** The line healed an injury. */
  mended: z.boolean(),
  /** The buyer's answer as it was shown. */
  answer: z.array(saysSchema),
  /** Mood and look before and after the line. */
  before: z.object({ mood: moodSchema, face: z.string(), body: z.string() }),
  after: z.object({ mood: moodSchema, face: z.string(), body: z.string() }),
  /** Relationship after the line, 0 (about to walk out) to 1 (same side of the table). */
  standing: z.number().min(0).max(1),
  /** `standing` along the best line still possible: this decision played best, then every later one, to the end. */
  possible: z.array(z.number().min(0).max(1)),
  /** The best outcome still attainable after this line. */
  attainable: z.number(),
  /** The charge and the levels that moved, in points of the ending: their names are message keys. */
  effects: z.array(
    z.object({
      what: z.enum([
        "trust",
        "understood",
        "clarity",
        "readiness",
        "gauge",
        "mood",
        "wound",
        "promise",
        "harm",
        "concession",
      ]),
      points: z.int(),
    }),
  ),
  /** Whose hat the line served. */
  hats: z.enum(["both", "mine", "theirs", "neither"]),
  /** One better choice, when there was one that costs at least 1 less. */
  better: optionSchema.optional(),
  /** Every line on offer at this turn, in the order it was shown, this one included. */
  options: z.array(optionSchema),
});
export type Decision = z.infer<typeof decisionSchema>;

export const letterSchema = z.object({
  /** Who signs. */
  from: z.string(),
  /** Empty when the inbox stayed empty. */
  paragraphs: z.array(z.string()),
  /** What the narrator says of an empty inbox, or of the day the letter came. */
  note: z.string(),
  /** The dashboard a quota would have shown on day 0. */
  dashboard: dashboardSchema,
});
export type Letter = z.infer<typeof letterSchema>;

/** Everything a finished attempt is told. `outcome = best − Σ cost + luck`, exactly. */
export const debriefSchema = z.object({
  best: z.number(),
  outcome: z.number(),
  luck: z.number(),
  ending: z.string(),
  band: bandSchema,
  /** Headline and sentence of the debrief, authored for this ending. */
  headline: z.string(),
  summary: z.string(),
  decisions: z.array(decisionSchema),
  /** Play after the first slip of 8 points or more: 0 = as chance would have played it, 1 = as well as possible. */
  recovery: z.object({ turn: z.int(), quality: z.number() }).nullable(),
  /** Turns of the three moments; a moment that did not happen is absent. */
  moments: z.object({
    best: z.int().optional(),
    costliest: z.int().optional(),
    recovery: z.int().optional(),
  }),
  /** Where the relationship stood before the first line, and the best line from there. */
  opening: z.object({ standing: z.number(), possible: z.array(z.number()) }),
  /** What was done with what was given: the hardest decision met, when there was no slip. */
  hardest: z.object({ turn: z.int() }).nullable(),
  /** The next single thing to practise. */
  next: skillSchema,
  /** Reference lines: what they do and do not mean is said beside them. */
  reference: z.object({
    questions: z.int(),
    reflections: z.int(),
    theirWorld: z.number(),
    friction: z.int(),
  }),
  /** What the buyer told in confidence, by name, and the turn of the line after which. */
  told: z.array(z.object({ name: z.string(), turn: z.int() })),
  /** Hidden truths of this attempt, told only now. */
  truths: z.array(z.object({ name: z.string(), text: z.string(), luck: z.number() })),
  letter: letterSchema,
});
export type Debrief = z.infer<typeof debriefSchema>;
