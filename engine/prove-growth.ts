import { alongBestLines, lineValues } from "./best-lines.ts";
import type { Scenario } from "./compile.ts";
import type { Skill } from "./debrief.ts";
import { eachTarget, edgesOf, valueAt, valueOfEdge } from "./graph.ts";
import type { Way } from "./judge.ts";
import type { Layer } from "./layer.ts";
import { resolver } from "./machine.ts";
import { WORTH_A_MOMENT } from "./moments.ts";
import { blankBuyer, unpack } from "./pack.ts";
import { canBeBad, type Detour, detours } from "./plot.ts";
import { type Finding, found, type Ground, show, TOP_MARGIN } from "./property.ts";
import { hashOf } from "./seed.ts";
import { skillsOf } from "./skills.ts";
import { DETOUR, type Solution } from "./solve.ts";
import { CHANCE, drawBranch, ENDING, layerOf, stateOf } from "./target.ts";

// What a scene teaches and how hard it is: J17, J28 and J30 of model.md 4, on the game as it is played (truths undrawn).

const RUNS = 2000;

/** Points within which the second best line is close. */
const CLOSE = 3;

interface Band {
  /** Mean of uniformly random play as a share of the best. */
  readonly random: readonly [number, number];
  /** Share of the beats of a best line on which the second best line is at most 3 points behind. */
  readonly close: readonly [number, number];
}

/**
 * What each stated difficulty may measure, from 1 to 5: the harder, the worse chance does. Begun wide, from the Friday invoice
 * (difficulty 2: random -11 %, close 0.88) and the toys (random -30 to -18 %, in a bad fit 16 to 48 %; close 0.75 to 1).
 */
const bands: readonly Band[] = [
  { random: [-0.4, 0.6], close: [0, 1] },
  { random: [-0.5, 0.55], close: [0.1, 1] },
  { random: [-0.6, 0.5], close: [0.2, 1] },
  { random: [-0.8, 0.45], close: [0.25, 1] },
  { random: [-1, 0.4], close: [0.25, 1] },
];

/** Largest share of random runs in the top band; an early way out is a short one (model.md 3.10). */
const LUCKY = { good: 0.01, bad: 0.03 } as const;

/** J17: what random play comes to, how often it is in the top band, and how many decisions are close fit the stated difficulty. */
export function difficultyMeasured(on: Ground, scenario: Scenario): Finding {
  const [game] = on.games as [Solution];
  const band = bands[scenario.text.difficulty - 1] as Band;
  const random = game.random / game.best;
  let top = 0;
  for (let run = 0; run < RUNS; run++) if (lostAtRandom(game, `difficulty/${run}`) <= TOP_MARGIN) top++;
  const { hits, misses } = alongBestLines(
    game,
    ({ state }, layer) => {
      const [best = 0, second = 0] = lineValues(game, layer, state);
      return best - second <= CLOSE;
    },
    (count) => count.hits.length,
  );
  const beats = hits.length + misses.length;
  const within = (value: number, [least, most]: readonly [number, number]): boolean =>
    value >= least && value <= most;
  const lucky = top / RUNS;
  const luckiest = canBeBad(on.plot) ? LUCKY.bad : LUCKY.good;
  const limits = [
    `random ${band.random.map((share) => `${show(100 * share)} %`).join(" to ")} of best`,
    `at most ${show(100 * luckiest)} % at the top`,
    `close on ${band.close.join(" to ")} of the beats`,
  ];
  return found(
    within(random, band.random) && lucky <= luckiest && within(hits.length / beats, band.close),
    `stated ${scenario.text.difficulty}; random ${show(100 * random)} % of best, ${show(100 * lucky)} % at the top, ${hits.length} of ${beats} beats close`,
    `difficulty ${scenario.text.difficulty} asks for ${limits.join(", ")}`,
  );
}

/** Points lost by the lines of one seeded random run, detours among them. */
function lostAtRandom(game: Solution, seed: string): number {
  let place: { at: number; state: number } | null = { at: 0, state: 0 };
  let lost = 0;
  for (let turn = 0; place !== null; turn++) {
    const layer: Layer = game.layers[place.at] as Layer;
    const [first, last] = edgesOf(layer, place.state);
    const edge = first + (hashOf(`${seed}/${turn}`) % (last - first));
    lost += valueAt(game, place) - valueOfEdge(game, layer, edge);
    let target = layer.next.values[edge] as number;
    for (let draw = 0; (target & 3) === CHANCE; draw++) {
      target = drawBranch(game.chances[target >> 2] ?? [], hashOf(`${seed}/${turn}/${draw}`) / 2 ** 32);
    }
    place = (target & 3) === ENDING ? null : { at: layerOf(target), state: stateOf(target) };
  }
  return lost;
}

/** Beats with evidence that a skill needs. */
export const EVIDENT = 3;

/** J28: each skill the scene claims has at least 3 beats with a decision that is evidence for it, in some reachable state. */
export function skillCoverage(on: Ground, scenario: Scenario): Finding {
  const beats = [...skillBeats(on, scenario.text.skills)];
  const poor = beats.filter(([, count]) => count < EVIDENT).map(([skill]) => skill);
  return found(
    poor.length === 0,
    beats.map(([skill, count]) => `${skill} ${count}`).join(", "),
    `too few beats for ${poor.join(", ")}`,
  );
}

/** For each of some skills, on how many beats some reachable decision is evidence for it. */
export function skillBeats(on: Ground, skills: readonly Skill[]): ReadonlyMap<Skill, number> {
  const [game] = on.games as [Solution];
  const resolve = resolver(on.plot);
  const world = on.plot.truths.map(() => 0);
  const beats = new Map<Skill, Set<number>>(skills.map((skill) => [skill, new Set()]));
  game.layers.forEach((layer, at) => {
    const before = blankBuyer();
    const missing = (): boolean => [...beats.values()].some((seen) => !seen.has(layer.beat));
    for (let state = 0; state < layer.size && missing(); state++) {
      unpack(layer.key(state), before);
      const { beat, detoured } = layer;
      const decision = { step: { beat, detoured, before }, ways: waysOf(game, layer, at, state) };
      for (const skill of skillsOf(on.plot, decision, world, resolve)) beats.get(skill)?.add(beat);
    }
  });
  return new Map([...beats].map(([skill, seen]) => [skill, seen.size]));
}

function waysOf(game: Solution, layer: Layer, at: number, state: number): readonly Way[] {
  const [first, last] = edgesOf(layer, state);
  return Array.from({ length: last - first }, (_, index): Way => {
    const said = layer.said.values[first + index] as number;
    const cost = valueAt(game, { at, state }) - valueOfEdge(game, layer, first + index);
    return { said: said < DETOUR ? said : (detours[said - DETOUR] as Detour), cost };
  });
}

/** Points an alternative, played on well from there, must gain to be worth quoting. */
const GAIN = 3;

/**
 * J30: whoever loses more than 8 points can be shown one line whose alternative, played on well from there, gains 3 or more:
 * lines too small for a moment of the debrief lose at most 5 together. The strict figure is printed beside it; see
 * docs/decisions/path-to-growth.md.
 */
export function pathToGrowth(on: Ground): Finding {
  const most = (limit: number): number => Math.max(...on.games.map((game) => mostLost(game, limit)));
  const unseen = most(WORTH_A_MOMENT);
  return {
    holds: unseen <= TOP_MARGIN - GAIN,
    figure: `at most ${show(unseen)} lost by lines below ${WORTH_A_MOMENT} point, ${show(most(GAIN))} by lines below ${GAIN}`,
  };
}

/** The most that a run can lose whose lines each cost less than a limit. */
function mostLost(game: Solution, limit: number): number {
  const most = game.layers.map((layer) => new Float64Array(layer.size));
  for (let at = game.layers.length - 1; at >= 0; at--) {
    const layer = game.layers[at] as Layer;
    for (let state = 0; state < layer.size; state++) {
      const [first, last] = edgesOf(layer, state);
      let own = 0;
      for (let edge = first; edge < last; edge++) {
        const cost = valueAt(game, { at, state }) - valueOfEdge(game, layer, edge);
        if (cost >= limit) continue;
        eachTarget(game, layer, edge, (place) => {
          own = Math.max(own, cost + (place === null ? 0 : (most[place.at]?.[place.state] as number)));
        });
      }
      (most[at] as Float64Array)[state] = own;
    }
  }
  return most[0]?.[0] as number;
}
