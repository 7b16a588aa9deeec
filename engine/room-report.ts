import { z } from "zod";
import { bandSchema, letterSchema, verdictSchema } from "./debrief.ts";
import { stopKindSchema } from "./facilitation-plan.ts";
import { phaseSchema } from "./room-view.ts";
import { saysSchema } from "./view.ts";

/*
 * What is told of a room when it is over. Costs are points lost against the best line on offer, exact. Names are no part of it:
 * seats are numbers. "First" is the vote before anything was talked over, "last" the last word at a decision.
 */

const cost = z.number().min(0);
const fork = z.int().min(1);
const seat = z.int().min(1);

/** A line at a decision: what it cost, and how many chose it from the seller's chair. */
const reportedLineSchema = z.object({
  choice: z.string(),
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  cost,
  verdict: verdictSchema,
  /** The share that was expected: a model, not data. */
  expected: z.number().min(0).max(1),
  tempting: z.boolean(),
  first: z.int().min(0),
  last: z.int().min(0),
  /** From the buyer's chair, while chairs were swapped: the line they would have liked to hear. */
  wished: z.int().min(0),
});

/** Mean costs of the same people before and after they talked it over: those who chose a line in both rounds. */
const talkedSchema = z.object({
  people: z.int().min(1),
  before: cost,
  after: cost,
  /** How many chose another line than before. */
  changed: z.int().min(0),
});
export type Talked = z.infer<typeof talkedSchema>;

const reportedForkSchema = z.object({
  number: fork,
  after: fork.nullable(),
  again: fork.optional(),
  future: z.int().min(0).max(1),
  meeting: z.int().min(1),
  heard: z.string(),
  lines: z.array(reportedLineSchema),
  passed: z.object({ first: z.int().min(0), last: z.int().min(0) }),
  played: z.array(z.object({ choice: z.string(), by: z.string() })).max(2),
  divided: z.enum(["first-below", "tempted", "no"]).optional(),
  stop: z.object({ number: z.int(), kind: stopKindSchema }).optional(),
  /** Null where there was no second round. */
  talked: talkedSchema.nullable(),
});
export type ReportedFork = z.infer<typeof reportedForkSchema>;

/** One vote of one seat in one round. */
const reportedVoteSchema = z.object({
  fork,
  round: z.union([z.literal(1), z.literal(2)]),
  seat,
  /** In the buyer's chair it is a wish, and counts in no mean. */
  chair: z.enum(["seller", "buyer"]),
  /** Null for who passed, and so are its text, cost and verdict. */
  choice: z.string().nullable(),
  text: z.string().nullable(),
  cost: cost.nullable(),
  verdict: verdictSchema.nullable(),
  confidence: z.int().min(1).max(3).nullable(),
});
export type ReportedVote = z.infer<typeof reportedVoteSchema>;

/** A line of a talk that was played, by the room or, carried to day 90, by nobody's vote. */
const playedLineSchema = z.object({
  turn: z.int().min(0),
  fork: fork.nullable(),
  by: z.string(),
  meeting: z.int().min(1),
  heard: z.string(),
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  cost,
  luck: z.number(),
  verdict: verdictSchema,
  thought: z.string(),
  answer: z.array(saysSchema),
});

/** A talk the room had. `outcome = best − Σ cost + luck`, exactly, where it came to its end. */
const reportedTalkSchema = z.object({
  lines: z.array(playedLineSchema),
  best: z.number(),
  lost: cost,
  luck: z.number(),
  /** Null where it was left open. */
  end: z
    .object({
      outcome: z.number(),
      ending: z.string(),
      band: bandSchema,
      headline: z.string(),
      summary: z.string(),
      letter: letterSchema,
    })
    .nullable(),
});
export type ReportedTalk = z.infer<typeof reportedTalkSchema>;

/** What a coach looks back on. Who spoke how long is not measured. */
const coachReviewSchema = z.object({
  /** Minutes by phase, those that took any; `paused` beside them. */
  phases: z.array(
    z.object({ phase: z.union([phaseSchema, z.literal("paused")]), minutes: z.number().min(0) }),
  ),
  /** On lines (show, think, revote, react), and on talking (split, pair, letter, after). */
  lines: z.number().min(0),
  talking: z.number().min(0),
  /** The decision at which talking made the most people choose another line; null where it moved nobody. */
  moved: fork.nullable(),
  /** How far the expected shares were off the first votes. Null without votes. */
  expectation: z
    .object({
      forks: z.int().min(1),
      votes: z.int().min(1),
      /** The mean share of a room that would have had to vote otherwise, 0 to 1. */
      off: z.number().min(0).max(1),
      /** The same for a guess that every line is as likely. */
      alike: z.number().min(0).max(1),
      /** What shares that are exactly right would be off by, with so few votes. */
      least: z.number().min(0).max(1),
    })
    .nullable(),
});
export type CoachReview = z.infer<typeof coachReviewSchema>;

/** A line worth keeping: a good one at a decision where much could be lost. */
const keptLineSchema = z.object({
  fork,
  heard: z.string(),
  text: z.string(),
  answer: z.array(saysSchema),
  /** The room played it. */
  played: z.boolean(),
});

/** The room, when it is over. */
export const roomReviewSchema = z.object({
  forks: z.array(reportedForkSchema),
  /** Every choice of everyone, by fork, seat and round. */
  votes: z.array(reportedVoteSchema),
  /**
   * Every seat that chose something: the mean cost of its first and of its last words. In the order of joining, never by cost.
   * `first` is null for who voted in second rounds alone.
   */
  seats: z.array(z.object({ seat, forks: z.int().min(1), first: cost.nullable(), last: cost })),
  /** Of everyone together at all decisions with a second round; null where there was none. */
  talked: talkedSchema.nullable(),
  /** Every talk that came to its end, and those on the table at the end. */
  talks: z.array(reportedTalkSchema),
  coach: coachReviewSchema,
  keep: z.array(keptLineSchema).max(3),
  /** Questions that were parked. */
  parked: z.array(z.object({ text: z.string(), settled: z.boolean() })),
});
export type RoomReview = z.infer<typeof roomReviewSchema>;

/** An own vote as its owner alone is told: what it cost, and what the buyer would have answered. */
const ownVoteSchema = z.object({
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  cost,
  verdict: verdictSchema,
  answer: z.array(saysSchema),
});

/** What a seat said to one question. A vote is null for who passed; `last` is absent where there was one round, `first` where only the second was voted in. */
export const ownForkSchema = z.object({
  fork,
  heard: z.string(),
  chair: z.enum(["seller", "buyer"]),
  first: ownVoteSchema.nullable().optional(),
  last: ownVoteSchema.nullable().optional(),
  /** The line that was played. */
  played: z.string().optional(),
});
export type OwnFork = z.infer<typeof ownForkSchema>;

/** A decision in the debrief, on the stage and the phones: no costs, and nobody's choice. */
export const discussedForkSchema = z.object({
  number: fork,
  meeting: z.int().min(1),
  heard: z.string(),
  lines: z.array(
    z.object({
      text: z.string(),
      kind: z.enum(["line", "listen"]),
      first: z.int().min(0),
      last: z.int().min(0),
      played: z.boolean(),
    }),
  ),
  passed: z.object({ first: z.int().min(0), last: z.int().min(0) }),
  /** There was a second round. */
  talked: z.boolean(),
});
export type DiscussedFork = z.infer<typeof discussedForkSchema>;
