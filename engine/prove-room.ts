import { ANGRY } from "./buyer.ts";
import {
  bestLineStates,
  eachState,
  eachTarget,
  edgesOf,
  endingBits,
  reachableEndings,
  valueAt,
  valueOfEdge,
} from "./graph.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { fitsOf, type Plot } from "./plot.ts";
import { edgeAt } from "./policies.ts";
import { type Finding, type Ground, show, TOP_MARGIN, Worst } from "./property.ts";
import { type Ending, type Fit, sins } from "./rulebook.ts";
import type { Solution } from "./solve.ts";

// Room for the human: J18, J19 and J21 of model.md 4.3.

/** The endings a scenario of a fit accepts. */
export function acceptable(fit: Fit): readonly Ending[] {
  return fit === "good" ? ["kept-right", "kept", "comes-back", "parked"] : ["released"];
}

const acceptableBits = { good: endingBits(acceptable("good")), bad: endingBits(acceptable("bad")) };

/** Bits of the endings that are acceptable for a fit this buyer can turn out to have. */
function acceptableTo(plot: Plot, truths: number): number {
  return fitsOf(plot, truths).reduce((bits, fit) => bits | acceptableBits[fit], 0);
}

/** Beats of a best line that must leave room for a slip, and as many as a scene of so few beats can be asked for. */
const ROOM = { beats: 5, short: 4, shortUpTo: 6 } as const;

/** Most points that a slip may cost and still be a small one. */
const SMALL = 6;

/**
 * J18: at least 5 beats of every best line, 4 where the scene has no more than 6, hold a slip among their lines of 1 to 6 points
 * after which the top band is still there.
 */
export function roomForSlips(on: Ground): Finding {
  const fewest = Math.min(...on.games.map(slipBeats));
  const asked = on.plot.beats.length <= ROOM.shortUpTo ? ROOM.short : ROOM.beats;
  return {
    holds: fewest >= asked,
    figure: `a slip of 1 to ${SMALL} points on ${fewest} of ${on.plot.beats.length} beats, ${asked} asked for`,
  };
}

/** Fewest beats with such a slip along any best line. */
function slipBeats(game: Solution): number {
  const fewest = game.layers.map((layer) => new Float64Array(layer.size).fill(Number.POSITIVE_INFINITY));
  const places = [...bestLineStates(game)].sort((a, b) => b.at - a.at);
  for (const { at, state } of places) {
    const layer = game.layers[at] as Layer;
    const [first, last] = edgesOf(layer, state);
    let slips = 0;
    let after = Number.POSITIVE_INFINITY;
    for (let edge = first; edge < last; edge++) {
      const cost = valueAt(game, { at, state }) - valueOfEdge(game, layer, edge);
      const line = edgeAt(game, layer, layer.said.values[edge] as number).index >= 0;
      if (line && cost >= 1 && cost <= Math.min(SMALL, TOP_MARGIN)) slips = 1;
      if (cost !== 0) continue;
      eachTarget(game, layer, edge, (place) => {
        const rest = place === null ? 0 : (fewest[place.at]?.[place.state] as number);
        // A beat entered before and after its detour is one beat: its slip counts once, at the base decision.
        after = Math.min(
          after,
          place !== null && place.at === at + 1 && !layer.detoured ? rest - slips : rest,
        );
      });
    }
    (fewest[at] as Float64Array)[state] = slips + after;
  }
  return fewest[0]?.[0] as number;
}

/**
 * J19: no single slip on a best line leaves more than 20 points behind; after a single sin with 3 beats left an acceptable
 * ending is reachable and at most 30 points are gone, 45 in a scene that begins in anger.
 */
export function recoverable(on: Ground): Finding {
  const slip = new Worst();
  const sin = new Worst();
  const doomed = new Worst();
  const most = on.plot.start.mood === ANGRY ? 45 : 30;
  const buyer = blankBuyer();
  for (const game of on.games) {
    const endings = reachableEndings(game);
    for (const { at, state } of bestLineStates(game)) {
      const layer = game.layers[at] as Layer;
      const [first, last] = edgesOf(layer, state);
      for (let edge = first; edge < last; edge++) {
        const { move } = edgeAt(game, layer, layer.said.values[edge] as number);
        const cost = valueAt(game, { at, state }) - valueOfEdge(game, layer, edge);
        if (!sins.includes(move)) slip.see(game, at, state, cost, 20);
        else if (
          move !== "urge" &&
          (layer.key(state) & 7) !== ANGRY &&
          on.plot.beats.length - 1 - layer.beat >= 3
        ) {
          sin.see(game, at, state, cost, most);
          const fine = acceptableTo(on.plot, unpack(layer.key(state), buyer).truths);
          eachTarget(game, layer, edge, (place, ending) => {
            const mask = place === null ? 1 << ending : (endings[place.at]?.[place.state] ?? 0);
            doomed.see(game, at, state, (mask & fine) === 0 ? 1 : 0, 0);
          });
        }
      }
    }
  }
  const figure = `slip ${show(slip.value)}, sin ${show(sin.value)}`;
  const broken = [slip, sin, doomed].map((worst) => worst.finding(figure)).find((found) => !found.holds);
  return broken ?? { holds: true, figure };
}

/** J21: with two beats left an acceptable ending is reachable from everywhere, and a door that is not shut always. */
export function noDeadManWalking(on: Ground): Finding {
  const lost = new Worst();
  const burned = endingBits(["burned"]);
  let states = 0;
  for (const game of on.games) {
    const endings = reachableEndings(game);
    eachState(game, (layer, state, buyer, at) => {
      states++;
      const fine = acceptableTo(on.plot, buyer.truths);
      const mask = endings[at]?.[state] ?? 0;
      const left = on.plot.beats.length - 1 - layer.beat;
      const bad = (left >= 2 && (mask & fine) === 0) || (mask & ~burned) === 0;
      lost.see(game, at, state, bad ? 1 : 0, 0);
    });
  }
  return lost.finding(`${states} states`);
}
