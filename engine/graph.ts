import { type Buyer, moods, PLANNED, promises, signatures, wounds } from "./buyer.ts";
import { detourName } from "./detour-name.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { type Detour, detours } from "./plot.ts";
import { endings } from "./rulebook.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { CHANCE, ENDING, layerOf, stateOf, worthOf } from "./target.ts";

/** A state by its place: index of the layer, number within it. */
export interface Place {
  readonly at: number;
  readonly state: number;
}

/** First and one past the last edge of a state. */
export function edgesOf(layer: Layer, state: number): readonly [number, number] {
  return [layer.first.values[state] as number, layer.first.values[state + 1] as number];
}

/** Best value of a state. Points. */
export function valueAt(solution: Solution, place: Place): number {
  return solution.values[place.at]?.[place.state] as number;
}

/** Value of saying what an edge says and playing as well as possible after it. Points. */
export function valueOfEdge(solution: Solution, layer: Layer, edge: number): number {
  const target = layer.next.values[edge] as number;
  return (layer.reward.values[edge] as number) + worthOf(target, solution.chances, solution.values);
}

/** Visits every reachable state. The buyer is reused from call to call. */
export function eachState(
  solution: Solution,
  visit: (layer: Layer, state: number, buyer: Buyer, at: number) => void,
): void {
  const buyer = blankBuyer();
  solution.layers.forEach((layer, at) => {
    for (let state = 0; state < layer.size; state++) visit(layer, state, unpack(layer.key(state), buyer), at);
  });
}

/** Visits everything an edge can lead to: every branch of a hidden truth, or the one place there is. */
export function eachTarget(
  solution: Solution,
  layer: Layer,
  edge: number,
  visit: (place: Place | null, ending: number) => void,
): void {
  const follow = (code: number): void => {
    const kind = code & 3;
    if (kind === ENDING) visit(null, code >> 2);
    else if (kind !== CHANCE) visit({ at: layerOf(code), state: stateOf(code) }, -1);
    else for (const branch of solution.chances[code >> 2] ?? []) follow(branch.target);
  };
  follow(layer.next.values[edge] as number);
}

/** For every state, the endings that can still be reached, as bits in the order of `endings`. */
export function reachableEndings(solution: Solution): readonly Uint16Array[] {
  const masks: Uint16Array[] = [];
  for (let at = solution.layers.length - 1; at >= 0; at--) {
    const layer = solution.layers[at] as Layer;
    const own = new Uint16Array(layer.size);
    for (let state = 0; state < layer.size; state++) {
      const [first, last] = edgesOf(layer, state);
      let mask = 0;
      for (let edge = first; edge < last; edge++) {
        eachTarget(solution, layer, edge, (place, ending) => {
          mask |= place === null ? 1 << ending : (masks[place.at]?.[place.state] ?? 0);
        });
      }
      own[state] = mask;
    }
    masks[at] = own;
  }
  return masks;
}

/** Bits of some endings, to hold against `reachableEndings`. */
export function endingBits(names: readonly (typeof endings)[number][]): number {
  return names.reduce((bits, name) => bits | (1 << endings.indexOf(name)), 0);
}

/** Every state on a best line (a path of zero regret), in the order of play. */
export function bestLineStates(solution: Solution): readonly Place[] {
  const seen = solution.layers.map((layer) => new Uint8Array(layer.size));
  const found: Place[] = [];
  const visit = (place: Place): void => {
    const marks = seen[place.at] as Uint8Array;
    if (marks[place.state] === 1) return;
    marks[place.state] = 1;
    found.push(place);
  };
  visit({ at: 0, state: 0 });
  for (let index = 0; index < found.length; index++) {
    const { at, state } = found[index] as Place;
    const layer = solution.layers[at] as Layer;
    const [first, last] = edgesOf(layer, state);
    for (let edge = first; edge < last; edge++) {
      if (valueOfEdge(solution, layer, edge) !== valueAt(solution, { at, state })) continue;
      eachTarget(solution, layer, edge, (place) => {
        if (place !== null) visit(place);
      });
    }
  }
  return found;
}

/** A state in words, for a finding: where it is and how the buyer stands. */
export function describeState(solution: Solution, place: Place): string {
  const layer = solution.layers[place.at] as Layer;
  const b = unpack(layer.key(place.state), blankBuyer());
  const beat = solution.plot.beats[layer.beat]?.id ?? `${layer.beat}`;
  const levels = `T${b.trust} U${b.understood} N${b.clarity} R${b.readiness} M${b.margin}`;
  const rest = `wound ${wounds[b.wound]}, promise ${promises[b.promise]}, ${signatures[b.signed]}`;
  const planned = (b.facts & PLANNED) === 0 ? "" : ", with a plan";
  return `${beat}${layer.detoured ? " after its detour" : ""}: ${moods[b.mood]}, ${levels}, ${rest}${planned}`;
}

/** The name of what an edge says, as an author writes it: the choice's id or the detour's. */
function nameOfEdge(solution: Solution, layer: Layer, state: number, edge: number): string {
  const said = layer.said.values[edge] as number;
  if (said >= DETOUR) {
    return detourName(detours[said - DETOUR] as Detour, unpack(layer.key(state), blankBuyer()));
  }
  return solution.plot.beats[layer.beat]?.choices[said]?.id ?? `${said}`;
}

/** The shortest list of choices that reaches a state: names of choices and detours, in order. */
export function wayTo(solution: Solution, goal: Place): readonly string[] {
  const from = new Map<string, { readonly back: string; readonly name: string }>();
  const key = (place: Place): string => `${place.at}/${place.state}`;
  // Every state of the first layer is a start: with a plan, then without. Of two ways, the one that needs no plan.
  const starts = solution.layers[0]?.size ?? 0;
  const queue = Array.from({ length: starts }, (_, index): Place => ({ at: 0, state: starts - 1 - index }));
  for (const start of queue) from.set(key(start), { back: "", name: "" });
  for (let index = 0; index < queue.length && !from.has(key(goal)); index++) {
    const here = queue[index] as Place;
    const layer = solution.layers[here.at] as Layer;
    const [first, last] = edgesOf(layer, here.state);
    for (let edge = first; edge < last; edge++) {
      eachTarget(solution, layer, edge, (place) => {
        if (place === null || from.has(key(place))) return;
        from.set(key(place), { back: key(here), name: nameOfEdge(solution, layer, here.state, edge) });
        queue.push(place);
      });
    }
  }
  const names: string[] = [];
  for (let step = from.get(key(goal)); step !== undefined && step.back !== ""; step = from.get(step.back)) {
    names.unshift(step.name);
  }
  return names;
}
