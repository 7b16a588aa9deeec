import type { Scenario } from "./compile.ts";
import { edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import { placeIn } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { type Resolve, resolver } from "./machine.ts";
import type { Outcome } from "./outcome.ts";
import { type Detour, detourSaid, detours, type Plot, type PlotBeat } from "./plot.ts";
import { type Finding, type Ground, show, worldsOf } from "./property.ts";
import { type Move, pettyHarms, sins } from "./rulebook.ts";
import { DETOUR, type Solution, solve } from "./solve.ts";

// J15 of model.md 4.2: whoever plays as if the twist had not come must pay for it.

/** Points that playing on as if nothing had happened must cost. */
const LEAST = 10;

const untwisted = (beat: PlotBeat): PlotBeat => {
  const { twist: _, ...calm } = beat;
  return calm;
};

/** The same plot in which nothing happens that is nobody's doing. */
function withoutTwist(plot: Plot): Plot {
  const turns = Object.entries(plot.turns).map(([meeting, turn]) => [
    meeting,
    { ...turn, mood: turn.mood.map(() => "same" as const) },
  ]);
  return { ...plot, beats: plot.beats.map(untwisted), turns: Object.fromEntries(turns) };
}

function twistsOf(plot: Plot): number {
  const beats = plot.beats.filter((beat) => beat.twist !== undefined).length;
  const doors = Object.values(plot.turns).filter(({ mood }) => mood.some((way) => way !== "same")).length;
  return beats + doors;
}

/** A game and how to say lines in it. */
interface Table {
  readonly game: Solution;
  readonly resolve: Resolve;
}

type Here = Pick<Outcome, "beat" | "buyer"> & { readonly detoured: boolean };

interface Way {
  readonly said: number | Detour;
  readonly move: Move;
  readonly value: number;
}

function waysAt({ game }: Table, { beat, detoured, buyer }: Here): readonly Way[] {
  const { at, state } = placeIn(game, beat, detoured, buyer);
  const layer = game.layers[at] as Layer;
  const [first, last] = edgesOf(layer, state);
  return Array.from({ length: last - first }, (_, index): Way => {
    const edge = first + index;
    const code = layer.said.values[edge] as number;
    const said = code < DETOUR ? code : (detours[code - DETOUR] as Detour);
    const move =
      typeof said === "string" ? detourSaid(said).move : game.plot.beats[beat]?.choices[said]?.move;
    return { said, move: move as Move, value: valueOfEdge(game, layer, edge) };
  });
}

/** The first of the best ways in a game. */
function bestAt(table: Table, here: Here): Way {
  const { at, state } = placeIn(table.game, here.beat, here.detoured, here.buyer);
  const value = valueAt(table.game, { at, state });
  return waysAt(table, here).find((way) => way.value === value) as Way;
}

function sayIn(table: Table, here: Here, world: readonly number[], said: number | Detour): Outcome {
  const out = table.resolve({ ...here, world, account: 0, last: null }, { type: "SAY", choice: said });
  if (out === null) throw new RangeError("a line of the menu cannot be said");
  return out;
}

const after = (here: Here, out: Outcome): Here | null =>
  out.ending === "" ? { beat: out.beat, buyer: out.buyer, detoured: out.beat === here.beat } : null;

/** What somebody says in the real scene who means a way: just that, else a line of the same move, else the first harmless one. */
function replacement(menu: readonly Way[], meant: Way | null): Way {
  const lines = menu.filter(({ said }) => typeof said === "number");
  const harmless = ({ move }: Way): boolean => !sins.includes(move) && !pettyHarms.includes(move);
  const same =
    menu.find(({ said }) => said === meant?.said) ?? lines.find(({ move }) => move === meant?.move);
  return same ?? lines.find(harmless) ?? (lines[0] as Way);
}

/**
 * The outcome, in one drawn world, of somebody who plays the real scene by the best play of an imagined one, move by move. A
 * detour that is not on offer in the real scene is passed over; when the imagined talk is over or ahead, the first harmless
 * line is said.
 */
function misled(real: Table, imagined: Table, world: readonly number[]): number {
  const { start } = real.game.plot;
  let here: Here | null = { beat: 0, buyer: start, detoured: false };
  let there: Here | null = here;
  let account = 0;
  while (here !== null) {
    const meant: Way | null = there === null || there.beat > here.beat ? null : bestAt(imagined, there);
    const behind = there !== null && there.beat < here.beat;
    const menu = waysAt(real, here);
    const passed = typeof meant?.said === "string" && !menu.some(({ said }) => said === meant.said);
    if (!behind && !passed) {
      const out = sayIn(real, here, world, replacement(menu, meant).said);
      account += out.reward;
      here = after(here, out);
    }
    if (meant !== null && there !== null) there = after(there, sayIn(imagined, there, world, meant.said));
  }
  return account;
}

/** J15: exactly one twist, and the best play of the scene without it, followed move by move, loses at least 10 on the mean. */
export function twistMatters(on: Ground, _: Scenario): Finding {
  const twists = twistsOf(on.plot);
  if (twists !== 1) return { holds: false, figure: `${twists} twists` };
  const [game] = on.games as [Solution];
  const calm = withoutTwist(on.plot);
  const real: Table = { game, resolve: resolver(on.plot) };
  const imagined: Table = { game: solve(calm), resolve: resolver(calm) };
  const mean = worldsOf(on.plot).reduce(
    (sum, { values, chance }) => sum + chance * misled(real, imagined, values),
    0,
  );
  return {
    holds: game.best - mean >= LEAST,
    figure: `playing on as if nothing had happened costs ${show(game.best - mean)}`,
  };
}
