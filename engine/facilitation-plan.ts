import { z } from "zod";
import { moods } from "./buyer.ts";
import { verdictSchema } from "./debrief.ts";
import { GAP } from "./drill-moments.ts";
import { lineOf, thoughtOf } from "./exchange.ts";
import { type Weighing, weigh } from "./facilitation.ts";
import { type Play, say } from "./play.ts";
import { heardLast } from "./review.ts";
import { exchangesOf } from "./show.ts";
import type { Solution } from "./solve.ts";
import { moodSchema } from "./view.ts";

// What a coach reads before a session: where to stop, drawn from the solver (learning.md 3).

/** Why a stop is a stop: the room will differ, the comfortable line, or what to do once it has been said. */
export const stopKindSchema = z.enum(["disagreement", "temptation", "recovery"]);
export type StopKind = z.infer<typeof stopKindSchema>;

/** One line of a stop, with what the buyer will think of it: sealed until it is opened. */
const plannedLineSchema = z.object({
  choice: z.string(),
  text: z.string(),
  kind: z.enum(["line", "listen"]),
  cost: z.number().min(0),
  verdict: verdictSchema,
  expected: z.number().min(0).max(1),
  tempting: z.boolean(),
  /** What to ask those who chose it: a key of the messages. */
  ask: z.string(),
  thought: z.string(),
});

const stopSchema = z.object({
  /** From 1, in the order of the talk. */
  number: z.int().min(1).max(3),
  kind: stopKindSchema,
  /** Number of the decision on the likely way, from 1, and of the meeting. */
  decision: z.int().min(1),
  meeting: z.int().min(1),
  /** The beat, from 0: a room that comes here another way stops here too. */
  beat: z.int().min(0),
  heard: z.string(),
  mood: moodSchema,
  /** The chance that two people choose lines between which there is something to talk over, 0 to 1. */
  disagreement: z.number().min(0).max(1),
  lines: z.array(plannedLineSchema),
  /** When it begins and how long it takes, in whole minutes of the play. */
  from: z.int().min(0),
  minutes: z.int().min(1),
});
export type Stop = z.infer<typeof stopSchema>;

/** The plan of a session: its shares are a model, not data. */
export const facilitationPlanSchema = z.object({
  /** How many decisions the likely way has. */
  decisions: z.int().min(1),
  /** Minutes of the whole play, and of a decision without a stop. */
  minutes: z.int(),
  each: z.number(),
  stops: z.array(stopSchema).max(3),
});
export type FacilitationPlan = z.infer<typeof facilitationPlanSchema>;

/** The play of an hour (5 frame, 35 play, 15 debrief, 5 commitments), and a stop in it: a vote, a pair of minutes, a vote, the answer. */
const PLAY_MINUTES = 35;
const STOP_MINUTES = 6;

/** J25: a line that costs this much is a temptation. Points. */
const TEMPTATION = 6;

/** A decision as it is met. */
interface Met {
  readonly play: Play;
  readonly weighed: readonly Weighing[];
}

const met = (solution: Solution, play: Play): Met => ({ play, weighed: weigh(solution, play) });

const expectedOf = (weighed: readonly Weighing[]): Weighing =>
  weighed.reduce((most, one) => (one.expected > most.expected ? one : most));

function after({ play }: Met, { choice }: Pick<Weighing, "choice">): Play {
  const answer = say(play, choice);
  if (!answer.ok) throw new RangeError(`a line on offer cannot be said: ${answer.code}`);
  return answer.play;
}

/** The likely way from a play on: at every decision the line that most are expected to choose. */
function likelyWay(solution: Solution, from: Play): readonly Met[] {
  const way: Met[] = [];
  for (let play = from; !play.ended; ) {
    const here = met(solution, play);
    way.push(here);
    play = after(here, expectedOf(here.weighed));
  }
  return way;
}

/** The chance that two people choose lines whose costs are far enough apart to be worth a word. */
function disagreementOf(weighed: readonly Weighing[]): number {
  return weighed.reduce(
    (sum, one) =>
      sum +
      weighed
        .filter(({ cost }) => Math.abs(cost - one.cost) >= GAP.least)
        .reduce((others, other) => others + one.expected * other.expected, 0),
    0,
  );
}

function mostOf<T>(list: readonly T[], measure: (one: T) => number): T | undefined {
  return list.reduce<T | undefined>(
    (most, one) => (most === undefined || measure(one) > measure(most) ? one : most),
    undefined,
  );
}

const temptingOf = ({ weighed }: Met): Weighing | undefined => weighed.find(({ tempting }) => tempting);

/**
 * The plan for a talk that has not begun, in at most three stops at different beats: the temptation that takes most of a
 * room, the recovery at the decision behind it, as it is once the tempting line was said (the first costly mistake belongs to the
 * coach), and the decision on the likely way over which a room will differ most. Fewer where there is no temptation.
 */
export function planFor(solution: Solution, from: Play): FacilitationPlan {
  const way = likelyWay(solution, from);
  const firsts = way.filter(({ play }) => !play.detoured);
  const fallen = firsts.flatMap((here) => {
    const line = temptingOf(here);
    if (line === undefined || line.cost < TEMPTATION) return [];
    const next = after(here, line);
    return next.ended ? [] : [{ here, line, next: met(solution, next) }];
  });
  const temptation = mostOf(fallen, ({ line }) => line.expected);
  const taken = [temptation?.here.play.beat, temptation?.next.play.beat];
  // With a decision between, where there is one: a room that stops three times running plays nothing.
  const free = firsts.filter(({ play }) => !taken.includes(play.beat));
  const apart = free.filter(({ play }) => taken.every((beat = -2) => Math.abs(beat - play.beat) > 1));
  const divide = mostOf(apart.length > 0 ? apart : free, ({ weighed }) => disagreementOf(weighed));
  const kinds: readonly (readonly [StopKind, Met | undefined])[] = [
    ["disagreement", divide],
    ["temptation", temptation?.here],
    ["recovery", temptation?.next],
  ];
  const found = kinds
    .flatMap(([kind, here]) => (here === undefined ? [] : [{ kind, here }]))
    .sort((a, b) => a.here.play.beat - b.here.play.beat);
  const each = (PLAY_MINUTES - STOP_MINUTES * found.length) / Math.max(1, way.length - found.length);
  return {
    decisions: way.length,
    minutes: PLAY_MINUTES,
    each,
    stops: found.map(({ kind, here }, index): Stop => {
      const before = way.filter(({ play }) => play.beat < here.play.beat).length;
      return {
        ...stopAt(here, kind),
        number: index + 1,
        decision: before + 1,
        from: Math.round(index * STOP_MINUTES + (before - index) * each),
        minutes: STOP_MINUTES,
      };
    }),
  };
}

function stopAt(here: Met, kind: StopKind): Omit<Stop, "number" | "decision" | "from" | "minutes"> {
  const { play, weighed } = here;
  const { scenario, beat, buyer } = play;
  return {
    kind,
    beat,
    meeting: (scenario.beats[beat]?.meeting ?? 0) + 1,
    heard: heardLast(exchangesOf(play).at(-1) ?? []),
    mood: moods[buyer.mood] ?? "calm",
    disagreement: disagreementOf(weighed),
    lines: weighed.map(({ choice, said, cost, verdict, expected, tempting, ask, outcome }) => ({
      ...{ choice, cost, verdict, expected, tempting, ask },
      text: lineOf(scenario, beat, buyer, said),
      kind: said === "listen" ? "listen" : "line",
      thought: thoughtOf(scenario, { beat, before: buyer, said, outcome }),
    })),
  };
}

/** The stop of a plan that a play has come to, by whatever way: the first time its beat is met, not after a detour. */
export function stopOf(
  plan: FacilitationPlan,
  { beat, detoured, ended }: Pick<Play, "beat" | "detoured" | "ended">,
): Stop | undefined {
  return ended || detoured ? undefined : plan.stops.find((stop) => stop.beat === beat);
}
