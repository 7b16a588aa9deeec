/*
 * How a board is shown (product.md 2): who stands near, without anybody being shown last.
 */

/** So many must score lower before a place other than the first is told: whoever has no number may be any of the lowest. */
export const LOWER = 3;

/** Neighbours on each side, where there are that many. */
const SIDE = 2;

/** Neighbours in all, where one side has too few. */
export const NEIGHBOURS = 4;

/** Entries of doubt mixed into a team's mean, at the board's middle: three people far above it may be chance. */
export const DOUBT = 3;

/** Entries a team needs to be shown. */
export const TEAM_FLOOR = 3;

/** The place that is told: one more than those who score higher; null for the lowest. */
export function placeShown(higher: number, lower: number): number | null {
  return higher === 0 || lower >= LOWER ? higher + 1 : null;
}

/**
 * Who is shown around somebody: two above and two below, more from one side where the other has too few. Around somebody without
 * a place only those above, so that being the last of the list says nothing.
 *
 * @param above nearest last
 * @param below nearest first
 */
export function around<T>(
  above: readonly T[],
  below: readonly T[],
  placed: boolean,
): { readonly above: readonly T[]; readonly below: readonly T[] } {
  if (!placed) return { above: above.slice(-NEIGHBOURS), below: [] };
  const down = Math.min(below.length, Math.max(SIDE, NEIGHBOURS - above.length));
  const up = Math.min(above.length, NEIGHBOURS - down);
  return { above: up === 0 ? [] : above.slice(-up), below: below.slice(0, down) };
}

/** A team's mean, drawn toward the middle of the board the more the fewer its entries are. One decimal. */
export function teamScore(total: number, entries: number, middle: number): number {
  return Math.round((10 * (total + DOUBT * middle)) / (entries + DOUBT)) / 10 || 0;
}
