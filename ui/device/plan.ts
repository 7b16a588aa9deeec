import { type Plan, type PlanField, planFields } from "../../engine/plan.ts";
import { keep, readKept } from "./kept.ts";

/** Name under which this device keeps a line of a plan until the talk begins. */
export function draftName(scenario: string, field: PlanField): string {
  return `plan:${scenario}:${field}`;
}

/** The plan as drafted for a scenario; undefined when nothing was written. */
export function draftedPlan(scenario: string): Plan | undefined {
  const lines = planFields.flatMap((field) => {
    const line = readKept(draftName(scenario, field));
    return line ? [[field, line] as const] : [];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

/** Forgets a draft: the talk has it now, and the next one wants a plan of its own. */
export function forgetDraft(scenario: string): void {
  for (const field of planFields) keep(draftName(scenario, field), null);
}
