import { alongBestLines, type Count, lineValues } from "./best-lines.ts";
import type { Buyer } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import { compareGauges, dashboardOf, type Gauges } from "./dashboard.ts";
import { eachState, edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { type Finding, found, type Ground, show } from "./property.ts";
import { DETOUR, type Solution } from "./solve.ts";

// What a menu is worth to whoever plays: J22, J23 and J25 of model.md 4.3, on the game as it is played (truths undrawn).

const LIVE_SHARE = 0.6;
const FREE_SHARE = 0.15;

/** At least 0 when enough beats are live. */
const liveness = ({ hits, misses }: Count): number =>
  hits.length - LIVE_SHARE * (hits.length + misses.length);

function namesOf({ plot }: Ground, beats: readonly number[]): string {
  return beats.map((beat) => plot.beats[beat]?.id).join(", ") || "no beat";
}

/**
 * J22: on at least 60 % of the beats of some best line the second best line is 1 to 12 points behind the best one; at most
 * 15 % of the reachable decisions are free: all their lines within 1 point.
 */
export function liveDecisions(on: Ground): Finding {
  const [game] = on.games as [Solution];
  const { hits, misses } = alongBestLines(
    game,
    ({ state }, layer) => {
      const [best = 0, second = 0] = lineValues(game, layer, state);
      return best - second >= 1 && best - second <= 12;
    },
    liveness,
  );
  let free = 0;
  eachState(game, (layer, state) => {
    const values = lineValues(game, layer, state);
    if ((values[0] as number) - (values.at(-1) as number) <= 1) free++;
  });
  return found(
    liveness({ hits, misses }) >= 0 && free <= FREE_SHARE * game.states,
    `live on ${hits.length} of ${hits.length + misses.length} beats, ${show((100 * free) / game.states)} % free`,
    `on a best line nothing to weigh at ${namesOf(on, misses)}`,
  );
}

/** Points within which a line is nearly best. */
const NEARLY = 4;

/**
 * J23: every line is somewhere best or within 4 points of it, or carries the name of the temptation it is, and then somewhere
 * looks better than the best line on one gauge of the dashboard, or like it on all.
 */
export function noDeadWood(on: Ground, scenario: Scenario): Finding {
  const [game] = on.games as [Solution];
  const nearest = on.plot.beats.map(({ choices }) => choices.map(() => Number.POSITIVE_INFINITY));
  eachState(game, (layer, state, _, at) => {
    const [first, last] = edgesOf(layer, state);
    const costs = nearest[layer.beat] as number[];
    for (let edge = first; edge < last; edge++) {
      const said = layer.said.values[edge] as number;
      if (said >= DETOUR) continue;
      const cost = valueAt(game, { at, state }) - valueOfEdge(game, layer, edge);
      if (cost < (costs[said] as number)) costs[said] = cost;
    }
  });
  const dead = nearest.flatMap((costs, beat) =>
    costs.flatMap((cost, index) => (cost > NEARLY ? [{ beat, index, cost }] : [])),
  );
  const tempting = dead.filter(
    ({ beat, index }) =>
      scenario.beats[beat]?.text.choices[index]?.trap !== undefined && looksGood(scenario, game, beat, index),
  );
  const wood = dead.filter((line) => !tempting.includes(line));
  const named = wood.map(({ beat, index, cost }) => {
    const { id, trap } = scenario.beats[beat]?.text.choices[index] ?? {};
    return `${id} (costs ${show(cost)} or more${trap === undefined ? ", no trap" : ", tempts nobody"})`;
  });
  return found(
    wood.length === 0,
    `${dead.length} lines nowhere nearly best, ${tempting.length} of them named temptations`,
    named.join(", "),
  );
}

/** Is there a state in which a line looks better than a best line on some gauge, or like it on all? */
function looksGood(scenario: Scenario, game: Solution, beat: number, index: number): boolean {
  const gauges = dashboardOf(scenario);
  const buyer = blankBuyer();
  return game.layers
    .filter((layer) => layer.beat === beat)
    .some((layer) => {
      for (let state = 0; state < layer.size; state++) {
        const offered = linesOf(layer, state);
        if (!offered.some(({ said }) => said === index)) continue;
        unpack(layer.key(state), buyer);
        const own = gauges(beat, index, buyer);
        const [most = 0] = lineValues(game, layer, state);
        const beaten = offered.some(({ said, edge }) => {
          if (valueOfEdge(game, layer, edge) !== most) return false;
          const best = gauges(beat, said, buyer);
          return (
            own.some((shown, gauge) => shown > (best[gauge] as number)) || compareGauges(own, best) === 0
          );
        });
        if (beaten) return true;
      }
      return false;
    });
}

function linesOf(layer: Layer, state: number): readonly { readonly edge: number; readonly said: number }[] {
  const [first, last] = edgesOf(layer, state);
  const lines: { edge: number; said: number }[] = [];
  for (let edge = first; edge < last; edge++) {
    const said = layer.said.values[edge] as number;
    if (said < DETOUR) lines.push({ edge, said });
  }
  return lines;
}

/** J25: from difficulty 2 on, at least 2 beats of some best line on which the line with the best dashboard costs 6 or more. */
export function temptationIsReal(on: Ground, scenario: Scenario): Finding {
  if (scenario.text.difficulty < 2) return { holds: true, figure: "difficulty 1: does not apply" };
  const [game] = on.games as [Solution];
  const gauges = dashboardOf(scenario);
  const buyer: Buyer = blankBuyer();
  const { hits } = alongBestLines(
    game,
    (place, layer) => {
      unpack(layer.key(place.state), buyer);
      const shown = linesOf(layer, place.state).map((line) => ({
        ...line,
        gauges: gauges(layer.beat, line.said, buyer),
      }));
      const tempting = shown.reduce((best, one) =>
        compareGauges(one.gauges as Gauges, best.gauges) > 0 ? one : best,
      );
      return valueAt(game, place) - valueOfEdge(game, layer, tempting.edge) >= 6;
    },
    (count) => count.hits.length,
  );
  return found(hits.length >= 2, `${hits.length} beats`, `tempting on a best line: ${namesOf(on, hits)}`);
}
