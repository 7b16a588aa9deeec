// Hidden truths as bits of a buyer: two for each, 0 while undrawn.

/** The drawn value of a truth, -1 while undrawn. */
export function drawn(truths: number, index: number): number {
  return ((truths >>> (2 * index)) & 3) - 1;
}

/** `truths` with one of them drawn. */
export function withDrawn(truths: number, index: number, value: number): number {
  return (truths & ~(3 << (2 * index))) | ((value + 1) << (2 * index));
}
