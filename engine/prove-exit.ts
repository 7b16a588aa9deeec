import { type Buyer, GUARDED, PROMISE, WOUND } from "./buyer.ts";
import { bestLineStates, eachState, eachTarget, edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { canBeBad, fitOf } from "./plot.ts";
import { bestAmong, edgeAt } from "./policies.ts";
import { type Finding, type Ground, show, Worst } from "./property.ts";
import { DETOUR, type Solution } from "./solve.ts";

// J14 of model.md 4.2: in a bad fit, out in time, and not before anything is understood.

/** The fit is known to be bad, the need is clear and nothing is owed: no open wound or promise, a buyer at least guarded. */
function isClear({ plot }: Solution, { truths, clarity, wound, promise, mood }: Readonly<Buyer>): boolean {
  if (fitOf(plot, truths) !== "bad") return false;
  const owed = promise === PROMISE.owed || promise === PROMISE.owedByRepair;
  return clarity >= 2 && wound === WOUND.none && !owed && mood >= GUARDED;
}

function releaseAt(game: Solution, layer: Layer, state: number): number {
  return bestAmong(game, layer, state, (move) => move === "release");
}

/**
 * J14, bad fit: once the need is clear and nothing is owed, releasing costs at most 4 wherever it is on offer, and every best
 * line does it there or one beat later; before the need is clear, fleeing costs at least 5 on the best line.
 */
export function honestExit(on: Ground): Finding {
  if (!canBeBad(on.plot)) return { holds: true, figure: "good fit: does not apply" };
  const staying = new Worst();
  const late = new Worst();
  let flee = Number.POSITIVE_INFINITY;
  for (const game of on.games) {
    eachState(game, (layer, state, buyer, at) => {
      const release = releaseAt(game, layer, state);
      if (release === Number.NEGATIVE_INFINITY || !isClear(game, buyer)) return;
      staying.see(game, at, state, valueAt(game, { at, state }) - release, 4);
    });
    const buyer = blankBuyer();
    for (const place of bestLineStates(game)) {
      const layer = game.layers[place.at] as Layer;
      const release = releaseAt(game, layer, place.state);
      if (unpack(layer.key(place.state), buyer).clarity < 2)
        flee = Math.min(flee, valueAt(game, place) - release);
    }
    for (const { place, lines } of firstClear(game)) late.see(game, place.at, place.state, lines, 1);
  }
  const leaves =
    late.value === Number.POSITIVE_INFINITY ? "not all leave" : `leave ${show(late.value)} beats later`;
  const figure = `staying gains ${show(staying.value)}, fleeing costs ${show(flee)}, best lines ${leaves}`;
  const broken = [staying, late].map((worst) => worst.finding(figure)).find(({ holds }) => !holds);
  const found = broken ?? { holds: true, figure };
  return { ...found, holds: found.holds && flee >= 5 };
}

/** The first clear states of all best lines at which the way out is open, each with the most lines a best line still says before it leaves. */
function firstClear(game: Solution): readonly { readonly place: Place; readonly lines: number }[] {
  const seen = new Set<string>();
  const found: { place: Place; lines: number }[] = [];
  const buyer = blankBuyer();
  const stays = linesBeforeRelease(game);
  const visit = (place: Place): void => {
    const key = `${place.at}/${place.state}`;
    if (seen.has(key)) return;
    seen.add(key);
    const layer = game.layers[place.at] as Layer;
    const open = releaseAt(game, layer, place.state) !== Number.NEGATIVE_INFINITY;
    if (open && isClear(game, unpack(layer.key(place.state), buyer))) {
      found.push({ place, lines: stays(place) });
      return;
    }
    eachBestEdge(game, place, (edge) => {
      eachTarget(game, layer, edge, (next) => {
        if (next !== null) visit(next);
      });
    });
  };
  visit({ at: 0, state: 0 });
  return found;
}

/**
 * For every state of a best line, the most lines that one still says before it releases; ∞ when it can come to another end.
 */
function linesBeforeRelease(game: Solution): (place: Place) => number {
  const known = new Map<string, number>();
  const most = (place: Place): number => {
    const key = `${place.at}/${place.state}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const layer = game.layers[place.at] as Layer;
    let lines = 0;
    eachBestEdge(game, place, (edge) => {
      const said = layer.said.values[edge] as number;
      if (edgeAt(game, layer, said).move === "release") return;
      eachTarget(game, layer, edge, (next) => {
        const rest = next === null ? Number.POSITIVE_INFINITY : most(next);
        lines = Math.max(lines, rest + (said < DETOUR ? 1 : 0));
      });
    });
    known.set(key, lines);
    return lines;
  };
  return most;
}

function eachBestEdge(game: Solution, place: Place, visit: (edge: number) => void): void {
  const layer = game.layers[place.at] as Layer;
  const [first, last] = edgesOf(layer, place.state);
  for (let edge = first; edge < last; edge++) {
    if (valueOfEdge(game, layer, edge) === valueAt(game, place)) visit(edge);
  }
}
