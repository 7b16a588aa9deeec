import { type Buyer, PLANNED } from "./buyer.ts";
import { Layer } from "./layer.ts";
import { isOffered, isSayable } from "./offers.ts";
import type { Outcome } from "./outcome.ts";
import { blankBuyer, pack, unpack } from "./pack.ts";
import { type Detour, detours, type Plot } from "./plot.ts";
import { stepper } from "./step.ts";
import { type Branch, toChance, toEnding, toState, worthOf } from "./target.ts";
import { withDrawn } from "./truths.ts";

/** Edges from here on are detours: `DETOUR + index in detours`. */
export const DETOUR = 16;

/** A solved plot: every reachable state with its best value and its mean under random play. */
export interface Solution {
  readonly plot: Plot;
  /** Two a beat: before its detour and after it. */
  readonly layers: readonly Layer[];
  readonly chances: readonly (readonly Branch[])[];
  /** Best value of every state, by layer: V* of model.md 3.8. Points, exact. */
  readonly values: readonly Float64Array[];
  /** Mean value of every state under uniformly random choices, by layer. Points, to within 1e-9. */
  readonly means: readonly Float64Array[];
  /** Reachable states in which something can still be said. */
  readonly states: number;
  /** Value of the best play, of the worst, and the mean of uniformly random play. Points. */
  readonly best: number;
  readonly worst: number;
  readonly random: number;
}

/** The start of a plot in one drawn world; `world` gives a value for each truth. */
export function startIn(plot: Plot, world: readonly number[]): Buyer {
  const truths = world.reduce((bits, value, index) => withDrawn(bits, index, value), plot.start.truths);
  return { ...plot.start, truths };
}

/**
 * Solves a plot exhaustively: enumerates every reachable state place by place, then values them in one backward pass.
 * Linear in states and edges. `from` is another start, for a drawn world.
 */
export function solve(plot: Plot, from: Readonly<Buyer> = plot.start): Solution {
  const chances: Branch[][] = [];
  const layers = enumerate(plot, from, chances);
  const values: Float64Array[] = [];
  const means: Float64Array[] = [];
  const lows: Float64Array[] = [];
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as Layer;
    const best = new Float64Array(layer.size);
    const worst = new Float64Array(layer.size);
    const mean = new Float64Array(layer.size);
    values[at] = best;
    lows[at] = worst;
    means[at] = mean;
    for (let state = 0; state < layer.size; state++) {
      const first = layer.first.values[state] as number;
      const last = layer.first.values[state + 1] as number;
      let most = Number.NEGATIVE_INFINITY;
      let least = Number.POSITIVE_INFINITY;
      let sum = 0;
      for (let edge = first; edge < last; edge++) {
        const target = layer.next.values[edge] as number;
        const reward = layer.reward.values[edge] as number;
        const high = reward + worthOf(target, chances, values);
        const low = reward + worthOf(target, chances, lows);
        if (high > most) most = high;
        if (low < least) least = low;
        sum += reward + worthOf(target, chances, means);
      }
      best[state] = most;
      worst[state] = least;
      mean[state] = sum / (last - first);
    }
  }
  const states = layers.reduce((sum, layer) => sum + layer.size, 0);
  const start = (of: readonly Float64Array[]): number => of[0]?.[0] as number;
  return {
    plot,
    layers,
    chances,
    values,
    means,
    states,
    best: start(values),
    worst: start(lows),
    random: start(means),
  };
}

/** Hears of every reachable line: the layer and buyer it is said to, what is said (as in `Layer.said`), what it led to. */
export type Listener = (
  layer: Layer,
  buyer: Readonly<Buyer>,
  said: number,
  outcomes: readonly Outcome[],
  count: number,
) => void;

/**
 * Finds every reachable state of a plot, place by place, with its edges; branchings by chance are pushed onto `chances`.
 * `hear` is told of every line while it is said.
 */
export function enumerate(plot: Plot, from: Readonly<Buyer>, chances: Branch[][], hear?: Listener): Layer[] {
  const walk = stepper(plot);
  const buyer = blankBuyer();
  const layers = plot.beats.flatMap((_, beat) => [new Layer(beat, false), new Layer(beat, true)]);
  layers[0]?.add(pack(from));
  // Somebody who comes without a plan starts elsewhere and is soon in the same talk.
  if ((from.facts & PLANNED) !== 0) layers[0]?.add(pack({ ...from, facts: from.facts & ~PLANNED }));

  function reach(out: Outcome, detoured: number): number {
    if (out.ending !== "") return toEnding(out.ending);
    const at = 2 * out.beat + detoured;
    return toState(at, (layers[at] as Layer).add(pack(out.buyer)));
  }

  function edge(layer: Layer, said: number, count: number, detoured: number): void {
    layer.said.push(said);
    hear?.(layer, buyer, said, walk.outcomes, count);
    const only = walk.outcomes[0] as Outcome;
    if (count === 1) {
      layer.next.push(reach(only, detoured));
      layer.reward.push(only.reward);
      return;
    }
    const branches = walk.outcomes
      .slice(0, count)
      .map((out) => ({ chance: out.chance, reward: out.reward, target: reach(out, detoured) }));
    layer.next.push(toChance(chances.push(branches) - 1));
    layer.reward.push(0);
  }

  for (const layer of layers) {
    const beat = plot.beats[layer.beat];
    if (beat === undefined) break;
    for (let state = 0; state < layer.size; state++) {
      layer.first.push(layer.said.length);
      unpack(layer.key(state), buyer);
      for (let index = 0; index < beat.choices.length; index++) {
        const choice = beat.choices[index];
        if (choice === undefined || !isSayable(choice, buyer)) continue;
        edge(layer, index, walk.say(layer.beat, buyer, choice), 0);
      }
      if (layer.detoured) continue;
      for (let index = 0; index < detours.length; index++) {
        const detour = detours[index] as Detour;
        if (isOffered(plot, beat, buyer, detour))
          edge(layer, DETOUR + index, walk.detour(layer.beat, buyer, detour), 1);
      }
    }
    layer.first.push(layer.said.length);
  }
  return layers;
}
