import { edgesOf, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { detours } from "./plot.ts";
import { hearing, type Move, passive, pushy, sins } from "./rulebook.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { worthOf } from "./target.ts";

/** What an edge says, for a policy to look at. */
export interface Edge {
  readonly move: Move;
  readonly depth: 0 | 1 | 2;
  /** Index among the beat's base choices, -1 for a detour. */
  readonly index: number;
}

const detourEdges: readonly Edge[] = [
  { move: "own", depth: 1, index: -1 },
  { move: "repair", depth: 1, index: -1 },
  { move: "reflect", depth: 1, index: -1 },
  { move: "keep", depth: 1, index: -1 },
];
if (detourEdges.length !== detours.length) throw new Error("a detour has no edge");

/** The edge behind a number of `Layer.said`. A line that depends on a hidden truth counts as what it is written as. */
export function edgeAt(solution: Solution, layer: Layer, said: number): Edge {
  if (said >= DETOUR) return detourEdges[said - DETOUR] as Edge;
  const choice = solution.plot.beats[layer.beat]?.choices[said];
  if (choice === undefined) throw new RangeError(`beat ${layer.beat} has no choice ${said}`);
  return { move: choice.move, depth: choice.depth, index: said };
}

/** A kind of player: takes one of its favoured edges wherever the menu has one, and plays those as well as possible. */
export type Favour = (edge: Edge, beat: number) => boolean;

/** A favour turned round: plays as well as possible without ever taking such an edge where another is on offer. */
export function never(favour: Favour): Favour {
  return (edge, beat) => !favour(edge, beat);
}

export const favours = {
  pushy: (edge) => pushy.includes(edge.move),
  passive: (edge) => passive.includes(edge.move),
  pleaser: (edge) =>
    (edge.move === "empathise" && edge.depth === 0) || ["yield", "discount", "take"].includes(edge.move),
  sins: (edge) => sins.includes(edge.move),
  asksOrReleases: (edge) => edge.move === "commit" || edge.move === "release" || edge.move === "park",
  hears: (edge) => hearing.includes(edge.move),
} as const satisfies Record<string, Favour>;

/** Best value from the start for a player who must take a favoured edge wherever one is on offer. Points. */
export function valueUnder(solution: Solution, favour: Favour): number {
  return valuesUnder(solution, favour)[0]?.[0] ?? 0;
}

/** The same for every state, by layer. */
export function valuesUnder(solution: Solution, favour: Favour): readonly Float64Array[] {
  const values: Float64Array[] = [];
  const { layers } = solution;
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as Layer;
    const table = favourTable(solution, layer, favour);
    const own = new Float64Array(layer.size);
    for (let state = 0; state < layer.size; state++) {
      let best = Number.NEGATIVE_INFINITY;
      let favoured = Number.NEGATIVE_INFINITY;
      for (
        let edge = layer.first.values[state] as number;
        edge < (layer.first.values[state + 1] as number);
        edge++
      ) {
        const value =
          (layer.reward.values[edge] as number) +
          worthOf(layer.next.values[edge] as number, solution.chances, values);
        if (value > best) best = value;
        if (table[layer.said.values[edge] as number] === 1 && value > favoured) favoured = value;
      }
      own[state] = favoured === Number.NEGATIVE_INFINITY ? best : favoured;
    }
    values[at] = own;
  }
  return values;
}

/** Which numbers of `Layer.said` a favour takes at a layer: 1 for those it does. */
export function favourTable(solution: Solution, layer: Layer, favour: Favour): Uint8Array {
  const table = new Uint8Array(DETOUR + detours.length);
  const base = solution.plot.beats[layer.beat]?.choices.length ?? 0;
  for (let said = 0; said < table.length; said++) {
    if (said < base || said >= DETOUR)
      table[said] = favour(edgeAt(solution, layer, said), layer.beat) ? 1 : 0;
  }
  return table;
}

/** Best value among the edges of a state that satisfy a test, −∞ when there is none. */
export function bestAmong(
  game: Solution,
  layer: Layer,
  state: number,
  test: (move: Move) => boolean,
): number {
  const [first, last] = edgesOf(layer, state);
  let best = Number.NEGATIVE_INFINITY;
  for (let edge = first; edge < last; edge++) {
    if (test(edgeAt(game, layer, layer.said.values[edge] as number).move)) {
      best = Math.max(best, valueOfEdge(game, layer, edge));
    }
  }
  return best;
}
