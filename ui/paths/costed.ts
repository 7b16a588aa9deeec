import type { CostedPathFork, CostedPathMap, PathFork, PathMap } from "../../engine/path-map.ts";

/** Whether a map is one for coaches. */
export function isCosted(map: PathMap | CostedPathMap): map is CostedPathMap {
  return "costliest" in map;
}

/** A fork with its costs, where it has any. */
export function costedFork(fork: PathFork | CostedPathFork): CostedPathFork | null {
  return "cost" in fork ? fork : null;
}

/** Points as they are read: one decimal, and none where it is whole. */
export function points(cost: number): number {
  return Math.round(cost * 10) / 10;
}
