import { type Buyer, PROMISE } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import { eachState, valueAt } from "./graph.ts";
import { blankBuyer, pack, unpack } from "./pack.ts";
import { type Finding, found, type Ground, show } from "./property.ts";
import type { Solution } from "./solve.ts";

// J26 of model.md 4.3: what was told, and what was promised, must matter later.

/** Beats after which a detail must still matter, and what it must be worth. */
const LATER = 3;
const PAYS = 4;

/**
 * J26: every fact told, and a promise where one can be made, is worth at least 4 points at some beat at least 3 later: there are
 * two reachable states there that differ in it alone.
 */
export function memoryPays(on: Ground, scenario: Scenario): Finding {
  const [game] = on.games as [Solution];
  const planted = factsTold(on).map(({ bit, beat }) => ({
    name: scenario.text.facts[bit]?.id ?? `fact ${bit + 1}`,
    worth: mostBetween(game, beat + LATER, (buyer) =>
      (buyer.facts & (1 << bit)) === 0 ? [] : [{ facts: buyer.facts & ~(1 << bit) }],
    ),
  }));
  const promised = promiseMade(game);
  const kept = (buyer: Buyer): boolean => buyer.promise === PROMISE.none || buyer.promise === PROMISE.kept;
  if (promised >= 0) {
    const worth = mostBetween(game, promised + LATER, (buyer) =>
      kept(buyer) ? [{ promise: PROMISE.broken }] : [],
    );
    planted.push({ name: "promise", worth });
  }
  const poor = planted.filter(({ worth }) => worth < PAYS).map(({ name }) => name);
  return found(
    poor.length === 0,
    planted.map(({ name, worth }) => `${name} ${show(worth)}`).join(", ") || "nothing to remember",
    `${poor.join(", ")} matters too little, or too soon after`,
  );
}

function factsTold({ plot }: Ground): readonly { readonly bit: number; readonly beat: number }[] {
  return [0, 1, 2].flatMap((bit) => {
    const beat = plot.beats.findIndex(({ tells }) => (tells & (1 << bit)) !== 0);
    return beat < 0 ? [] : [{ bit, beat }];
  });
}

/** The first beat at which a promise can be made, −1 when none can. */
function promiseMade(game: Solution): number {
  const owed: readonly number[] = [PROMISE.owed, PROMISE.owedByRepair];
  const buyer = blankBuyer();
  const layer = game.layers.find(({ keys, size }) => {
    for (let state = 0; state < size; state++) {
      if (owed.includes(unpack((keys.values[state] as number) >>> 0, buyer).promise)) return true;
    }
    return false;
  });
  if (layer === undefined) return -1;
  return layer.detoured ? layer.beat : layer.beat - 1;
}

/** The most a state is worth above another reachable one that differs from it in a change alone, from a beat on. */
function mostBetween(
  game: Solution,
  from: number,
  changes: (buyer: Readonly<Buyer>) => readonly Partial<Buyer>[],
): number {
  let most = Number.NEGATIVE_INFINITY;
  const other = blankBuyer();
  eachState(game, (layer, state, buyer, at) => {
    if (layer.beat < from) return;
    for (const change of changes(buyer)) {
      const poorer = layer.find(pack(Object.assign(other, buyer, change)));
      if (poorer >= 0)
        most = Math.max(most, valueAt(game, { at, state }) - valueAt(game, { at, state: poorer }));
    }
  });
  return most;
}
