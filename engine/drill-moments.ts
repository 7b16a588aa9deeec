import type { Skill } from "./debrief.ts";
import { eachTarget, edgesOf, type Place } from "./graph.ts";
import { type Way, waysAt } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { type Resolve, resolver } from "./machine.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { type Detour, detours } from "./plot.ts";
import { skillsOf } from "./skills.ts";
import { DETOUR, type Solution } from "./solve.ts";
import type { Spot } from "./spot.ts";
import { drawn } from "./truths.ts";

// Moments worth coming back to, found in a solved scenario.

/** Points by which the best way is ahead of the next: less hardly matters, more is seen by everybody. */
export const GAP = { least: 2, most: 12 } as const;

/** Most that a line on the way to a moment costs: plausible play slips, and makes no mistakes. Points. */
const SLIP = 8;

/** Points lost on the way from which on a moment is one that comes after a slip. */
const SLIPPED = 3;

/** States looked at in one place of the plot. What a plausible play comes to is found long before. */
const MOST_LOOKED_AT = 400;

/** A moment the solver found: a state at which it matters what is said, and is not plain. */
export interface DrillMoment extends Spot {
  readonly skill: Skill;
  /** Best value less the next best one there. Points. */
  readonly gap: number;
  /** Points that the lines on the way there cost together. */
  readonly lost: number;
}

/** Best value less the next best; 0 where two ways are equally good, or there is only one. Points. */
export function gapOf(ways: readonly Way[]): number {
  const [, second = 0] = ways.map(({ cost }) => cost).sort((a, b) => a - b);
  return second;
}

/**
 * The moments of a solved scenario, in the order of play: of every beat and skill the state that plausible play comes to
 * with the least points lost and, where there is one, the state that it comes to after a slip. Nobody needs a plan for them.
 */
export function drillMoments(solution: Solution): readonly DrillMoment[] {
  const paths = plausiblePaths(solution);
  const resolve = resolver(solution.plot);
  return solution.layers.flatMap((layer, at) => {
    const found = new Map<string, DrillMoment>();
    for (const path of likeliest(solution, paths[at] as readonly Path[])) {
      for (const skill of skillsAt(solution, layer, path, resolve)) {
        const kind = `${skill}/${path.lost > SLIPPED}`;
        if (!found.has(kind)) found.set(kind, momentOf(solution, layer, path, skill));
      }
    }
    return [...found.values()];
  });
}

/** The plausible way to a state on which the least is lost. */
interface Path {
  readonly place: Place;
  readonly lost: number;
  readonly from: Path | null;
  /** What was said at `from`, as in `Layer.said`. */
  readonly said: number;
}

/** By layer, the best way to every state that plausible play can reach. */
function plausiblePaths(solution: Solution): readonly (readonly Path[])[] {
  const found = solution.layers.map(() => new Map<number, Path>());
  // The last state of the first layer is where somebody begins who came without a plan.
  const start = { at: 0, state: (solution.layers[0]?.size ?? 1) - 1 };
  found[0]?.set(start.state, { place: start, lost: 0, from: null, said: 0 });
  solution.layers.forEach((layer, at) => {
    for (const path of found[at]?.values() ?? []) {
      const [first] = edgesOf(layer, path.place.state);
      for (const [index, { cost }] of waysAt(solution, path.place).entries()) {
        if (cost > SLIP) continue;
        const lost = path.lost + cost;
        eachTarget(solution, layer, first + index, (place) => {
          if (place === null || lost >= (found[place.at]?.get(place.state)?.lost ?? Infinity)) return;
          const said = layer.said.values[first + index] as number;
          found[place.at]?.set(place.state, { place, lost, from: path, said });
        });
      }
    }
  });
  return found.map((paths) => [...paths.values()]);
}

/** The states of one place that are a moment, those with the least points lost on the way first. */
function likeliest(solution: Solution, paths: readonly Path[]): readonly Path[] {
  return paths
    .filter(({ place }) => {
      const gap = gapOf(waysAt(solution, place));
      return gap >= GAP.least && gap <= GAP.most;
    })
    .sort((a, b) => a.lost - b.lost || a.place.state - b.place.state)
    .slice(0, MOST_LOOKED_AT);
}

function skillsAt(solution: Solution, layer: Layer, { place }: Path, resolve: Resolve): readonly Skill[] {
  const { plot } = solution;
  const { beat, detoured } = layer;
  const before = unpack(layer.key(place.state), blankBuyer());
  const world = plot.truths.map((_, index) => Math.max(0, drawn(before.truths, index)));
  return skillsOf(plot, { step: { beat, detoured, before }, ways: waysAt(solution, place) }, world, resolve);
}

function momentOf(solution: Solution, layer: Layer, path: Path, skill: Skill): DrillMoment {
  const { beat, detoured } = layer;
  const { place, lost } = path;
  const said: (number | Detour)[] = [];
  for (let step = path; step.from !== null; step = step.from) {
    said.unshift(step.said < DETOUR ? step.said : (detours[step.said - DETOUR] as Detour));
  }
  return {
    ...{ said, planned: false, beat, detoured, buyer: layer.key(place.state) },
    ...{ skill, gap: gapOf(waysAt(solution, place)), lost },
  };
}
