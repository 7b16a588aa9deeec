import { type Buyer, SIGNED, tops, WOUND } from "./buyer.ts";
import { endingOf, worth } from "./epilogue.ts";
import { eachState, edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import { pack } from "./pack.ts";
import { fitsOf } from "./plot.ts";
import { bestAmong, edgeAt } from "./policies.ts";
import { type Finding, type Ground, show, Worst } from "./property.ts";
import { pettyHarms, sins } from "./rulebook.ts";
import { type Solution, solve } from "./solve.ts";
import { stepper } from "./step.ts";

// Soundness and the fairness of values: J1 to J6 and J13 of model.md 4; J14 stands beside it.

/** Most states a scenario may have (model.md 3.10 advises 100,000; the library's limit is 150,000). */
const MOST_STATES = 150_000;

/** J1: finite and closed, within the budget of states; at least 3 base choices everywhere; no level is pushed out of its range by more than 2. */
export function closed(on: Ground): Finding {
  const [game] = on.games as [Solution];
  let fewest = Number.POSITIVE_INFINITY;
  let spill = 0;
  const walk = stepper(on.plot);
  eachState(game, (layer, state, buyer) => {
    const [first, last] = edgesOf(layer, state);
    let base = 0;
    for (let edge = first; edge < last; edge++) {
      const { index } = edgeAt(game, layer, layer.said.values[edge] as number);
      if (index < 0) continue;
      base++;
      const choice = on.plot.beats[layer.beat]?.choices[index];
      if (choice === undefined) continue;
      const count = walk.say(layer.beat, buyer, choice);
      for (let at = 0; at < count; at++) spill = Math.max(spill, walk.outcomes[at]?.spill ?? 0);
    }
    fewest = Math.min(fewest, base);
  });
  return {
    holds: fewest >= 3 && spill <= 2 && game.states <= MOST_STATES,
    figure: `${game.states} states, fewest lines ${fewest}, spill ${spill}`,
  };
}

/** J3: no edge has a regret below 0, so that on any run best − Σ cost + luck is the outcome. */
export function balanced(on: Ground): Finding {
  const worst = new Worst();
  let edges = 0;
  for (const game of on.games) {
    eachState(game, (layer, state, _, at) => {
      const [first, last] = edgesOf(layer, state);
      edges += last - first;
      for (let edge = first; edge < last; edge++) {
        worst.see(game, at, state, valueOfEdge(game, layer, edge) - valueAt(game, { at, state }), 0);
      }
    });
  }
  return worst.finding(`${edges} edges`);
}

const isSin = (move: string): boolean => sins.some((sin) => sin === move);
const isPetty = (move: string): boolean => pettyHarms.some((harm) => harm === move);

/** J4: at every state the best sin is at least 3 points below the best line that is no sin. */
export function noProfitableSin(on: Ground): Finding {
  const worst = new Worst();
  for (const game of on.games) {
    eachState(game, (layer, state, _, at) => {
      const sin = bestAmong(game, layer, state, isSin);
      if (sin === Number.NEGATIVE_INFINITY) return;
      worst.see(game, at, state, sin - bestAmong(game, layer, state, (move) => !isSin(move)), -3);
    });
  }
  return worst.finding(`best sin ${show(worst.value)}`);
}

/** J4c: at every state no petty harm is worth more than the best clean choice. */
export function noProfitablePettyHarm(on: Ground): Finding {
  const worst = new Worst();
  for (const game of on.games) {
    eachState(game, (layer, state, _, at) => {
      const petty = bestAmong(game, layer, state, isPetty);
      if (petty === Number.NEGATIVE_INFINITY) return;
      const clean = bestAmong(game, layer, state, (move) => !isSin(move) && !isPetty(move));
      worst.see(game, at, state, petty - clean, 0);
    });
  }
  return worst.finding(`best petty harm ${show(worst.value)}`);
}

/** J4b: the same scenario without its inherited wound is worth between 6 less and 12 more. */
export function boundedParadox(on: Ground): Finding {
  const { plot } = on;
  if (plot.start.wound === WOUND.none) return { holds: true, figure: "no inherited wound" };
  const [game] = on.games as [Solution];
  const without = solve({ ...plot, start: { ...plot.start, wound: WOUND.none } });
  const gift = game.best - without.best;
  return {
    holds: gift <= 6 && gift >= -12,
    figure: `with ${show(game.best)}, without ${show(without.best)}`,
  };
}

/** J5: a pressed yes is worth less at the end than the same buyer unsigned, and pressing is nowhere best. */
export function pressedIsNeverBest(on: Ground): Finding {
  const worst = new Worst();
  const { plot } = on;
  const open: Buyer = { ...plot.start };
  for (const game of on.games) {
    eachState(game, (layer, state, buyer, at) => {
      const pressing = bestAmong(game, layer, state, (move) => move === "press");
      if (pressing !== Number.NEGATIVE_INFINITY) {
        worst.see(game, at, state, pressing - valueAt(game, { at, state }), -1);
      }
      if (buyer.signed !== SIGNED.pressed) return;
      Object.assign(open, buyer, { signed: SIGNED.open });
      for (const fit of fitsOf(plot, buyer.truths)) {
        const value = (of: Buyer): number =>
          worth(plot.rulebook.figures, of, endingOf(of, 0, plot.secret, plot.gauge?.right ?? 0), fit, 0);
        worst.see(game, at, state, value(buyer) - value(open), 0);
      }
    });
  }
  return worst.finding(`at best ${show(worst.value)}`);
}

/** J6: where URGE and another sin are both on offer, deceiving is not the cheaper one. */
export function deceptionIsCostliest(on: Ground): Finding {
  const worst = new Worst();
  for (const game of on.games) {
    eachState(game, (layer, state, _, at) => {
      const urge = bestAmong(game, layer, state, (move) => move === "urge");
      const other = bestAmong(game, layer, state, (move) => isSin(move) && move !== "urge");
      if (urge === Number.NEGATIVE_INFINITY || other === Number.NEGATIVE_INFINITY) return;
      worst.see(game, at, state, urge - other, 0);
    });
  }
  const met = worst.value !== Number.NEGATIVE_INFINITY;
  return worst.finding(met ? `at most ${show(worst.value)}` : "never side by side");
}

const hotOrder = [0, 1, 3, 4, 5];
const coolOrder = [2, 3, 4, 5];

/** The mood one step better for a temper, −1 at the top or for a mood the temper does not have. */
function moodAbove(game: Solution, mood: number): number {
  const order = game.plot.temper === "hot" ? hotOrder : coolOrder;
  const at = order.indexOf(mood);
  return at < 0 ? -1 : (order[at + 1] ?? -1);
}

/** J13: a buyer who stands one step better, both reachable, is worth at most 1 less. */
export function monotoneGoodwill(on: Ground): Finding {
  const worst = new Worst();
  let pairs = 0;
  for (const game of on.games) {
    const better: Buyer = { ...game.plot.start };
    eachState(game, (layer, state, buyer, at) => {
      const compare = (change: Partial<Buyer>): void => {
        Object.assign(better, buyer, change);
        const other = layer.find(pack(better));
        if (other < 0) return;
        pairs++;
        worst.see(game, at, state, valueAt(game, { at, state }) - valueAt(game, { at, state: other }), 1);
      };
      const mood = moodAbove(game, buyer.mood);
      if (mood >= 0) compare({ mood });
      for (const level of ["trust", "understood", "clarity", "readiness"] as const) {
        if (buyer[level] < tops[level]) compare({ [level]: buyer[level] + 1 });
      }
      if (buyer.gauge + 1 < (game.plot.gauge?.levels ?? 1)) compare({ gauge: buyer.gauge + 1 });
    });
  }
  return worst.finding(`${pairs} pairs, largest fall ${show(worst.value)}`);
}
