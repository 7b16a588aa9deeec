import type { Band } from "../../engine/debrief.ts";
import type { CohortBand } from "../debrief/coach-band.tsx";

/** The best band of somebody in a scenario, and what coaches set of that talk. */
export interface Reached {
  band: Band;
  overrides?: readonly CohortBand[] | undefined;
}
