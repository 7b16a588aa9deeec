import { edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import { placeIn } from "./judge.ts";
import type { Layer } from "./layer.ts";
import type { Resolve } from "./machine.ts";
import type { Step } from "./play.ts";
import { type Detour, detours } from "./plot.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { standingOf } from "./standing.ts";

/**
 * The standing after each further line, when every line from here on is the best one, in the world of this attempt. Empty
 * once the talk is over. Where several lines are best, the first in the author's order.
 */
export function possibleFrom(
  solution: Solution,
  resolve: Resolve,
  world: readonly number[],
  from: Pick<Step, "beat" | "detoured" | "before">,
): number[] {
  const standings: number[] = [];
  let here = from;
  for (;;) {
    const place = placeIn(solution, here.beat, here.detoured, here.before);
    const layer = solution.layers[place.at] as Layer;
    const [first, last] = edgesOf(layer, place.state);
    let best = first;
    for (let edge = first; edge < last; edge++) {
      if (valueOfEdge(solution, layer, edge) === valueAt(solution, place)) {
        best = edge;
        break;
      }
    }
    const said = layer.said.values[best] as number;
    const choice = said < DETOUR ? said : (detours[said - DETOUR] as Detour);
    const talk = {
      buyer: here.before,
      world,
      beat: here.beat,
      detoured: here.detoured,
      account: 0,
      last: null,
    };
    const out = resolve(talk, { type: "SAY", choice });
    if (out === null) throw new RangeError("the best line cannot be said");
    standings.push(standingOf(out.parted));
    if (out.ending !== "") return standings;
    here = { beat: out.beat, detoured: out.beat === here.beat, before: out.buyer };
  }
}
