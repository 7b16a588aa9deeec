import type { PublicFace } from "../../engine/view.ts";

export interface Wish {
  skill?: string;
  short?: boolean;
}

/** The scenarios that fit a wish; an empty wish fits all. */
export function fitting(scenarios: readonly PublicFace[], wish: Wish): PublicFace[] {
  return scenarios.filter(
    (scenario) =>
      (wish.skill === undefined || scenario.skills.includes(wish.skill)) &&
      (!wish.short || scenario.minutes < 10),
  );
}

/** Skills worth a filter: those some scenarios train and some do not. */
export function skillsToFilter(scenarios: readonly PublicFace[]): string[] {
  const all = [...new Set(scenarios.flatMap((scenario) => scenario.skills))];
  return all.filter((skill) => scenarios.some((scenario) => !scenario.skills.includes(skill)));
}
