import { wordsOf } from "./lexicon.ts";
import type { AuthoredChoice } from "./scenario.ts";

/** A line with what it costs where good play meets it. */
export interface PricedLine {
  readonly choice: Pick<AuthoredChoice, "id" | "line" | "depth">;
  readonly cost: number;
}

export type Menus = readonly (readonly PricedLine[])[];

/** A judge of single words alone, trained on menus: does it pick the best line of another? Naive Bayes, add-one smoothing. */
export function bagOfWords(training: Menus): (menu: readonly PricedLine[]) => boolean {
  const counts = new Map<string, { best: number; rest: number }>();
  let best = 0;
  let rest = 0;
  for (const line of training.flat()) {
    for (const word of new Set(wordsOf(line.choice.line))) {
      const count = counts.get(word) ?? { best: 0, rest: 0 };
      if (line.cost === 0) count.best++;
      else count.rest++;
      counts.set(word, count);
    }
    if (line.cost === 0) best++;
    else rest++;
  }
  const score = ({ choice }: PricedLine): number =>
    [...new Set(wordsOf(choice.line))].reduce((sum, word) => {
      const count = counts.get(word) ?? { best: 0, rest: 0 };
      return sum + Math.log((count.best + 1) / (best + 2)) - Math.log((count.rest + 1) / (rest + 2));
    }, 0);
  return (menu) => {
    const scores = menu.map(score);
    return menu[scores.indexOf(Math.max(...scores))]?.cost === 0;
  };
}

/** The chance that a line picked at random from a menu is a best one. */
export function chanceOf(menu: readonly PricedLine[]): number {
  return menu.filter(({ cost }) => cost === 0).length / menu.length;
}
