import type { Course } from "../../engine/shared.ts";

/** A place in the drawing, in per cent of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

const side = 4;
const top = 5;

/** From here on up the two sit on the same side; below the other, the buyer is about to walk out. */
export const sameSide = 0.78;
export const walkOut = 0.24;

/** Height of a standing between 0 and 1, in per cent from the top. */
export function height(standing: number): number {
  return top + (1 - Math.min(1, Math.max(0, standing))) * (100 - 2 * top);
}

/** Column of a decision among `count`; -1 is the moment before the first line. */
export function column(index: number, count: number): number {
  return side + ((index + 1) * (100 - 2 * side)) / Math.max(1, count);
}

/** The relationship from before the first line to the last. */
export function travelled(course: Course): Spot[] {
  const count = course.decisions.length;
  return [course.opening.standing, ...course.decisions.map((each) => each.standing)].map(
    (standing, index) => ({
      x: column(index - 1, count),
      y: height(standing),
    }),
  );
}

/** The best line that was still possible when the decision at `index` was to be made. */
export function stillPossible(course: Course, index: number): Spot[] {
  const { decisions, opening } = course;
  const decision = decisions[index];
  if (!decision) return [];
  const before = decisions[index - 1]?.standing ?? opening.standing;
  const span = Math.max(1, decisions.length - index);
  // A best line may be shorter or longer than what was played; it is drawn over the same width.
  const step = decision.possible.length > 0 ? span / decision.possible.length : span;
  return [before, ...decision.possible].map((standing, offset) => ({
    x: column(index - 1 + offset * step, decisions.length),
    y: height(standing),
  }));
}

/** Spots joined by straight lines, as the points of a polyline. */
export function joined(spots: readonly Spot[]): string {
  return spots.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ");
}
