import type { PathMoment } from "./challenge.ts";

/** A place in the drawing, in per cent of its width and height. */
export interface Spot {
  x: number;
  y: number;
}

const side = 3;
/** Differences smaller than this are drawn no larger than they are. */
const least = 20;

/** Each moment by how far it is above or below how such moments used to go; `zero` is the height of "you before". */
export function drawnPath(path: readonly PathMoment[]): { spots: Spot[]; zero: number } {
  const differences = path.map(({ score, before }) => score - before);
  const high = Math.max(least, ...differences);
  const low = Math.min(-least / 2, ...differences);
  const height = (difference: number) => 10 + ((high - difference) / (high - low)) * 80;
  const step = path.length > 1 ? (100 - 2 * side) / (path.length - 1) : 0;
  return {
    spots: differences.map((difference, index) => ({ x: side + index * step, y: height(difference) })),
    zero: height(0),
  };
}
