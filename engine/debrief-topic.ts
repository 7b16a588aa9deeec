import { z } from "zod";

/**
 * What a group talks about after a session, in this order unless its coach takes another: the votes before and after they talked
 * them over, the debrief questions of learning.md 3, the letter, and the one thing everybody will do.
 */
export const topics = [
  "votes",
  "wanted",
  "temperature",
  "comfortable",
  "learned",
  "leading",
  "promise",
  "later",
  "dashboard",
  "sentence",
  "passive",
  "slip",
  "quarter",
  "sooner",
  "surprise",
  "enjoyed",
  "letter",
  "commit",
] as const;

export const topicSchema = z.enum(topics);
export type Topic = z.infer<typeof topicSchema>;
