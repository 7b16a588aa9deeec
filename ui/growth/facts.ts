import type { Band, Skill } from "../../engine/debrief.ts";
import type { Level } from "../../engine/view.ts";
import type { CohortBand } from "../debrief/coach-band.tsx";

/** The last five moments of a skill against the five before. */
export type Trend = "rising" | "steady" | "resting";

/** Where one skill stands. Places on its bar run from 0 to 1. */
export interface SkillFacts {
  skill: Skill;
  /** Moments so far, and how many are missing until a line is drawn; 0 from then on. */
  count: number;
  needed: number;
  /** Where the skill probably is; null without any moment. */
  band: { low: number; high: number } | null;
  /** The estimate itself, and where the five moments before the last five stood; null while moments are missing. */
  mark: number | null;
  before: number | null;
  trend: Trend | null;
}

/** What the headline is chosen by. */
export interface Moved {
  moved: { skill: Skill; trend: Trend; since: Date } | null;
  hour: Skill | null;
}

/** Shares won at the same moments in calm and under pressure, 0 to 1; the gap in points of a hundred. */
export interface PressureFacts {
  calm: number;
  pressed: number;
  gap: number;
  was: number | null;
  moments: number;
}

/** Guesses at a buyer's thoughts by how sure one was, 1 to 3. */
export interface Sureness {
  confidence: number;
  right: number;
  of: number;
}

/** Moments a talk after which a buyer moved away: mean of the last five talks and of the five before. */
export interface FrictionFacts {
  last: number;
  before: number | null;
  talks: number;
}

/** Somebody with a face: the short name, and the face's address; null when their scene is gone. */
export interface Person {
  shortName: string;
  face: string | null;
}

/** A slip that was mended: where it was, and the name of the line it began with. */
export interface RecoveryFacts {
  shortName: string;
  attempt: string;
  turn: number;
  title: string;
  name: string;
}

/** A scene worth meeting next, and why. */
export interface Suggestion extends Person {
  scenario: string;
  title: string;
  minutes: number;
  skill: Skill;
  reason: "first" | "few" | "gap" | "strength";
}

/** A moment that is due today: who sits there this time, null where that is found when it begins. */
export interface DueMoment {
  id: string;
  skill: Skill;
  with: (Person & { title: string }) | null;
  /** Name of the own line it comes from; null for a moment that was not one's own. */
  own: string | null;
}

/** One attempt of the history. */
export interface PastTalk extends Person {
  id: string;
  title: string;
  level: Level;
  status: "playing" | "finished";
  /** When it ended, or began. */
  at: Date;
  band: Band | null;
  /** What coaches set of it. */
  coaches: readonly CohortBand[];
  /** Taken up again from a turn of another talk. */
  again: boolean;
}

/** Everything the growth page is given. */
export interface GrowthFacts {
  headline: Moved;
  skills: readonly SkillFacts[];
  due: readonly DueMoment[];
  pressure: PressureFacts | null;
  calibration: readonly Sureness[];
  friction: FrictionFacts | null;
  recoveries: readonly RecoveryFacts[];
  suggestions: readonly Suggestion[];
  history: readonly PastTalk[];
}
