import type { Skill } from "../../engine/debrief.ts";
import type { CostedPathMap } from "../../engine/path-map.ts";

export interface Scene {
  id: string;
  title: string;
  /** As friends call them. */
  buyer: string;
}

/** A cohort as a whole. What was lost is of a hundred at stake; null where too few are there to be told of. */
export interface OverviewFacts {
  trainees: number;
  notBegun: { learner: string; name: string; invited?: { email: string; name: string } | undefined }[];
  heat: {
    games: (Scene & { people: number })[];
    skills: { skill: Skill; lost: number | null; cells: (number | null)[] }[];
    moments: { scene: Scene; fork: number; listened: boolean; lost: number }[];
  };
  maps: (Scene & { people: number })[];
  next: {
    scene: Scene & { minutes: number };
    skill: Skill;
    reason: "first" | "few" | "gap" | "strength";
  } | null;
}

/** Everyone's way through one scene; without a map while too few can be shown. */
export interface PathFacts {
  scene: Scene;
  people: number;
  without: number;
  map: CostedPathMap | null;
}
