import type { Mood } from "./view.ts";

/** From worst to best; a buyer's mood is an index into this list. */
export const moods = [
  "angry",
  "irritated",
  "withdrawn",
  "guarded",
  "calm",
  "warm",
] as const satisfies readonly Mood[];
export const ANGRY = 0;
export const IRRITATED = 1;
export const WITHDRAWN = 2;
export const GUARDED = 3;
export const CALM = 4;
export const WARM = 5;

/** One slot: a self injury on top of an inherited one turns it to self. */
export const wounds = ["none", "inherited", "inherited-heard", "self", "self-heard"] as const;
export const WOUND = { none: 0, inherited: 1, inheritedHeard: 2, self: 3, selfHeard: 4 } as const;

export const promises = ["none", "owed", "owed-by-repair", "kept", "broken"] as const;
export const PROMISE = { none: 0, owed: 1, owedByRepair: 2, kept: 3, broken: 4 } as const;

export const signatures = ["open", "genuine", "pressed"] as const;
export const SIGNED = { open: 0, genuine: 1, pressed: 2 } as const;

/** How a talk can be over before its last beat, and whether the last beat was parked. */
export const OVER = { no: 0, burned: 1, released: 2, parked: 3 } as const;

/** Highest value of each level; the lowest is 0. */
export const tops = { trust: 4, understood: 2, clarity: 3, readiness: 3, margin: 2 } as const;

/** The bit of `facts` that says somebody came with a plan, above the three that a scenario has. It counts for the first beat alone. */
export const PLANNED = 1 << 3;

/** A buyer at one moment, as small integers. Moods, wounds, promises and signatures are indices into the lists above. */
export interface Buyer {
  mood: number;
  trust: number;
  understood: number;
  clarity: number;
  readiness: number;
  wound: number;
  promise: number;
  margin: number;
  signed: number;
  /** One bit for each private fact that has been told, and `PLANNED`. */
  facts: number;
  /** Two bits for each hidden truth: 0 while undrawn, else 1 + the drawn value. */
  truths: number;
  /** Index of the level the scenario's gauge stands at; 0 in a scenario that has none. */
  gauge: number;
}

/** Trust as it counts in a gate: one less while a wound of the seller's own making is open (model.md 3.2). */
export function effectiveTrust(buyer: Buyer): number {
  return buyer.wound >= WOUND.self ? buyer.trust - 1 : buyer.trust;
}
