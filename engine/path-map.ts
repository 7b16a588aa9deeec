import { z } from "zod";
import { verdictSchema } from "./debrief.ts";
import { saysSchema } from "./view.ts";

/*
 * The map of everyone through a scenario, as it goes over the wire: a fork for each beat that was met, a line for everything said
 * there, and where it led. Phones and the stage get `PathMap`, in which nothing costs anything; coaches get `CostedPathMap`.
 */

/** Where a line led: another fork, or the end of the talk. */
const wayOnSchema = z.object({
  /** The number of the fork; null where the talk ended. */
  fork: z.int().min(1).nullable(),
  /** Present where it ended. */
  ending: z.string().optional(),
  /** Talks. */
  count: z.int().min(1),
});

const lineSchema = z.object({
  /** Opaque: the same line has the same id in every map of the scenario. */
  id: z.string(),
  text: z.string(),
  /** `listen` is the quiet detour. After a detour a talk is still at its fork. */
  kind: z.enum(["line", "listen"]),
  /** Talks that said it. */
  count: z.int().min(0),
  /** Most trodden first; the fork itself after a detour. */
  to: z.array(wayOnSchema),
});

const forkSchema = z.object({
  /** The beat, from 1. */
  number: z.int().min(1),
  meeting: z.int().min(1),
  /** What the buyer said last, as most talks heard it. */
  heard: z.string(),
  /** Talks that came here. */
  met: z.int().min(1),
  /** Of those, talks that are here now and have not gone on. */
  here: z.int().min(0),
  /** Most said first. */
  lines: z.array(lineSchema),
});

/** The map without what anything costs: lines that were said, and no others. */
export const pathMapSchema = z.object({
  /** Talks in it. */
  talks: z.int().min(0),
  /** In the order of the scenario; forks that nobody met are not there. */
  forks: z.array(forkSchema),
  /** How the talks that are over ended, most often first. */
  endings: z.array(z.object({ ending: z.string(), count: z.int().min(1) })),
});
export type PathMap = z.infer<typeof pathMapSchema>;
export type PathFork = PathMap["forks"][number];
export type PathLine = PathFork["lines"][number];

const costSchema = z.object({
  /** Points a talk lost here, on average. */
  mean: z.number().min(0),
  /** Points lost by all. */
  total: z.number().min(0),
});

const costedLineSchema = lineSchema.extend({
  /** Of a line nobody said: what it would have cost most talks, and no total. */
  cost: costSchema,
  /** By the mean cost. */
  verdict: verdictSchema,
  /** The buyer's real answer, and what they thought of it, as most talks would have met it. */
  answer: z.array(saysSchema),
  thought: z.string(),
});

const costedForkSchema = forkSchema.extend({
  /** Lines on offer that nobody said are last. */
  lines: z.array(costedLineSchema),
  cost: costSchema,
});

/** The map for a coach. */
export const costedPathMapSchema = pathMapSchema.extend({
  forks: z.array(costedForkSchema),
  /** Numbers of the forks that cost anything, costliest of all together first. */
  costliest: z.array(z.int().min(1)),
});
export type CostedPathMap = z.infer<typeof costedPathMapSchema>;
export type CostedPathFork = CostedPathMap["forks"][number];
export type CostedPathLine = CostedPathFork["lines"][number];
