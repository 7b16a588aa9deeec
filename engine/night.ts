import { type Buyer, CALM, GUARDED, IRRITATED, WITHDRAWN, WOUND } from "./buyer.ts";
import type { Temper } from "./rulebook.ts";

/** What outlasts the night between two meetings (model.md 3.10): mood follows trust and wound alone, the rest is capped. */
export function sleepOnIt(buyer: Buyer, temper: Temper): void {
  const sore = buyer.wound === WOUND.self || buyer.trust === 0;
  if (sore) buyer.mood = temper === "hot" ? IRRITATED : WITHDRAWN;
  else buyer.mood = buyer.wound === WOUND.none && buyer.trust >= 3 ? CALM : GUARDED;
  if (buyer.understood > 1) buyer.understood = 1;
  if (buyer.readiness > 2) buyer.readiness = 2;
}
