import type { PublicFace } from "../../engine/view.ts";

/** How long a play may take, in the words of the gallery. */
export const lengths = ["short", "medium", "long"] as const;
export type Length = (typeof lengths)[number];

/** What somebody wishes to meet. Nothing wished means everybody. */
export interface Wish {
  skill?: string;
  difficulty?: string;
  length?: string;
  ending?: string;
}
export const facets = ["skill", "difficulty", "length", "ending"] as const;
export type Facet = (typeof facets)[number];

/** The length of a play by its minutes: under 10, under 15, and more. */
function lengthOf({ minutes }: Pick<PublicFace, "minutes">): Length {
  if (minutes < 10) return "short";
  return minutes < 15 ? "medium" : "long";
}

/** Everything a scenario can be found by, one facet at a time. */
function valuesOf(scenario: PublicFace, facet: Facet): readonly string[] {
  if (facet === "skill") return scenario.skills;
  if (facet === "difficulty") return [String(scenario.difficulty)];
  return facet === "length" ? [lengthOf(scenario)] : scenario.ends;
}

/** Scenarios with a card of their own, easy ones first: another skin of a game is met on its original's brief. */
export function originals(scenarios: readonly PublicFace[]): PublicFace[] {
  const ids = new Set(scenarios.map(({ id }) => id));
  return scenarios
    .filter(({ skinOf }) => skinOf === undefined || !ids.has(skinOf))
    .sort((one, other) => one.difficulty - other.difficulty);
}

/** The scenarios that fit all of a wish. */
export function fitting(scenarios: readonly PublicFace[], wish: Wish): PublicFace[] {
  return scenarios.filter((scenario) =>
    facets.every((facet) => {
      const wanted = wish[facet];
      return wanted === undefined || valuesOf(scenario, facet).includes(wanted);
    }),
  );
}

/** Values worth a filter: those which some scenarios have and some have not. Difficulties and lengths in their order. */
export function valuesToFilter(scenarios: readonly PublicFace[], facet: Facet): string[] {
  const all = [...new Set(scenarios.flatMap((scenario) => valuesOf(scenario, facet)))];
  const telling = all.filter((value) => scenarios.some((each) => !valuesOf(each, facet).includes(value)));
  if (facet === "length") return lengths.filter((length) => telling.includes(length));
  return facet === "difficulty" ? telling.sort() : telling;
}

/** The wish in an address; what no filter offers is not wished. */
export function wishIn(query: { get(name: string): string | null }, scenarios: readonly PublicFace[]): Wish {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const value = query.get(facet);
      return value !== null && valuesToFilter(scenarios, facet).includes(value) ? [[facet, value]] : [];
    }),
  );
}

/** The address of a wish: `?skill=hearing&length=short`, or the page alone when nothing is wished. */
export function addressOf(wish: Wish, page = "/"): string {
  const query = new URLSearchParams(
    facets.flatMap((facet) => (wish[facet] === undefined ? [] : [[facet, wish[facet]]])),
  );
  return query.size > 0 ? `?${query}` : page;
}

/** The wish without one of its parts. */
export function without(wish: Wish, facet: Facet): Wish {
  const { [facet]: _, ...rest } = wish;
  return rest;
}

/** Where nothing fits: each part of the wish whose loss would bring somebody in, and how many. */
export function lettingGo(scenarios: readonly PublicFace[], wish: Wish): { facet: Facet; count: number }[] {
  return facets
    .filter((facet) => wish[facet] !== undefined)
    .map((facet) => ({ facet, count: fitting(scenarios, without(wish, facet)).length }))
    .filter(({ count }) => count > 0);
}
