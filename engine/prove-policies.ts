import type { Buyer } from "./buyer.ts";
import { edgesOf } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { canBeBad } from "./plot.ts";
import { type Edge, edgeAt, favours, never, valueUnder } from "./policies.ts";
import { type Finding, type Ground, show, TOP_MARGIN } from "./property.ts";
import { shuffled } from "./seed.ts";
import type { Solution } from "./solve.ts";
import { CHANCE, ENDING, layerOf, stateOf } from "./target.ts";

// Naive players must lose: J7 to J10 of model.md 4.2, as far as they need no text.

/** Picks one of the base lines on offer, by its place in a list of them. */
export type Pick = (edges: readonly Edge[], beat: number, buyer: Readonly<Buyer>) => number;

/** Mean outcome of a player who always says a picked base line and never takes a detour. Points. */
export function walkValue(game: Solution, pick: Pick): number {
  return walkFrom(game, 0, 0, pick);
}

function walkFrom(game: Solution, at: number, state: number, pick: Pick): number {
  const layer = game.layers[at] as Layer;
  const [first, last] = edgesOf(layer, state);
  const base: Edge[] = [];
  for (let edge = first; edge < last; edge++) {
    const said = edgeAt(game, layer, layer.said.values[edge] as number);
    if (said.index >= 0) base.push(said);
  }
  const edge = first + pick(base, layer.beat, unpack(layer.key(state), blankBuyer()));
  const follow = (code: number): number => {
    const kind = code & 3;
    if (kind === ENDING) return 0;
    if (kind !== CHANCE) return walkFrom(game, layerOf(code), stateOf(code), pick);
    return (game.chances[code >> 2] ?? []).reduce(
      (sum, branch) => sum + branch.chance * (branch.reward + follow(branch.target)),
      0,
    );
  };
  return (layer.reward.values[edge] as number) + follow(layer.next.values[edge] as number);
}

/** The margins by which some players stay below the best, over all games: the least counts. */
export function margin(on: Ground, value: (game: Solution) => number): number {
  return Math.min(...on.games.map((game) => game.best - value(game)));
}

/** J7: always pushing where one can costs at least 40, in a bad fit 30. */
export function pushyLoses(on: Ground): Finding {
  const lost = margin(on, (game) => valueUnder(game, favours.pushy));
  return { holds: lost >= (canBeBad(on.plot) ? 30 : 40), figure: `${show(lost)} below best` };
}

const SHUFFLES = 1000;

/** J8: no k-th option in author order reaches the top band, nor do more than 1 % (bad fit 3 %) of shuffled orders. */
export function noLazyRoute(on: Ground): Finding {
  const longest = Math.max(...on.plot.beats.map((beat) => beat.choices.length));
  const lost = Array.from({ length: longest }, (_, place) =>
    margin(on, (game) => walkValue(game, (edges) => Math.min(place, edges.length - 1))),
  );
  let lucky = 0;
  for (const game of on.games) {
    let reached = 0;
    for (let seed = 0; seed < SHUFFLES; seed++) {
      const value = walkValue(game, (edges, beat) => shuffled(`${seed}/${beat}`, edges.length)[0] as number);
      if (value >= game.best - TOP_MARGIN) reached++;
    }
    lucky = Math.max(lucky, reached / SHUFFLES);
  }
  const least = Math.min(...lost);
  const allowed = canBeBad(on.plot) ? 0.03 : 0.01;
  return {
    holds: least > TOP_MARGIN && lucky <= allowed,
    figure: `k-th ${lost.map(show).join("/")} below best; shuffled ${show(lucky * 100)} %`,
  };
}

/** J9: passivity costs at least 10, never asking 15, never hearing 10. */
export function passivityLoses(on: Ground): Finding {
  const passive = margin(on, (game) => valueUnder(game, favours.passive));
  const silent = margin(on, (game) => valueUnder(game, never(favours.asksOrReleases)));
  const deaf = margin(on, (game) => valueUnder(game, never(favours.hears)));
  return {
    holds: passive >= 10 && silent >= 15 && deaf >= 10,
    figure: `passive ${show(passive)}, never asks ${show(silent)}, never hears ${show(deaf)} below best`,
  };
}
