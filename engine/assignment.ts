import { z } from "zod";
import { type Band, bandSchema } from "./debrief.ts";

// What became of something a cohort was asked to do. Read from the talks each time, and stored nowhere.

/** `late` when the day is over and talks are owed; `not-reached` when enough was done and the band was not. */
export const assignmentStatusSchema = z.enum(["to-do", "in-progress", "reached", "not-reached", "late"]);
export type AssignmentStatus = z.infer<typeof assignmentStatusSchema>;

/** What is asked for. Times are ms since 1970. */
export interface Task {
  readonly due: number;
  /** Finished talks, or answered drills, it takes at least. */
  readonly min: number;
  /** How many count at most, the first ones begun; null for any number. */
  readonly max: number | null;
  /** Null when finishing is enough. */
  readonly band: Band | null;
}

/** One talk, or one answered drill. */
export interface Tried {
  readonly begun: number;
  /** Null while it is under way. */
  readonly finished: number | null;
  /** The computed band, and the one a coach gave beside it. */
  readonly band: Band | null;
  readonly override: Band | null;
}

/** Where somebody stands with a task. */
export interface AssignmentStanding {
  readonly status: AssignmentStatus;
  /** Of those that count. */
  readonly begun: number;
  readonly finished: number;
  /** How many may still be begun and count; null for any number. */
  readonly left: number | null;
  /** When all that is asked for was there; null before. */
  readonly reached: number | null;
}

/** Best first. */
const bands = bandSchema.options;

/** Is a band at least as good as another one? */
function isBand(band: Band | null, least: Band): boolean {
  return band !== null && bands.indexOf(band) <= bands.indexOf(least);
}

/** Where somebody stands. `tries` in any order; only the first `max` begun count, whether they were finished or not. */
export function standingWith(task: Task, tries: readonly Tried[], now: number): AssignmentStanding {
  const counted = [...tries].sort((a, b) => a.begun - b.begun).slice(0, task.max ?? Number.POSITIVE_INFINITY);
  const finished = counted
    .filter((one): one is Tried & { finished: number } => one.finished !== null)
    .sort((a, b) => a.finished - b.finished);
  const enough = finished[task.min - 1]?.finished ?? null;
  const good = finished.find(({ band, override }) => {
    return task.band === null || isBand(band, task.band) || isBand(override, task.band);
  });
  const reached = enough === null || good === undefined ? null : Math.max(enough, good.finished);
  const left = task.max === null ? null : task.max - counted.length;
  const usedUp = left === 0 && finished.length === counted.length;
  const over = now >= task.due;
  return {
    status:
      reached !== null
        ? "reached"
        : enough !== null && (over || usedUp)
          ? "not-reached"
          : over
            ? "late"
            : counted.length > 0
              ? "in-progress"
              : "to-do",
    begun: counted.length,
    finished: finished.length,
    left,
    reached,
  };
}
