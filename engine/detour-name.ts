import { type Buyer, SIGNED, WOUND } from "./buyer.ts";
import type { Detour } from "./plot.ts";
import type { DetourName } from "./scenario.ts";

/** The name an author gives a detour of a buyer: whose harm is owned or repaired makes it another line. */
export function detourName(detour: Detour, buyer: Readonly<Buyer>): DetourName {
  const self = buyer.wound >= WOUND.self;
  if (detour === "own") {
    if (buyer.signed === SIGNED.pressed) return "hand-back";
    return self ? "own-self" : "own";
  }
  if (detour === "repair") return self ? "repair-self" : "repair";
  return detour;
}
