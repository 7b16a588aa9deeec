import { z } from "zod";
import { promises, wounds } from "./buyer.ts";
import { skillSchema } from "./debrief.ts";
import { endings, moveNames } from "./rulebook.ts";
import { moodSchema } from "./view.ts";

// What an author writes. `check` is the only door from here to a scenario that may be played.

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "a name in kebab-case");
const text = z.string().trim().min(1).max(1200);
const byMood = <T extends z.ZodType>(value: T) => z.partialRecord(moodSchema, value);

/** A text, or one for each value of the hidden truth the line shows. */
const byValue = z.union([text, z.record(id, text)]);

/** When a paragraph, an interlude or a summary is told: all of it must hold. */
export const whenSchema = z
  .strictObject({
    did: z.array(id).meta({ description: "any of these choices or detours was said" }),
    didNot: z.array(id).meta({ description: "none of these was said" }),
    facts: z.array(id).meta({ description: "all of these facts were told" }),
    without: z.array(id).meta({ description: "none of these facts was told" }),
    truth: z
      .record(id, id)
      .meta({ description: "these hidden truths have these values and have shown themselves" }),
    gauge: z.array(id).meta({ description: "the gauge stands at one of these levels" }),
    promise: z.array(z.enum(promises)),
    wound: z.array(z.enum(wounds)),
    ending: z.array(z.enum(endings)),
    peak: z.array(id).meta({ description: "the best moment was at one of these beats" }),
    trough: z.array(id).meta({ description: "the worst moment was at one of these beats" }),
  })
  .partial();
export type When = z.infer<typeof whenSchema>;

const told = z.strictObject({ when: whenSchema.optional(), text });

const detour = z.strictObject({
  line: text.optional().meta({ description: "your words; the listening detour has none" }),
  react: byMood(text).meta({ description: "the buyer's answer, by the mood it is said in" }),
  thought: text,
});

const choice = z.strictObject({
  id,
  line: text.meta({ description: "your words" }),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta({ description: "the line in a few words, for the ledger and the debrief" }),
  move: z.enum(moveNames),
  depth: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(1),
  uses: z.array(id).optional().meta({ description: "facts the line draws on" }),
  needs: z.array(id).optional().meta({ description: "facts without which the line is not on offer" }),
  shows: id.optional().meta({ description: "the hidden truth that shows itself when the line lands" }),
  aims: z
    .strictObject({ truth: id, at: id, else: z.enum(moveNames) })
    .optional()
    .meta({
      description: "the line is meant for one value of a hidden truth; for the others it is another move",
    }),
  goes: id.optional().meta({ description: "the beat that follows, when it is not the next one" }),
  plan: z
    .literal(true)
    .optional()
    .meta({ description: "on offer only to somebody who came with a plan; first beat only, depth 2" }),
  gauge: z
    .union([z.literal(-1), z.literal(1)])
    .optional()
    .meta({ description: "the line moves the gauge: down whenever it is said, up when it lands" }),
  asks: z
    .strictObject({ gauge: id, else: z.enum(moveNames) })
    .optional()
    .meta({ description: "below this level of the gauge the line comes out as another move" }),
  trap: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta({ description: "the name of the temptation, for a line that is nowhere nearly best" }),
  react: byMood(byValue),
  misses: byMood(byValue).optional().meta({ description: "the buyer's answer when the line does not land" }),
  thought: byValue,
  missThought: byValue.optional(),
});

const detourNames = ["listen", "own", "own-self", "hand-back", "repair", "repair-self", "keep"] as const;
/** The detours as an author tells them apart: owning and repairing read differently for whose harm it is. */
export type DetourName = (typeof detourNames)[number];

const beat = z.strictObject({
  id,
  question: text.meta({ description: "the question under the question" }),
  minutes: z.int().min(1).max(15).default(3).meta({ description: "the buyer's minutes one decision takes" }),
  opens: z
    .union([text, z.partialRecord(z.union([moodSchema, z.literal("any")]), text)])
    .meta({ description: "what the buyer says as the beat begins" }),
  overdue: text
    .optional()
    .meta({ description: "said first when what was promised is still owed as the beat begins" }),
  twist: z
    .strictObject({
      says: text.meta({ description: "what happens, before the buyer speaks" }),
      mood: z.enum(["up", "down", "same"]).default("same"),
      understood: z.literal(-1).optional(),
      clarity: z.literal(-1).optional(),
      readiness: z.literal(-1).optional(),
    })
    .optional()
    .meta({ description: "something that happens as the beat begins and is nobody's doing" }),
  gauge: z
    .union([z.literal(-1), z.literal(1)])
    .optional()
    .meta({ description: "the gauge moves as the beat begins" }),
  boss: text.optional().meta({ description: "what your own manager writes as the beat begins" }),
  assistant: z
    .strictObject({ choice: id, text })
    .optional()
    .meta({ description: "the line your software suggests here, and what it says for it" }),
  tells: z.strictObject({ fact: id, react: byMood(text), thought: text }).optional(),
  choices: z.array(choice).min(3).max(6),
  detours: z.partialRecord(z.enum(detourNames), detour),
});

const meeting = z.strictObject({
  place: text,
  minutes: z.int().min(5).max(120),
  interlude: z.array(told).optional(),
  turn: z
    .strictObject({
      truth: id,
      mood: z.record(id, z.enum(["up", "down", "same"])),
      says: z.record(id, text),
    })
    .optional()
    .meta({ description: "a hidden truth that shows itself at the door of this meeting" }),
  walkout: text.meta({ description: "what is seen when the buyer ends the talk" }),
  beats: z.array(beat).min(1),
});

const letter = z.strictObject({
  endings: z.array(z.enum(endings)).min(1),
  from: text,
  empty: z.boolean().default(false),
  note: text,
  paragraphs: z.array(told),
});

const gauge = z.strictObject({
  name: text,
  of: z
    .enum(["you", "buyer", "other"])
    .meta({ description: "whose it is; yours comes back by one when you listen" }),
  levels: z
    .array(
      z.strictObject({
        id,
        name: text,
        body: text.optional().meta({ description: "what can be seen of it" }),
      }),
    )
    .min(2)
    .max(4)
    .meta({ description: "from the lowest to the highest" }),
  start: id,
  right: id.optional().meta({ description: "a yes is kept right only from this level on" }),
});

/** A scenario as its author writes it. Published as JSON Schema for editors: `npm run -s scenario -- new` points there. */
export const authoredSchema = z.strictObject({
  id,
  title: text,
  tagline: text,
  principle: text,
  difficulty: z.int().min(1).max(5),
  minutes: z.int().min(1).max(60),
  skills: z.array(skillSchema).min(1).max(6),
  skinOf: id
    .optional()
    .meta({ description: "another person in the same game: the scenario whose rules this is" }),
  exempt: z
    .array(
      z.strictObject({
        property: z.string().regex(/^[JT]\d{1,2}[a-z]?$/, "a property, as `prove` lists them"),
        reason: z.string().trim().min(20).max(400),
      }),
    )
    .optional()
    .meta({ description: "properties that fail here and are let pass, with the reason" }),
  fit: z.union([
    z.enum(["good", "bad"]),
    z
      .strictObject({ truth: id, good: z.array(id).min(1) })
      .meta({ description: "good for some values of a hidden truth, bad for the others" }),
  ]),
  dashboard: z
    .literal(true)
    .optional()
    .meta({ description: "the sales figures are on the table throughout" }),
  gauge: gauge.optional(),
  temper: z.enum(["hot", "cool"]),
  buyer: z.strictObject({
    name: text,
    short: text,
    role: text,
    company: text,
    place: text,
    pronouns: z.strictObject({ subject: text, object: text, possessive: text }),
    look: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  }),
  moods: byMood(z.strictObject({ face: text, body: z.array(text).min(1) })),
  brief: z.strictObject({ role: text, why: text, know: z.array(text).min(1) }),
  start: z.strictObject({
    mood: moodSchema,
    trust: z.int().min(0).max(4),
    understood: z.int().min(0).max(2).default(0),
    clarity: z.int().min(0).max(3).default(0),
    readiness: z.int().min(0).max(3),
    wound: z.enum(["none", "inherited"]),
  }),
  facts: z
    .array(
      z.strictObject({
        id,
        name: text,
        secret: z.boolean().default(false),
        words: z
          .array(text)
          .default([])
          .meta({ description: "words no line may use before it has been told" }),
      }),
    )
    .max(3),
  truths: z
    .array(
      z.strictObject({
        id,
        name: text,
        values: z
          .array(z.strictObject({ id, weight: z.int().min(1).max(8), text }))
          .min(2)
          .max(3),
      }),
    )
    .max(2),
  refusals: z.strictObject({
    pressed: text,
    wound: text,
    mood: text,
    trust: text,
    clarity: text,
    readiness: text,
  }),
  meetings: z.array(meeting).min(1).max(4),
  claims: z
    .array(z.strictObject({ text, when: whenSchema.optional() }))
    .default([])
    .meta({ description: "what one could claim: for this buyer, only we …; `when` is what makes it theirs" }),
  endings: z.partialRecord(z.enum(endings), z.strictObject({ headline: text, summary: text })),
  letters: z.array(letter).min(1),
});
export type Authored = z.infer<typeof authoredSchema>;
export type AuthoredBeat = Authored["meetings"][number]["beats"][number];
export type AuthoredChoice = AuthoredBeat["choices"][number];

/** The JSON Schema of an authored scenario (draft 2020-12), for editors and for anybody who wants to write one. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(authoredSchema, { io: "input" });
}
