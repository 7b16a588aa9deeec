import { describe, expect, test } from "vitest";
import { eachState, edgesOf, endingBits, reachableEndings, valueOfEdge } from "../../engine/graph.ts";
import { edgeAt, favours, never, valueUnder } from "../../engine/policies.ts";
import { ground } from "../../engine/property.ts";
import { walkValue } from "../../engine/prove-policies.ts";
import { acceptable, noDeadManWalking } from "../../engine/prove-room.ts";
import {
  monotoneGoodwill,
  noProfitablePettyHarm,
  noProfitableSin,
  pressedIsNeverBest,
} from "../../engine/prove-values.ts";
import type { Fit } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { type Solution, solve } from "../../engine/solve.ts";
import { rulebookV6, toys } from "./fixtures/toys.ts";

type Toy = keyof ReturnType<typeof toys>;

/** Both tables of the model's section 3.10: everything the sixth prototype was found to be. */
const oracle = {
  goodHot: {
    "live states": 541_084,
    "V*": 78,
    worst: -114,
    "random mean": -20.29,
    "never sins": 78,
    "always pushy where possible": -27,
    "always passive where possible": 17,
    pleaser: 51,
    "never asks or releases": 56,
    "never listens": 66,
    "always first / second / third / fourth": [26, -14, -31, -48],
    "max gain from sinning": -6,
    "acceptable ending reachable, %": 100,
  },
  goodCool: {
    "live states": 391_560,
    "V*": 78,
    worst: -103,
    "random mean": -19.6,
    "never sins": 78,
    "always pushy where possible": -26,
    "always passive where possible": 17,
    pleaser: 51,
    "never asks or releases": 56,
    "never listens": 66,
    "always first / second / third / fourth": [26, -14, -29, -39],
    "max gain from sinning": -6,
    "acceptable ending reachable, %": 100,
  },
  recovery: {
    "live states": 38_875,
    "V*": 75,
    worst: -76,
    "random mean": -12.62,
    "never sins": 75,
    "always pushy where possible": -17,
    "always passive where possible": 22,
    pleaser: 32,
    "never asks or releases": 54,
    "never listens": 37,
    "always first / second / third / fourth": [-18, 6, -17, -22],
    "max gain from sinning": -8,
    "acceptable ending reachable, %": 100,
  },
  badFit: {
    "live states": 97_951,
    "V*": 79,
    worst: -106,
    "random mean": 42.2,
    "never sins": 79,
    "always pushy where possible": 24,
    "always passive where possible": 66,
    pleaser: 63,
    "never asks or releases": 35,
    "never listens": 71,
    "always first / second / third / fourth": [5, -21, -42, 38],
    "max gain from sinning": -5,
    "acceptable ending reachable, %": 100,
  },
} as const;

function maxGainFromSinning(game: Solution): number {
  let most = Number.NEGATIVE_INFINITY;
  eachState(game, (layer, state) => {
    const [first, last] = edgesOf(layer, state);
    let sin = Number.NEGATIVE_INFINITY;
    let other = Number.NEGATIVE_INFINITY;
    for (let edge = first; edge < last; edge++) {
      const value = valueOfEdge(game, layer, edge);
      if (favours.sins(edgeAt(game, layer, layer.said.values[edge]!))) sin = Math.max(sin, value);
      else other = Math.max(other, value);
    }
    most = Math.max(most, sin - other);
  });
  return most;
}

/** Share of states with an acceptable ending ahead, the last two beats left out. Per cent. */
function acceptableShare(game: Solution): number {
  const endings = reachableEndings(game);
  const fine = endingBits(acceptable(game.plot.fit as Fit));
  let states = 0;
  let open = 0;
  eachState(game, (layer, state, _, at) => {
    if (layer.beat >= game.plot.beats.length - 2) return;
    states++;
    if ((endings[at]![state]! & fine) !== 0) open++;
  });
  return (100 * open) / states;
}

function figuresOf(game: Solution) {
  const always = (place: number): number => walkValue(game, (edges) => Math.min(place, edges.length - 1));
  return {
    "live states": game.states,
    "V*": game.best,
    worst: game.worst,
    "random mean": Math.round(100 * game.random) / 100,
    "never sins": valueUnder(game, never(favours.sins)),
    "always pushy where possible": valueUnder(game, favours.pushy),
    "always passive where possible": valueUnder(game, favours.passive),
    pleaser: valueUnder(game, favours.pleaser),
    "never asks or releases": valueUnder(game, never(favours.asksOrReleases)),
    "never listens": valueUnder(game, never(favours.hears)),
    "always first / second / third / fourth": [0, 1, 2, 3].map(always),
    "max gain from sinning": maxGainFromSinning(game),
    "acceptable ending reachable, %": acceptableShare(game),
  };
}

describe.each(Object.keys(oracle) as Toy[])("the toy %s", (toy) => {
  test("E1: gives every figure of the sixth prototype under its rulebook", { timeout: 120_000 }, () => {
    expect(figuresOf(solve(toys(rulebookV6)[toy]))).toEqual(oracle[toy]);
  });

  test("E2: is fair under the product's rulebook: J4, J4c, J5, J13 and J21 hold", {
    timeout: 120_000,
  }, () => {
    const on = ground(toys(rulebook)[toy]);
    expect(rulebook.version).toBe("8");
    for (const property of [
      noProfitableSin,
      noProfitablePettyHarm,
      pressedIsNeverBest,
      monotoneGoodwill,
      noDeadManWalking,
    ]) {
      expect(property(on), property.name).toMatchObject({ holds: true });
    }
  });
});
