import type { AssignmentStatus } from "../../engine/assignment.ts";
import type { Band, Skill } from "../../engine/debrief.ts";
import type { Level } from "../../engine/view.ts";

/** Where somebody stands with an assignment. */
export interface Standing {
  status: AssignmentStatus;
  begun: number;
  finished: number;
  /** How many may still be begun and count; null for any number. */
  left: number | null;
  afterDue: boolean;
  talks?: { attempt: string; finished: string; band: Band; override?: Band | undefined }[] | undefined;
}

/** Something a cohort is asked to play or drill. */
export interface Assignment {
  id: string;
  scenario?: { id: string; title: string; buyer: string; minutes: number; open: boolean } | undefined;
  skill?: Skill | undefined;
  note: string;
  /** ISO 8601. */
  due: string;
  attempts: { min: number; max: number | null };
  band: Band | null;
  level: Level | null;
  /** For who runs or observes the cohort. */
  tally?: Record<AssignmentStatus, number> | undefined;
  /** For a trainee it is asked of. */
  own?: Standing | undefined;
}

/** A trainee and where they stand. */
export interface Assigned {
  learner: string;
  name: string;
  invited?: { email: string; name: string } | undefined;
  standing: Standing;
}

/** What is owed first. */
export const statuses: readonly AssignmentStatus[] = [
  "late",
  "not-reached",
  "to-do",
  "in-progress",
  "reached",
];

/** Those who still have something to do for it. */
export function owing(people: readonly Assigned[]): Assigned[] {
  return people.filter(({ standing: { status } }) => status !== "reached" && status !== "not-reached");
}

/** A scenario as one chooses it. */
export interface Choosable {
  id: string;
  title: string;
  buyer: { name: string };
}
