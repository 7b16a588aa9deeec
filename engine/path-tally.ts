import type { Scenario } from "./compile.ts";
import { lineOf } from "./exchange.ts";
import { placeIn, type Way, waysAt } from "./judge.ts";
import { pack } from "./pack.ts";
import type { PathFork, PathLine, PathMap } from "./path-map.ts";
import type { Play, Step } from "./play.ts";
import type { Detour } from "./plot.ts";
import { heardLast } from "./review.ts";
import { opaqueId } from "./seed.ts";
import { exchangesOf } from "./show.ts";
import type { Solution } from "./solve.ts";

// Counts everyone's way through a scenario, line by line, so that one more line costs next to nothing.

/** One talk before its line at a turn. */
export interface Met {
  readonly play: Play;
  readonly turn: number;
}

/** One line, or one detour, that was said at a fork. */
export interface LineTally {
  count: number;
  /** Points, all together. */
  lost: number;
  /** A talk that said it. */
  readonly one: Met;
  /** Talks by where it led: a beat, or an ending. */
  readonly to: Map<number | string, number>;
}

/** One beat and what was said at it. */
export interface ForkTally {
  met: number;
  here: number;
  /** The states it was met in before anything was said, and how often. */
  readonly states: Map<number, { count: number; readonly one: Met }>;
  readonly lines: Map<number | Detour, LineTally>;
}

/**
 * A tally of talks through one scenario. Each talk is followed once from its beginning and then, as it goes on, from the play
 * before. It changes in place; `map` reads it.
 */
export class PathTally {
  readonly scenario: Scenario;
  readonly solution: Solution | undefined;
  readonly forks: (ForkTally | undefined)[] = [];
  readonly endings = new Map<string, number>();
  talks = 0;
  readonly #ways = new Map<string, readonly Way[]>();

  /** `solution` is the solved scenario in the averaged game; without it nothing has a cost. */
  constructor(scenario: Scenario, solution?: Solution) {
    this.scenario = scenario;
    this.solution = solution;
  }

  /** Counts a talk, or what it said since `before`, which was counted. Nothing else may be given twice. */
  follow(play: Play, before?: Play): void {
    if (before === undefined) {
      this.talks++;
      this.#arrive(play, 0);
    } else if (!before.ended) this.#fork(before.beat).here--;
    for (let turn = before?.steps.length ?? 0; turn < play.steps.length; turn++) this.#count(play, turn);
    if (play.ended) this.endings.set(play.ending, (this.endings.get(play.ending) ?? 0) + 1);
    else this.#fork(play.beat).here++;
  }

  /** The map as it is now, without what anything costs. */
  map(): PathMap {
    const forks = this.forks.flatMap((fork, beat) => (fork ? [forkOf(this.scenario, fork, beat)] : []));
    return {
      talks: this.talks,
      forks,
      endings: counted(this.endings).map(([ending, count]) => ({ ending, count })),
    };
  }

  #fork(beat: number): ForkTally {
    const known = this.forks[beat];
    if (known !== undefined) return known;
    const fork: ForkTally = { met: 0, here: 0, states: new Map(), lines: new Map() };
    this.forks[beat] = fork;
    return fork;
  }

  /** A talk came to the beat it is at before its line at a turn. */
  #arrive(play: Play, turn: number): void {
    const last = play.steps[turn - 1];
    const fork = this.#fork(last?.outcome.beat ?? 0);
    const key = pack(last?.outcome.buyer ?? play.steps[0]?.before ?? play.buyer);
    fork.met++;
    const state = fork.states.get(key);
    if (state) state.count++;
    else fork.states.set(key, { count: 1, one: { play, turn } });
  }

  #count(play: Play, turn: number): void {
    const step = play.steps[turn] as Step;
    const { beat, said, outcome } = step;
    const fork = this.#fork(beat);
    const line = fork.lines.get(said) ?? { count: 0, lost: 0, one: { play, turn }, to: new Map() };
    fork.lines.set(said, line);
    line.count++;
    line.lost += this.#costOf(step);
    const to = outcome.ending === "" ? outcome.beat : outcome.ending;
    line.to.set(to, (line.to.get(to) ?? 0) + 1);
    if (outcome.ending === "" && outcome.beat !== beat) this.#arrive(play, turn + 1);
  }

  #costOf({ beat, detoured, before, said }: Step): number {
    if (this.solution === undefined) return 0;
    const key = `${beat}/${detoured}/${pack(before)}`;
    const ways = this.#ways.get(key) ?? waysAt(this.solution, placeIn(this.solution, beat, detoured, before));
    this.#ways.set(key, ways);
    return ways.find((way) => way.said === said)?.cost ?? 0;
  }
}

/** A tally of many talks. */
export function tallyOf(scenario: Scenario, plays: Iterable<Play>, solution?: Solution): PathTally {
  const tally = new PathTally(scenario, solution);
  for (const play of plays) tally.follow(play);
  return tally;
}

/** The talk that met a fork as most did; the first of them where two states are as common. */
export function commonest({ states }: ForkTally): Met {
  return [...states.values()].reduce((most, state) => (state.count > most.count ? state : most)).one;
}

/** A fork as it is told. */
function forkOf(scenario: Scenario, fork: ForkTally, beat: number): PathFork {
  const one = commonest(fork);
  return {
    number: beat + 1,
    meeting: (scenario.beats[beat]?.meeting ?? 0) + 1,
    heard: heardLast(exchangesOf(one.play)[one.turn] ?? []),
    met: fork.met,
    here: fork.here,
    lines: [...fork.lines].map(([said, line]) => lineTold(scenario, beat, said, line)).sort(bySaid),
  };
}

/** Most said first; then by id, so that the same counts are the same map. */
export function bySaid(a: Pick<PathLine, "id" | "count">, b: Pick<PathLine, "id" | "count">): number {
  return b.count - a.count || (a.id < b.id ? -1 : 1);
}

/** The name of a line in every map of its scenario. */
export function lineId(scenario: Scenario, beat: number, said: number | Detour): string {
  return opaqueId("path-map", scenario.plot.beats[beat]?.id ?? "", String(said));
}

function lineTold(
  scenario: Scenario,
  beat: number,
  said: number | Detour,
  { count, one, to }: LineTally,
): PathLine {
  const step = one.play.steps[one.turn] as Step;
  return {
    id: lineId(scenario, beat, said),
    text: lineOf(scenario, beat, step.before, said),
    kind: said === "listen" ? "listen" : "line",
    count,
    to: counted(to).map(([where, many]) =>
      typeof where === "number"
        ? { fork: where + 1, count: many }
        : { fork: null, ending: where, count: many },
    ),
  };
}

function counted<K>(counts: ReadonlyMap<K, number>): [K, number][] {
  return [...counts].sort((a, b) => b[1] - a[1] || (String(a[0]) < String(b[0]) ? -1 : 1));
}
