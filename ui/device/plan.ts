/** The two-hat plan, in the order it is asked: my aim, their aim, agenda line, first question, walk away. */
export const planFields = ["mine", "theirs", "agenda", "question", "away"] as const;
export type PlanField = (typeof planFields)[number];

/** Name under which a plan's line is kept: per scenario while planning, per attempt once the talk has begun. */
export function planName(of: { scenario: string } | { attempt: string }, field: PlanField): string {
  return "scenario" in of ? `plan:${of.scenario}:${field}` : `plan-of:${of.attempt}:${field}`;
}
