import { describe, expect, test } from "vitest";
import { wounds } from "../../engine/buyer.ts";
import { idOf } from "../../engine/exchange.ts";
import {
  bestLineStates,
  describeState,
  eachState,
  edgesOf,
  reachableEndings,
  valueAt,
  valueOfEdge,
  wayTo,
} from "../../engine/graph.ts";
import { placeIn } from "../../engine/judge.ts";
import type { Layer } from "../../engine/layer.ts";
import { blankBuyer, unpack } from "../../engine/pack.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { ground, show, Worst } from "../../engine/property.ts";
import { prove } from "../../engine/prove.ts";
import { endings } from "../../engine/rulebook.ts";
import { solve } from "../../engine/solve.ts";
import { admitted, scaffoldText, scene } from "./fixtures/scenes.ts";

const scenario = admitted(scaffoldText);
const game = solve(scenario.plot);

/** Says the lines of a list by their names. */
function walk(names: readonly string[], scene = scenario, planned = false): Play {
  return names.reduce<Play>(
    (play, name) => {
      const offer = offersOf(play).find(
        ({ said }) => idOf(scene, { beat: play.beat, before: play.buyer, said }) === name,
      );
      const answer = say(play, offer!.id);
      if (!answer.ok) throw new Error(answer.code);
      return answer.play;
    },
    start(scene, { seed: "1", level: "free", planned }),
  );
}

/** The first state of a layer with a wound, as an index into `wounds`. */
function stateWith(layer: Layer, wound: number): number | undefined {
  return Array.from({ length: layer.size }, (_, state) => state).find(
    (state) => unpack(layer.key(state), blankBuyer()).wound === wound,
  );
}

describe("E36: a finding", () => {
  test("holds when nothing was over its limit, and else counts the cases and names the worst, with a way there", () => {
    const worst = new Worst();
    worst.see(game, 2, 0, 3, 3);
    expect(worst.finding("at most 3")).toEqual({ holds: true, figure: "at most 3" });
    worst.see(game, 2, 1, 5, 3);
    worst.see(game, 4, 0, 4, 3);
    const found = worst.finding("at most 3");
    expect(found).toMatchObject({ holds: false, figure: "at most 3; 2 states" });
    expect(found.where).toContain(describeState(game, { at: 2, state: 1 }));
    expect(found.where).toContain(`way there: ${wayTo(game, { at: 2, state: 1 }).join(", ")}`);
  });

  test("gives a way that can be said and leads to just that state, for every state of the small scene", () => {
    eachState(game, (_layer, state, _buyer, at) => {
      const play = walk(wayTo(game, { at, state }));
      expect(placeIn(game, play.beat, play.detoured, play.buyer)).toEqual({ at, state });
    });
  });

  test("gives a way from the start with a plan or without", () => {
    const prepared = admitted(scaffoldText.replace("move: ask\n", "move: ask\n            plan: true\n"));
    const planned = solve(prepared.plot);
    const seen = new Set<boolean>();
    eachState(planned, (_layer, state, _buyer, at) => {
      const way = wayTo(planned, { at, state });
      const withPlan =
        way.includes("what-a-saturday") || describeState(planned, { at, state }).endsWith(", with a plan");
      const play = walk(way, prepared, withPlan);
      expect(placeIn(planned, play.beat, play.detoured, play.buyer)).toEqual({ at, state });
      seen.add(withPlan);
    });
    expect([...seen]).toContain(false);
    expect([...seen]).toContain(true);
  });

  test("names a detour as its author does: a harm of one's own is owned by own-self", () => {
    const plot = scene("friday-invoice").plot;
    const whole = solve(plot);
    const heard = wounds.indexOf("self-heard");
    const at = whole.layers.findIndex((layer) => stateWith(layer, heard) !== undefined);
    const state = stateWith(whole.layers[at]!, heard)!;
    expect(wayTo(whole, { at, state })).toContain("own-self");
  });

  test("shows whole figures whole and others to two decimals", () => {
    expect([show(3), show(-0.5), show(1 / 3), show(Number.NEGATIVE_INFINITY)]).toEqual([
      "3",
      "-0.50",
      "0.33",
      "none",
    ]);
  });
});

test("E36: a property is proven on the averaged game and in every drawn world", () => {
  expect(ground(scenario.plot).games).toHaveLength(1);
  const { plot } = scene("friday-invoice");
  const worlds = plot.truths.reduce((count, { weights }) => count * weights.length, 1);
  const { games } = ground(plot);
  expect(games).toHaveLength(1 + worlds);
  // Whoever is told the truths beforehand cannot do worse: the mean of the worlds is no less than the averaged game.
  const mean = games.slice(1).reduce((sum, world, index) => {
    const weights = plot.truths.reduce<number[]>(
      (all, { weights: of }) =>
        all.flatMap((chance) =>
          of.map((weight) => (chance * weight) / of.reduce((total, one) => total + one, 0)),
        ),
      [1],
    );
    return sum + weights[index]! * world.best;
  }, 0);
  expect(mean).toBeGreaterThanOrEqual(games[0]!.best);
});

test("E36: the states of a best line are just those that a play free of cost can come to", () => {
  const reached = new Set<string>();
  const visit = (at: number, state: number): void => {
    if (reached.has(`${at}/${state}`)) return;
    reached.add(`${at}/${state}`);
    const layer = game.layers[at]!;
    const [first, last] = edgesOf(layer, state);
    for (let edge = first; edge < last; edge++) {
      const target = layer.next.values[edge]!;
      const free = valueOfEdge(game, layer, edge) === valueAt(game, { at, state });
      if (free && (target & 3) === 0) visit((target >> 2) & 31, target >> 7);
    }
  };
  visit(0, 0);
  expect(new Set(bestLineStates(game).map(({ at, state }) => `${at}/${state}`))).toEqual(reached);
});

test("E36: from the start every ending is reachable that the small scene has words for, and no other", () => {
  const mask = reachableEndings(game)[0]![0]!;
  const open = endings.filter((_, index) => (mask & (1 << index)) !== 0);
  expect([...open].sort()).toEqual(Object.keys(scenario.text.endings).sort());
});

test("E36: a proof names every property once and holds only when each one does", () => {
  const heard: string[] = [];
  const proof = prove(scenario, (id) => heard.push(id));
  expect(proof.properties.map(({ id }) => id)).toEqual(heard);
  expect(new Set(heard).size).toBe(heard.length);
  expect(proof.holds).toBe(proof.properties.every(({ holds }) => holds));
  expect(proof).toMatchObject({ scenario: "my-scenario", states: game.states, best: game.best });
});
