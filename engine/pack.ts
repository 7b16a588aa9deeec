import { type Buyer, PLANNED } from "./buyer.ts";

/**
 * Packs a buyer into one unsigned 32-bit key: mood 3, trust 3, understood 2, clarity 2, readiness 2, wound 3, promise 3,
 * margin 2, signed 2, facts 3, truths 4, gauge 2 bits, and the plan in the highest. The place in the plot (beat, detour) is not
 * in it: it is the solver's layer.
 */
export function pack(b: Buyer): number {
  return (
    (b.mood |
      (b.trust << 3) |
      (b.understood << 6) |
      (b.clarity << 8) |
      (b.readiness << 10) |
      (b.wound << 12) |
      (b.promise << 15) |
      (b.margin << 18) |
      (b.signed << 20) |
      ((b.facts & 7) << 22) |
      (b.truths << 25) |
      (b.gauge << 29) |
      ((b.facts & PLANNED) << 28)) >>>
    0
  );
}

/** Unpacks a key into `into`, which is returned. The inverse of `pack`. */
export function unpack(key: number, into: Buyer): Buyer {
  into.mood = key & 7;
  into.trust = (key >>> 3) & 7;
  into.understood = (key >>> 6) & 3;
  into.clarity = (key >>> 8) & 3;
  into.readiness = (key >>> 10) & 3;
  into.wound = (key >>> 12) & 7;
  into.promise = (key >>> 15) & 7;
  into.margin = (key >>> 18) & 3;
  into.signed = (key >>> 20) & 3;
  into.facts = ((key >>> 22) & 7) | ((key >>> 28) & PLANNED);
  into.truths = (key >>> 25) & 15;
  into.gauge = (key >>> 29) & 3;
  return into;
}

/** A buyer to unpack into. */
export function blankBuyer(): Buyer {
  return {
    mood: 0,
    trust: 0,
    understood: 0,
    clarity: 0,
    readiness: 0,
    wound: 0,
    promise: 0,
    margin: 0,
    signed: 0,
    facts: 0,
    truths: 0,
    gauge: 0,
  };
}
