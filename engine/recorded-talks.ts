import type { Skill } from "./debrief.ts";
import type { Place } from "./graph.ts";
import { waysAt } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { resolver } from "./machine.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { skillsOf } from "./skills.ts";
import { drawFromOdds, numbersFrom, softmaxOf } from "./softmax.ts";
import type { Solution } from "./solve.ts";
import { CHANCE, drawBranch, ENDING, layerOf, stateOf } from "./target.ts";

/** A moment of a talk as a simulated player needs it: where it is, what it is evidence for, and what its lines cost. */
export interface RecordedMoment {
  readonly beat: number;
  readonly detoured: boolean;
  readonly skills: readonly Skill[];
  /** What each line on offer costs. Points. */
  readonly costs: readonly number[];
}

/** Talks recorded of a scene. */
const TALKS = 6;

/** Points for which the player of the recorded talks says a line e times less often: somebody in the middle. */
export const MIDDLING = 8;

/** Some talks that a player of middling skill has in a solved scene: moments as they are met, for simulations to choose at. */
export function recordTalks(game: Solution): readonly (readonly RecordedMoment[])[] {
  const resolve = resolver(game.plot);
  const world = game.plot.truths.map(() => 0);
  const momentAt = (place: Place): RecordedMoment => {
    const layer = game.layers[place.at] as Layer;
    const { beat, detoured } = layer;
    const before = unpack(layer.key(place.state), blankBuyer());
    const ways = waysAt(game, place);
    return {
      ...{ beat, detoured },
      skills: skillsOf(game.plot, { step: { beat, detoured, before }, ways }, world, resolve),
      costs: ways.map(({ cost }) => cost),
    };
  };
  return Array.from({ length: TALKS }, (_, talk) => {
    const random = numbersFrom(`talk/${talk}`);
    const met: RecordedMoment[] = [];
    for (let place: Place | null = { at: 0, state: 0 }; place !== null; ) {
      const moment = momentAt(place);
      met.push(moment);
      place = nextOf(game, place, drawFromOdds(softmaxOf(moment.costs, MIDDLING), random()), random);
    }
    return met;
  });
}

function nextOf(game: Solution, place: Place, said: number, random: () => number): Place | null {
  const layer = game.layers[place.at] as Layer;
  let target = layer.next.values[(layer.first.values[place.state] as number) + said] as number;
  while ((target & 3) === CHANCE) target = drawBranch(game.chances[target >> 2] ?? [], random());
  return (target & 3) === ENDING ? null : { at: layerOf(target), state: stateOf(target) };
}
