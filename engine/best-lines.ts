import { bestLineStates, eachTarget, edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { DETOUR, type Solution } from "./solve.ts";

/** What was counted along a best line: the beats at which a line was said, by whether they are what was looked for. */
export interface Count {
  readonly hits: readonly number[];
  readonly misses: readonly number[];
}

const nothing: Count = { hits: [], misses: [] };

/**
 * Counts beats along the best line (a path of zero regret) on which `score` comes out highest; where a hidden truth shows
 * itself, the drawn world that scores lowest counts. A beat is looked at where its line is said, after any detour.
 */
export function alongBestLines(
  game: Solution,
  hit: (place: Place, layer: Layer) => boolean,
  score: (count: Count) => number,
): Count {
  const found = new Map<string, Count>();
  const key = ({ at, state }: Place): string => `${at}/${state}`;
  const places = [...bestLineStates(game)].sort((a, b) => b.at - a.at);
  for (const place of places) {
    const layer = game.layers[place.at] as Layer;
    const hits = hit(place, layer);
    const [first, last] = edgesOf(layer, place.state);
    let best: Count | null = null;
    for (let edge = first; edge < last; edge++) {
      if (valueOfEdge(game, layer, edge) !== valueAt(game, place)) continue;
      let rest: Count | null = null;
      eachTarget(game, layer, edge, (next) => {
        const then = next === null ? nothing : (found.get(key(next)) ?? nothing);
        if (rest === null || score(then) < score(rest)) rest = then;
      });
      const after: Count = rest ?? nothing;
      const own = (layer.said.values[edge] as number) < DETOUR ? [layer.beat] : [];
      const count = hits
        ? { ...after, hits: [...own, ...after.hits] }
        : { ...after, misses: [...own, ...after.misses] };
      if (best === null || score(count) > score(best)) best = count;
    }
    found.set(key(place), best ?? nothing);
  }
  return found.get(key({ at: 0, state: 0 })) ?? nothing;
}

/** Values of the base lines on offer in a state, highest first. Points. */
export function lineValues(game: Solution, layer: Layer, state: number): readonly number[] {
  const [first, last] = edgesOf(layer, state);
  const values: number[] = [];
  for (let edge = first; edge < last; edge++) {
    if ((layer.said.values[edge] as number) < DETOUR) values.push(valueOfEdge(game, layer, edge));
  }
  return values.sort((a, b) => b - a);
}
