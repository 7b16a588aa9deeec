import { z } from "zod";
import { letterSchema, verdictSchema } from "./debrief.ts";
import { topicSchema } from "./debrief-topic.ts";
import { choiceViewSchema, moodSchema, publicFaceSchema, saysSchema } from "./view.ts";

/*
 * Who may see what of a room. Everything on a phone, the stage and the desk is one of these: nothing else of a room goes over the
 * wire. The stage and the phones never learn who chose what, nor what a line costs.
 */

/** Where a room stands. `split` is the hidden split: the votes are in, and only the desk sees them. */
export const phaseSchema = z.enum([
  "lobby",
  "show",
  "think",
  "split",
  "pair",
  "revote",
  "react",
  "letter",
  "alone",
  "after",
  "closed",
]);
export type Phase = z.infer<typeof phaseSchema>;

/** How many are for one choice. `choice` null are those who passed. */
const countSchema = z.object({ choice: z.string().nullable(), count: z.int().min(0) });
export type VoteCount = z.infer<typeof countSchema>;

/** Votes as shown: the last word of everyone, and how it was before they talked it over. */
const splitSchema = z.object({
  /** In the order of the menu, choices without a vote included; those who passed last, where there are any. */
  now: z.array(countSchema),
  /** The first round, once there is a second. */
  before: z.array(countSchema).optional(),
  /** The half in the buyer's chair, while chairs are swapped: the line they would like to hear. */
  chair: z.array(countSchema).optional(),
});
export type Split = z.infer<typeof splitSchema>;

/** Whose line was played: the room's, a delegate's, the coach's own, one of two futures, or carried to the end. */
const playedSchema = z.object({
  choice: z.string(),
  text: z.string(),
  by: z.enum(["room", "delegate", "coach", "futures", "carry"]),
});

/** One decision the room met, on its way. Open until a line was played. */
const forkSchema = z.object({
  /** From 1, in the order they were met. */
  number: z.int().min(1),
  /** The fork whose line led here; null for the first of a talk. */
  after: z.int().min(1).nullable(),
  /** The fork this one is again, after a rewind. */
  again: z.int().min(1).optional(),
  /** In which of two futures it was met, 0 or 1. */
  future: z.int().min(0).max(1),
  meeting: z.int().min(1),
  /** What the buyer had said last. */
  heard: z.string(),
  /** Votes, once a line was played or while they are shown. */
  split: splitSchema.optional(),
  played: playedSchema.optional(),
  /** The second of two lines, where two futures began here: the first is that of future 0. */
  other: playedSchema.optional(),
});
export type ForkView = z.infer<typeof forkSchema>;

/** One talk of the room: all of it, or one of two futures. */
const futureSchema = z.object({
  /** The fork that is open, and its round; null when no question is open. */
  fork: z.int().min(1).nullable(),
  round: z.union([z.literal(1), z.literal(2)]),
  meeting: z.int().min(1),
  minutes: z.int().min(0),
  /** The exchange that led here, what the buyer says now last. */
  says: z.array(saysSchema),
  face: z.string(),
  body: z.string(),
  mood: moodSchema,
  /** Where the room's chair stands, 0 (facing the buyer) to 1 (on the buyer's side). */
  side: z.number().min(0).max(1),
  choices: z.array(choiceViewSchema),
  /** Of those who vote here: how many there are, and how many have. */
  voters: z.int().min(0),
  answered: z.int().min(0),
  /** Present while the votes are shown. */
  split: splitSchema.optional(),
  /** In REACT and after: the line that was played. */
  played: playedSchema.optional(),
  /** What the buyer thought of the last line, while it is revealed. */
  thought: z.string().optional(),
  /** Its talk is over: nothing more is asked in this future, and the letter is what is left. */
  over: z.boolean(),
  /** Day 90, once the talk is over and the room has come to the letter. */
  ended: z
    .object({
      ending: z.string(),
      headline: z.string(),
      summary: z.string(),
      letter: letterSchema,
      /** Its last lines were the best there were, said by nobody's vote. */
      carried: z.boolean(),
    })
    .optional(),
});
export type FutureView = z.infer<typeof futureSchema>;

/** What stands the same on every screen of a room. */
export const roomViewSchema = z.object({
  /** The last event in it. */
  number: z.int().min(0),
  step: z.int().min(0),
  phase: phaseSchema,
  paused: z.boolean(),
  /** When the step began, by the server's clock: ms since 1970. */
  since: z.int(),
  /** Seconds a step is meant to take; absent where it takes as long as it takes. Nothing happens when they are over. */
  seconds: z.int().optional(),
  locked: z.boolean(),
  /** Half the room sits in the buyer's chair. */
  swapped: z.boolean(),
  /** Votes are shown. */
  open: z.boolean(),
  /** What the group talks about, in the debrief and after it. */
  topic: topicSchema.optional(),
  /** Seats taken. */
  seats: z.int().min(0),
  /** One, or two side by side. */
  futures: z.array(futureSchema).min(1).max(2),
  forks: z.array(forkSchema),
});
export type RoomView = z.infer<typeof roomViewSchema>;

/** What stands around a room and never changes while it is open. */
export const roomFrameSchema = z.object({
  id: z.uuid(),
  /** What is typed to join; null once the room is closed. */
  code: z.string().nullable(),
  cohort: z.string(),
  scenario: publicFaceSchema,
});
export type RoomFrame = z.infer<typeof roomFrameSchema>;

/** What one phone knows beside the room. */
export const seatViewSchema = z.object({
  seat: z.int().min(1),
  name: z.string(),
  /** Four digits that take the seat to another device. */
  key: z.string(),
  /** `here`, or why not. */
  state: z.enum(["here", "left", "removed", "banned"]),
  future: z.int().min(0).max(1),
  chair: z.enum(["seller", "buyer"]),
  /** The coach plays this seat's vote. */
  delegate: z.boolean(),
  /** The own vote at the open fork of the own future, if there is one: of this round, or the first where the second is not cast. */
  vote: z
    .object({
      fork: z.int(),
      round: z.int(),
      choice: z.string().nullable(),
      confidence: z.int().min(1).max(3).optional(),
    })
    .optional(),
});
export type SeatView = z.infer<typeof seatViewSchema>;

/** What the desk alone knows of one choice. */
const weighedSchema = z.object({
  choice: z.string(),
  /** Points it loses against the best one here. */
  cost: z.number().min(0),
  verdict: verdictSchema,
  /** The share of a room that is expected to choose it, 0 to 1. */
  expected: z.number().min(0).max(1),
  /** The line people take because it is comfortable, not because it is right. At most one at a fork. */
  tempting: z.boolean(),
  /** How sure those are who chose it, 1 to 3; null when nobody told. */
  confidence: z.number().min(1).max(3).nullable(),
});
export type Weighed = z.infer<typeof weighedSchema>;

/** What the desk alone knows of one future. */
const deskFutureSchema = z.object({
  /** The votes so far, whatever the stage shows; absent when nothing is asked. */
  split: splitSchema.optional(),
  weighed: z.array(weighedSchema),
  /** What the buyer thought of the last line; null before the first. Sealed on the stage until it is revealed. */
  thought: z.string().nullable(),
  /** Worth talking over: the first choice has less than 70 %, or more than 30 % took the tempting one. Only with votes. */
  divided: z.enum(["first-below", "tempted", "no"]).optional(),
  /** What the facilitation plan has for this decision. */
  stop: z
    .object({
      /** 1 to 3. */
      number: z.int().min(1).max(3),
      kind: z.enum(["disagreement", "temptation", "recovery"]),
    })
    .optional(),
  /** What to ask those who chose something: a key of the messages, and the choice. */
  asks: z.array(z.object({ choice: z.string(), ask: z.string() })),
});
export type DeskFuture = z.infer<typeof deskFutureSchema>;

/** A person in the room, for the desk. */
const personSchema = z.object({
  seat: z.int().min(1),
  name: z.string(),
  key: z.string(),
  state: z.enum(["here", "away", "left", "removed", "banned"]),
  future: z.int().min(0).max(1),
  chair: z.enum(["seller", "buyer"]),
  /** Has answered the open question: a choice, or passed. */
  answered: z.boolean(),
  /** Has chosen a line at least once so far. */
  spoken: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

/** The desk: the room, and what the coach alone sees. */
export const deskViewSchema = z.object({
  room: roomViewSchema,
  people: z.array(personSchema),
  /** In the order of `room.futures`. */
  futures: z.array(deskFutureSchema),
  parked: z.array(
    z.object({
      /** The number of its event. */
      question: z.int().min(1),
      text: z.string(),
      /** Who asked; null for the coach. */
      seat: z.int().min(1).nullable(),
      settled: z.boolean(),
    }),
  ),
  /** When the room began, ms since 1970; null in the lobby. */
  began: z.int().nullable(),
});
export type DeskView = z.infer<typeof deskViewSchema>;
