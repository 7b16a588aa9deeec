// Everything an attempt owes to chance comes from its seed, by these pure functions.

/** A 32-bit hash of a text (FNV-1a with a final mix). Unsigned. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The numbers 0 to `count` − 1 in an order that depends only on the text. */
export function shuffled(text: string, count: number): readonly number[] {
  const order = Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; last > 0; last--) {
    const pick = hashOf(`${text}/${last}`) % (last + 1);
    [order[last], order[pick]] = [order[pick] as number, order[last] as number];
  }
  return order;
}

/** The value a seed draws for a hidden truth: an index into its weights, which are whole numbers of at least 1. */
export function drawFrom(seed: string, truth: string, weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let rest = hashOf(`${seed}/truth/${truth}`) % total;
  for (let value = 0; value < weights.length; value++) {
    rest -= weights[value] as number;
    if (rest < 0) return value;
  }
  return 0;
}

/** A choice's name within one attempt: opaque, and different from attempt to attempt. 14 characters of base 36. */
export function opaqueId(seed: string, beat: string, choice: string): string {
  const first = hashOf(`${seed}/choice/${beat}/${choice}`);
  const second = hashOf(`${choice}/${first}/${seed}`);
  return first.toString(36).padStart(7, "0") + second.toString(36).padStart(7, "0");
}
