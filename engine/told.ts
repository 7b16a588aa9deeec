import type { Play } from "./play.ts";

/** A fact the buyer told, by its author's name, and the turn of the line it was told after. */
export interface ToldFact {
  readonly name: string;
  readonly turn: number;
}

/** The facts told so far, in the order of the document. */
export function toldFacts({ scenario, steps }: Pick<Play, "scenario" | "steps">): readonly ToldFact[] {
  return scenario.text.facts.flatMap(({ name }, index) => {
    const turn = steps.findIndex(({ outcome }) => (outcome.buyer.facts >> index) & 1);
    return turn < 0 ? [] : [{ name, turn }];
  });
}

/** Would a text give away what has not been told yet: a word that belongs to a fact? */
export function givesAway({ scenario, steps }: Pick<Play, "scenario" | "steps">, text: string): boolean {
  const facts = steps.at(-1)?.outcome.buyer.facts ?? 0;
  const lower = text.toLowerCase();
  return scenario.text.facts.some(
    ({ words }, index) => !((facts >> index) & 1) && words.some((word) => lower.includes(word.toLowerCase())),
  );
}
