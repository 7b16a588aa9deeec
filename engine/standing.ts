import { type Buyer, effectiveTrust, tops, WARM, WOUND } from "./buyer.ts";
import type { Table } from "./view.ts";

const TRUST = 3;
const UNDERSTOOD = 2;
const FULL = TRUST * tops.trust + UNDERSTOOD * tops.understood + WARM;
const soreness: Readonly<Record<number, number>> = {
  [WOUND.inherited]: 2,
  [WOUND.inheritedHeard]: 1,
  [WOUND.self]: 3,
  [WOUND.selfHeard]: 2,
};

/**
 * Where the trainee's chair stands: 0 facing the buyer, 1 on the buyer's side. Trust, felt understanding and mood move it
 * round; an open wound pushes it back. For the picture only: no value of the game depends on it.
 */
export function standingOf(buyer: Readonly<Buyer>): number {
  const trust = Math.max(0, effectiveTrust(buyer));
  const sum = TRUST * trust + UNDERSTOOD * buyer.understood + buyer.mood - (soreness[buyer.wound] ?? 0);
  return Math.min(1, Math.max(0, sum / FULL));
}

/** The chair's place in words. */
export function placeOf(side: number): Table["place"] {
  if (side < 0.12) return "pushed-back";
  if (side < 0.35) return "across";
  if (side < 0.6) return "turning";
  return side < 0.85 ? "beside" : "same-side";
}
