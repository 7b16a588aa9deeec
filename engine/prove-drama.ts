import { ANGRY, SIGNED, WARM } from "./buyer.ts";
import { eachState, eachTarget, edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { fitsOf } from "./plot.ts";
import { favours, favourTable, valuesUnder } from "./policies.ts";
import { type Finding, type Ground, Worst } from "./property.ts";
import { endings } from "./rulebook.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { stepper } from "./step.ts";
import { worthOf } from "./target.ts";

// What makes a scene worth playing: J16 and J20 of model.md 4; the rest of its kind stands beside it.

/** Fewest beats from the start along chosen edges to what is sought; ∞ where it cannot be reached. */
function fewestBeats(
  game: Solution,
  chosen: (layer: Layer, place: Place) => readonly number[],
  sought: (place: Place | null, ending: number) => boolean,
): number {
  const fewest = game.layers.map(() => new Map<number, number>());
  fewest[0]?.set(0, 0);
  let least = Number.POSITIVE_INFINITY;
  // An edge always leads to a later layer.
  game.layers.forEach((layer, at) => {
    for (const [state, beats] of fewest[at] as Map<number, number>) {
      for (const edge of chosen(layer, { at, state })) {
        const after = beats + ((layer.said.values[edge] as number) < DETOUR ? 1 : 0);
        eachTarget(game, layer, edge, (place, ending) => {
          if (sought(place, ending)) least = Math.min(least, after);
          else if (place !== null) {
            const known = fewest[place.at] as Map<number, number>;
            known.set(place.state, Math.min(after, known.get(place.state) ?? Number.POSITIVE_INFINITY));
          }
        });
      }
    }
  });
  return least;
}

/** The edges of a state that have one value. */
function worthEdges(layer: Layer, state: number, value: number, of: (edge: number) => number): number[] {
  const [first, last] = edgesOf(layer, state);
  return Array.from({ length: last - first }, (_, index) => first + index).filter(
    (edge) => of(edge) === value,
  );
}

function signedIn(game: Solution, place: Place | null, ending: number): boolean {
  if (place === null) return endings[ending] === "kept" || endings[ending] === "kept-right";
  const layer = game.layers[place.at] as Layer;
  return unpack(layer.key(place.state), blankBuyer()).signed === SIGNED.genuine;
}

/**
 * J16: along a best line a genuine yes comes at most one beat later than always pushing, played as well as possible, comes to
 * an ending that is grudging or better.
 */
export function empathyIsNotSlower(on: Ground): Finding {
  const { rulebook, start } = on.plot;
  const base = rulebook.figures.ending;
  let late = Number.NEGATIVE_INFINITY;
  const counts = on.games.map((game) => {
    const kind = fewestBeats(
      game,
      (layer, place) =>
        worthEdges(layer, place.state, valueAt(game, place), (edge) => valueOfEdge(game, layer, edge)),
      (place, ending) => signedIn(game, place, ending),
    );
    const values = valuesUnder(game, favours.pushy);
    const tables = game.layers.map((layer) => favourTable(game, layer, favours.pushy));
    const push = fewestBeats(
      game,
      (layer, { at, state }) => {
        const favoured = (edge: number): boolean => tables[at]?.[layer.said.values[edge] as number] === 1;
        const best = worthEdges(
          layer,
          state,
          values[at]?.[state] as number,
          (edge) =>
            (layer.reward.values[edge] as number) +
            worthOf(layer.next.values[edge] as number, game.chances, values),
        );
        return best.some(favoured) ? best.filter(favoured) : best;
      },
      (place, ending) =>
        place === null &&
        fitsOf(on.plot, start.truths).some(
          (fit) => base[endings[ending] as (typeof endings)[number]][fit] >= base.grudging[fit],
        ),
    );
    if (Number.isFinite(kind)) late = Math.max(late, kind - push);
    return { kind, push };
  });
  const [{ kind, push }] = counts as [(typeof counts)[number]];
  if (!Number.isFinite(kind)) return { holds: true, figure: "no yes on a best line: does not apply" };
  return {
    holds: late <= 1,
    figure: `a genuine yes after ${kind} beats, pushing ${Number.isFinite(push) ? `after ${push}` : "never comes to anything"}`,
  };
}

/** J20: anger with 4 beats left is not the end: from some such state a way on ends warm. */
export function redemption(on: Ground): Finding {
  const lost = new Worst();
  const counts = on.games.map((game) => {
    const warm = warmEnds(game);
    const count = { angry: 0, redeemed: 0 };
    const cold = new Worst();
    eachState(game, (layer, state, buyer, at) => {
      if (buyer.mood !== ANGRY || on.plot.beats.length - 1 - layer.beat < 4) return;
      count.angry++;
      if (warm[at]?.[state] === 1) count.redeemed++;
      else cold.see(game, at, state, 1, 0);
    });
    if (count.redeemed === 0) lost.take(cold);
    return count;
  });
  const [{ angry, redeemed }] = counts as [(typeof counts)[number]];
  return lost.finding(
    angry === 0 ? "no anger with 4 beats left" : `${redeemed} of ${angry} angry states can end warm`,
  );
}

/** For every state, 1 where some way on ends with a warm buyer. */
function warmEnds(game: Solution): readonly Uint8Array[] {
  const { plot, layers } = game;
  const walk = stepper(plot);
  const buyer = blankBuyer();
  const warm = layers.map((layer) => new Uint8Array(layer.size));
  const endsWarm = (layer: Layer, state: number, said: number): boolean => {
    const choice = plot.beats[layer.beat]?.choices[said];
    if (choice === undefined) return false;
    const count = walk.say(layer.beat, unpack(layer.key(state), buyer), choice);
    return walk.outcomes.slice(0, count).some((out) => out.ending !== "" && out.buyer.mood === WARM);
  };
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at] as Layer;
    for (let state = 0; state < layer.size; state++) {
      const [first, last] = edgesOf(layer, state);
      let found = false;
      for (let edge = first; edge < last && !found; edge++) {
        let ends = false;
        eachTarget(game, layer, edge, (place) => {
          if (place === null) ends = true;
          else if (warm[place.at]?.[place.state] === 1) found = true;
        });
        if (ends && !found) found = endsWarm(layer, state, layer.said.values[edge] as number);
      }
      (warm[at] as Uint8Array)[state] = Number(found);
    }
  }
  return warm;
}
