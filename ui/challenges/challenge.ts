import type { PublicFace } from "../../engine/view.ts";

export type ChallengeKind = "fresh" | "growth" | "recovery";

/** The reader's own entry. */
export interface Entry {
  status: "playing" | "waiting" | "counted" | "left";
  attempt?: string | undefined;
  deadline?: string | undefined;
  missed: boolean;
  again?: string | undefined;
  team?: { id: string; name: string } | undefined;
}

/** A challenge as its reader sees it. Times are ISO 8601. */
export interface Challenge {
  key: string;
  kind: ChallengeKind;
  scope: "everyone" | "cohort" | "link";
  /** As its maker wrote it; empty for the server's own. */
  title: string;
  cohort?: { id: string; name: string } | undefined;
  scenario?: PublicFace | undefined;
  starts: string;
  ends: string;
  state: "soon" | "open" | "over" | "archived";
  /** Met or watched before, so it cannot be entered. */
  seen: boolean;
  /** Of a growth week: some skill was shown often enough before it began for a moment of it to count. */
  baseline?: boolean | undefined;
  mine: boolean;
  entry?: Entry | undefined;
}

/** One line of a board. */
export interface Standing {
  /** Null for the lowest, who are shown without a number. */
  place: number | null;
  name: string;
  team?: string | undefined;
  score: number;
  you: boolean;
}

export interface Team {
  name: string;
  score: number;
  yours: boolean;
}

/** A moment of a growth week: how it went, and how such moments used to go, 0 to 100. */
export interface PathMoment {
  score: number;
  before: number;
}

export interface Board {
  challenge: Challenge;
  teams: readonly Team[];
  you?: Standing | undefined;
  neighbours: readonly Standing[];
  path: readonly PathMoment[];
  top?: readonly Standing[] | undefined;
}
