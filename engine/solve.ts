import type { Buyer } from "./buyer.ts";
import { Layer } from "./layer.ts";
import { blankBuyer, pack, unpack } from "./pack.ts";
import { detours, type Plot } from "./plot.ts";
import { type Ending, endings } from "./rulebook.ts";
import { type Outcome, offered, stepper, withDrawn } from "./step.ts";

/** Edges from here on are detours: `DETOUR + index in detours`. */
export const DETOUR = 16;

/** Where an edge leads, as one integer: a state of the next place, of the same beat after its detour, an ending, or chance. */
export type Target =
  | { readonly kind: "next" | "detoured"; readonly state: number }
  | { readonly kind: "ending"; readonly ending: Ending }
  | { readonly kind: "chance"; readonly branches: readonly Branch[] };

/** One way a hidden truth can turn out. */
export interface Branch {
  readonly chance: number;
  readonly reward: number;
  readonly target: number;
}

/** A solved plot: every reachable state with its best value and its mean under random play. */
export interface Solution {
  readonly plot: Plot;
  readonly layers: readonly Layer[];
  readonly chances: readonly (readonly Branch[])[];
  /** Reachable states in which something can still be said. */
  readonly states: number;
  /** Value of the best play, of the worst, and the mean of uniformly random play. Points. */
  readonly best: number;
  readonly worst: number;
  readonly random: number;
}

// A target is 4 * payload + kind, so that edges stay plain integers.
const NEXT = 0;
const DETOURED = 1;
const ENDING = 2;
const CHANCE = 3;

/** Reads a target. */
export function target(solution: Pick<Solution, "chances">, code: number): Target {
  const payload = code >> 2;
  switch (code & 3) {
    case NEXT:
      return { kind: "next", state: payload };
    case DETOURED:
      return { kind: "detoured", state: payload };
    case ENDING:
      return { kind: "ending", ending: endings[payload] as Ending };
    default:
      return { kind: "chance", branches: solution.chances[payload] ?? [] };
  }
}

/** The layer an edge of `layer` leads to: the same beat after its detour, or the next beat. */
export function layerAfter(layer: Layer, detoured: boolean): number {
  return detoured ? 2 * layer.beat + 1 : 2 * layer.beat + 2;
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
  const best = backward(layers, chances, Math.max, "value");
  const worst = worstOf(layers, chances);
  randomMean(layers, chances);
  const states = layers.reduce((sum, layer) => sum + layer.size, 0);
  return { plot, layers, chances, states, best, worst, random: layers[0]?.random[0] ?? 0 };
}

function enumerate(plot: Plot, from: Readonly<Buyer>, chances: Branch[][]): Layer[] {
  const walk = stepper(plot);
  const buyer = blankBuyer();
  const layers = plot.beats.flatMap((_, beat) => [new Layer(beat, false), new Layer(beat, true)]);
  layers[0]?.add(pack(from));

  function reach(layer: Layer, out: Outcome, kind: typeof NEXT | typeof DETOURED): number {
    if (out.ending !== "") return endings.indexOf(out.ending) * 4 + ENDING;
    const into = layers[layerAfter(layer, kind === DETOURED)] as Layer;
    return into.add(pack(out.buyer)) * 4 + kind;
  }

  function edge(layer: Layer, said: number, count: number, kind: typeof NEXT | typeof DETOURED): void {
    layer.said.push(said);
    if (count === 1) {
      const out = walk.outcomes[0] as Outcome;
      layer.next.push(reach(layer, out, kind));
      layer.reward.push(out.reward);
      return;
    }
    const branches = walk.outcomes
      .slice(0, count)
      .map((out) => ({ chance: out.chance, reward: out.reward, target: reach(layer, out, kind) }));
    layer.next.push((chances.push(branches) - 1) * 4 + CHANCE);
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
        if (choice === undefined || (buyer.facts & choice.needs) !== choice.needs) continue;
        edge(layer, index, walk.say(layer.beat, buyer, choice), NEXT);
      }
      if (layer.detoured) continue;
      for (const detour of offered(plot, beat, buyer)) {
        edge(layer, DETOUR + detours.indexOf(detour), walk.detour(buyer, detour), DETOURED);
      }
    }
    layer.first.push(layer.said.length);
  }
  return layers;
}

/** Value of one edge, when the states after it are already valued in `of`. */
export function edgeValue(
  layers: readonly Layer[],
  chances: readonly (readonly Branch[])[],
  layer: Layer,
  edge: number,
  of: "value" | "random",
): number {
  return (
    (layer.reward.values[edge] as number) +
    after(layers, chances, layer, layer.next.values[edge] as number, of)
  );
}

function after(
  layers: readonly Layer[],
  chances: readonly (readonly Branch[])[],
  layer: Layer,
  code: number,
  of: "value" | "random",
): number {
  const kind = code & 3;
  if (kind === NEXT) return (layers[2 * layer.beat + 2] as Layer)[of][code >> 2] as number;
  if (kind === DETOURED) return (layers[2 * layer.beat + 1] as Layer)[of][code >> 2] as number;
  if (kind === ENDING) return 0;
  let mean = 0;
  for (const branch of chances[code >> 2] ?? []) {
    mean += branch.chance * (branch.reward + after(layers, chances, layer, branch.target, of));
  }
  return mean;
}

function backward(
  layers: readonly Layer[],
  chances: readonly (readonly Branch[])[],
  pick: (a: number, b: number) => number,
  of: "value",
): number {
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as Layer;
    const values = new Float64Array(layer.size);
    for (let state = 0; state < layer.size; state++) {
      const last = layer.first.values[state + 1] as number;
      let value = edgeValue(layers, chances, layer, layer.first.values[state] as number, of);
      for (let edge = (layer.first.values[state] as number) + 1; edge < last; edge++) {
        value = pick(value, edgeValue(layers, chances, layer, edge, of));
      }
      values[state] = value;
    }
    layer[of] = values;
  }
  return layers[0]?.[of][0] ?? 0;
}

function worstOf(layers: readonly Layer[], chances: readonly (readonly Branch[])[]): number {
  const best = layers.map((layer) => layer.value);
  const worst = backward(layers, chances, Math.min, "value");
  layers.forEach((layer, at) => {
    layer.value = best[at] as Float64Array;
  });
  return worst;
}

function randomMean(layers: readonly Layer[], chances: readonly (readonly Branch[])[]): void {
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as Layer;
    layer.random = new Float64Array(layer.size);
    for (let state = 0; state < layer.size; state++) {
      const first = layer.first.values[state] as number;
      const last = layer.first.values[state + 1] as number;
      let sum = 0;
      for (let edge = first; edge < last; edge++) sum += edgeValue(layers, chances, layer, edge, "random");
      layer.random[state] = sum / (last - first);
    }
  }
}
