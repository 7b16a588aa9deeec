import type { Band } from "../../engine/debrief.ts";

/** The best band of somebody in a scenario, and a coach's own of that talk. */
export interface Reached {
  band: Band;
  coach?: Band | undefined;
}
