import { eachTarget, edgesOf } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { type Ending, endings } from "./rulebook.ts";
import type { Solution } from "./solve.ts";

/** How large a scene is and what it can be worth. */
export interface Counts {
  readonly states: number;
  /** Endings that can be reached. */
  readonly endings: number;
  /** Value of the best play, of the worst, and the mean of random play. Points. */
  readonly best: number;
  readonly worst: number;
  readonly random: number;
  /** Fewest and most choices of a talk, detours among them. */
  readonly shortest: number;
  readonly longest: number;
}

/** Counts a solved scene. Linear in its edges. */
export function countsOf(game: Solution): Counts {
  const { states, best, worst, random } = game;
  const [shortest, longest] = lengthsOf(game);
  return { states, endings: endingsOf(game).length, best, worst, random, shortest, longest };
}

function endingsOf(game: Solution): readonly Ending[] {
  const met = new Set<number>();
  for (const layer of game.layers) {
    for (let edge = 0; edge < layer.next.length; edge++) {
      eachTarget(game, layer, edge, (place, ending) => {
        if (place === null) met.add(ending);
      });
    }
  }
  return endings.filter((_, index) => met.has(index));
}

function lengthsOf(game: Solution): readonly [number, number] {
  const least = game.layers.map((layer) => new Float64Array(layer.size));
  const most = game.layers.map((layer) => new Float64Array(layer.size));
  for (let at = game.layers.length - 1; at >= 0; at--) {
    const layer = game.layers[at] as Layer;
    for (let state = 0; state < layer.size; state++) {
      const [first, last] = edgesOf(layer, state);
      let fewest = Number.POSITIVE_INFINITY;
      let longest = 0;
      for (let edge = first; edge < last; edge++) {
        eachTarget(game, layer, edge, (place) => {
          fewest = Math.min(fewest, 1 + (place === null ? 0 : (least[place.at]?.[place.state] as number)));
          longest = Math.max(longest, 1 + (place === null ? 0 : (most[place.at]?.[place.state] as number)));
        });
      }
      (least[at] as Float64Array)[state] = fewest;
      (most[at] as Float64Array)[state] = longest;
    }
  }
  return [least[0]?.[0] as number, most[0]?.[0] as number];
}
