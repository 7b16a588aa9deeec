import { z } from "zod";

/** How much help the trainee asked for. What is only watched is no attempt, and has no level. */
export const levelSchema = z.enum(["guided", "free", "pressed"]);
export type Level = z.infer<typeof levelSchema>;

export const moodSchema = z.enum(["angry", "irritated", "withdrawn", "guarded", "calm", "warm"]);
export type Mood = z.infer<typeof moodSchema>;

/** One thing on the page of a talk: the trainee's line, the buyer's words, or what anybody in the room could see. */
export const saysSchema = z.object({
  who: z.enum(["you", "buyer", "scene"]),
  text: z.string(),
});
export type Says = z.infer<typeof saysSchema>;

/** One row of the trust ledger: what the trainee did, and the points it gave or took. */
export const ledgerEntrySchema = z.object({ turn: z.int(), name: z.string(), points: z.int() });
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** Where the trainee's chair stands. `side` runs from 0 (facing the buyer) to 1 (on the buyer's side). */
export const tableSchema = z.object({
  side: z.number().min(0).max(1),
  place: z.enum(["across", "turning", "beside", "same-side", "pushed-back"]),
  /** Present when the last line healed an injury. */
  mended: z.literal(true).optional(),
});
export type Table = z.infer<typeof tableSchema>;

export const choiceViewSchema = z.object({
  /** Opaque: differs from attempt to attempt, so that nothing can be learnt from it. */
  id: z.string(),
  text: z.string(),
  /** `listen` is the quiet detour on key L; everything else is a line. */
  kind: z.enum(["line", "listen"]),
});
export type ChoiceView = z.infer<typeof choiceViewSchema>;

/** The figures a sales tool would show of a talk so far. */
export const dashboardSchema = z.object({
  /** A yes stands, whatever it is worth. */
  signed: z.boolean(),
  /** Times a yes was asked for. */
  asks: z.int(),
  questions: z.int(),
  /** The seller's share of the words spoken, per cent. */
  talk: z.int(),
});
export type Dashboard = z.infer<typeof dashboardSchema>;

/** "What is she thinking?": three thoughts, one of them the buyer's own. Neither names nor places tell which. */
export const guessSchema = z.object({
  /** The turn of the line that the thought is about: the last one said. */
  turn: z.int().min(0),
  thoughts: z.array(z.object({ id: z.string(), text: z.string() })).length(3),
});
export type Guess = z.infer<typeof guessSchema>;

/** What there is to remember before going on. */
export const recallSchema = z.object({
  /** What the buyer has told in confidence so far, by name. */
  told: z.array(z.string()),
  /** The trainee's own words in which something was promised that is still owed. */
  owed: z.string().optional(),
});
export type Recall = z.infer<typeof recallSchema>;

/** What a trainee may see of an attempt at one turn. Costs, secrets and hidden truths are never in it. */
export const viewSchema = z.object({
  /** Number of choices made so far, detours included; the next choice is said at this turn. */
  turn: z.int().min(0),
  /** Number of the present meeting, from 1. */
  meeting: z.int().min(1),
  /** The buyer's minutes left in this meeting. */
  minutes: z.int().min(0),
  /** The exchange that led here: the trainee's last line, the answer to it, and what the buyer asks now (last). */
  says: z.array(saysSchema),
  /** Index in `says` at which the interlude before a new meeting begins, when this exchange led into one. */
  breaks: z.int().min(0).optional(),
  /** Index in `says` at which the new meeting begins, after the interlude. Present together with `breaks`. */
  opens: z.int().min(0).optional(),
  /** Everything before `says`, oldest first. Guided level only: at the others the talk scrolls away. */
  transcript: z.array(saysSchema).optional(),
  /** Name of an open-peeps expression. */
  face: z.string(),
  /** What the buyer's body does now: one short clause without a subject, "has closed the folder". */
  body: z.string(),
  /** The mood by name. Guided level only. */
  mood: moodSchema.optional(),
  /** Guided level only. */
  table: tableSchema.optional(),
  /** Oldest first. Guided level only. */
  ledger: z.array(ledgerEntrySchema).optional(),
  /** The lines and repairs on offer, in the order of this attempt, and the listening detour last. Empty once ended. */
  choices: z.array(choiceViewSchema),
  /**
   * What the scenario watches besides the mood: by name and level at level guided, elsewhere only the sentence that
   * says what can be seen of it. Absent where there is nothing to see.
   */
  gauge: z
    .union([z.object({ name: z.string(), level: z.string() }), z.object({ seen: z.string() })])
    .optional(),
  /** What your own manager writes at this beat: at level pressed, and wherever the sales figures are on the table. */
  boss: z.string().optional(),
  /** What your software suggests here, and the id of the line it means, which is on offer. */
  assistant: z.object({ choice: z.string(), text: z.string() }).optional(),
  /** The sales figures, where the scenario puts them on the table: at every level. */
  dashboard: dashboardSchema.optional(),
  /** Twice a scene, at levels guided and free: asked before the next line, never part of the game. */
  guess: guessSchema.optional(),
  /** At the door of the next meeting or, where there is none, after the first thing told; at levels guided and free. */
  recall: recallSchema.optional(),
  /** Present once the talk is over; the letter and the account are in the debrief. */
  ended: z.object({ ending: z.string() }).optional(),
});
export type View = z.infer<typeof viewSchema>;

const meetingFaceSchema = z.object({ place: z.string(), minutes: z.int() });

/** The public face of a scenario: no costs, secrets or hidden truths. */
export const publicFaceSchema = z.object({
  id: z.string(),
  version: z.string(),
  title: z.string(),
  /** The situation in one line. */
  tagline: z.string(),
  buyer: z.object({
    name: z.string(),
    shortName: z.string(),
    role: z.string(),
    company: z.string(),
    place: z.string(),
    /** Pronouns for sentences about the buyer on screens ("What he was thinking"). */
    pronouns: z.object({ subject: z.string(), object: z.string(), possessive: z.string() }),
    /** open-peeps options, fixed for the scenario; the expression changes with the mood. */
    look: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
    /** Expression for the gallery and the brief. */
    face: z.string(),
  }),
  /** The brief: who, why now, what you know. Paragraphs. */
  brief: z.object({ why: z.string(), know: z.array(z.string()), role: z.string() }),
  /** A plan opens one more first line. */
  opener: z.boolean(),
  skills: z.array(z.string()),
  principle: z.string(),
  difficulty: z.int().min(1).max(5),
  /** About how long a play takes the trainee. */
  minutes: z.int(),
  /** How this talk can end best, as a kind: both where that depends on what nobody can know before. */
  ends: z.array(z.enum(["yes", "no-sale"])).min(1),
  /** Another person in the same game: the scenario whose rules this is. */
  skinOf: z.string().optional(),
  meetings: z.array(meetingFaceSchema),
  decisions: z.int(),
});
export type PublicFace = z.infer<typeof publicFaceSchema>;
