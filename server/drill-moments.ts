import { type DrillMoment, drillMoments } from "../engine/drill-moments.ts";
import { once } from "./once.ts";
import type { Version } from "./versions.ts";

/** Versions whose moments are kept: all of a library, and some that talks were begun on before. Some 50 kB each. */
const keptVersions = 64;

/** The moments of a version worth coming back to, found once per process: a tenth of a second after it is solved. */
export function momentsOf(version: Version): readonly DrillMoment[] {
  const kept = once("drill-moments", () => new Map<string, readonly DrillMoment[]>());
  const moments = kept.get(version.hash) ?? drillMoments(version.solution());
  kept.set(version.hash, moments);
  const [oldest] = kept.keys();
  if (kept.size > keptVersions && oldest !== undefined) kept.delete(oldest);
  return moments;
}
