import type { Skill } from "../../engine/debrief.ts";

/** Message key of a skill. A scenario may only claim the ten that the engine knows. */
export function skillKey<Part extends "name" | "text">(skill: string, part: Part): `${Skill}.${Part}` {
  return `${skill as Skill}.${part}`;
}
