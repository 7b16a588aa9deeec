import { type FacilitationPlan, planFor } from "../engine/facilitation-plan.ts";
import { start } from "../engine/play.ts";
import { currentVersion } from "./scenarios.ts";

/**
 * What an hour with a scenario would look like. A room draws its own seed: it has the same stops unless chance turns its talk
 * elsewhere.
 * @throws Problem `unknown_scenario`
 */
export function planOfScenario(id: string): FacilitationPlan {
  const version = currentVersion(id);
  return planFor(version.solution(), start(version.scenario, { seed: "plan", level: "free" }));
}
