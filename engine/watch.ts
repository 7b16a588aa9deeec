import type { Scenario } from "./compile.ts";
import { compareGauges, dashboardOf } from "./dashboard.ts";
import type { Band, Debrief, Decision, Letter } from "./debrief.ts";
import { judge } from "./judge.ts";
import { type Offer, offersOf, type Play, say, start } from "./play.ts";
import { debriefOf } from "./review.ts";
import type { Solution } from "./solve.ts";

// A worked example: the same talk led twice, once by the figures and once as well as it can be.

/** One line of a worked example: what was said, what it cost, and what the buyer showed. */
export type WatchedLine = Pick<
  Decision,
  "heard" | "text" | "kind" | "name" | "cost" | "verdict" | "answer" | "after"
>;

/** How one of the two ways ended. */
export interface WatchedEnd {
  readonly headline: string;
  readonly summary: string;
  readonly band: Band;
  /** Points lost by its lines, together. */
  readonly lost: number;
  readonly letter: Letter;
}

/** One beat of both ways. A way that did not come by here, or was over, has no lines. */
export interface WatchedBeat {
  readonly meeting: number;
  /** The question under the question. */
  readonly question: string;
  readonly poor: readonly WatchedLine[];
  readonly best: readonly WatchedLine[];
}

/** A poor and a good way through one scenario, in one world. */
export interface Watch {
  readonly beats: readonly WatchedBeat[];
  readonly poor: WatchedEnd;
  readonly best: WatchedEnd;
}

/** Something that can be said next, and the talk after it. */
interface Next {
  readonly said: Offer["said"];
  readonly play: Play;
}

/** Which of several ways on is taken: below 0 when the first is. */
type Taste = (here: Play) => (one: Next, other: Next) => number;

/**
 * The two ways through a scenario in the world that a seed draws: always the line after which the dashboard looks
 * best (the chaser of J11), and a best line of the solution, without a detour where it goes without.
 */
export function watch(solution: Solution, scenario: Scenario, seed: string): Watch {
  const opening = start(scenario, { seed, level: "guided" });
  const poor = walk(opening, byFigures(scenario));
  const best = walk(opening, byCost(solution));
  const told = { poor: debriefOf(solution, poor), best: debriefOf(solution, best) };
  const beats = [...new Set([...poor.steps, ...best.steps].map(({ beat }) => beat))].sort((a, b) => a - b);
  return {
    beats: beats.map((beat) => ({
      meeting: (scenario.beats[beat]?.meeting ?? 0) + 1,
      question: scenario.beats[beat]?.text.question ?? "",
      poor: linesAt(beat, poor, told.poor),
      best: linesAt(beat, best, told.best),
    })),
    poor: endOf(told.poor),
    best: endOf(told.best),
  };
}

function walk(opening: Play, taste: Taste): Play {
  let play = opening;
  while (!play.ended) {
    const here = play;
    const nexts = offersOf(here).flatMap(({ id, said }): Next[] => {
      const answer = say(here, id);
      return answer.ok ? [{ said, play: answer.play }] : [];
    });
    const [next] = nexts.sort(taste(here));
    if (next === undefined) throw new RangeError("there is nothing to say");
    play = next.play;
  }
  return play;
}

/** The best figures first; a detour moves none of them and comes last. */
function byFigures(scenario: Scenario): Taste {
  const gauges = dashboardOf(scenario);
  return ({ beat, buyer }) =>
    (one, other) => {
      if (typeof one.said !== "number" || typeof other.said !== "number") return detour(one) - detour(other);
      return compareGauges(gauges(beat, other.said, buyer), gauges(beat, one.said, buyer));
    };
}

/** The cheapest first, and of equals the one without a detour. */
function byCost(solution: Solution): Taste {
  const costOf = ({ play }: Next): number => judge(solution, play).at(-1)?.cost ?? 0;
  return () => (one, other) => costOf(one) - costOf(other) || detour(one) - detour(other);
}

function detour({ said }: Next): number {
  return Number(typeof said !== "number");
}

function linesAt(beat: number, { steps }: Play, { decisions }: Debrief): WatchedLine[] {
  return decisions
    .filter(({ turn }) => steps[turn]?.beat === beat)
    .map(({ heard, text, kind, name, cost, verdict, answer, after }) => {
      return { heard, text, kind, name, cost, verdict, answer, after };
    });
}

function endOf({ headline, summary, band, decisions, letter }: Debrief): WatchedEnd {
  const lost = decisions.reduce((sum, { cost }) => sum + cost, 0);
  return { headline, summary, band, lost, letter };
}
