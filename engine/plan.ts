import { wordsOf } from "./lexicon.ts";

/** The two-hat plan, in the order it is asked: my aim, their aim, agenda line, first question, what would make me walk away. */
export const planFields = ["mine", "theirs", "agenda", "question", "away"] as const;
export type PlanField = (typeof planFields)[number];

/** A plan as it was written; a field left empty is not in it, or is empty. */
export type Plan = Readonly<Partial<Record<PlanField, string | undefined>>>;

/** Most characters of one field. */
export const longestPlanLine = 300;

/** The two lines that make a plan: the other hat, and what to ask first (principles 101 and 103). */
export const planNeeds = ["theirs", "question"] as const satisfies readonly PlanField[];

/** Fewest words of each of these two. */
const FEWEST_WORDS = 3;

/** Is one line of a plan written out, and not only begun? */
export function isWritten(line: string | undefined): boolean {
  return wordsOf(line ?? "").length >= FEWEST_WORDS;
}

/** Does a plan count as made, so that it opens what only a plan opens? */
export function isPlanned(plan: Plan | undefined): boolean {
  return planNeeds.every((field) => isWritten(plan?.[field]));
}
