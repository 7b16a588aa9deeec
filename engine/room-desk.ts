import { thoughtOf } from "./exchange.ts";
import { dividedOf, type Weighing, weigh } from "./facilitation.ts";
import { type FacilitationPlan, planFor, stopOf } from "./facilitation-plan.ts";
import type { Play } from "./play.ts";
import { type Fork, type Future, forkOf, type Room } from "./room.ts";
import { lastWord, splitOf, votersOf } from "./room-line.ts";
import { placeOf, roomView } from "./room-show.ts";
import type { DeskFuture, DeskView, Person, SeatView, Weighed } from "./room-view.ts";
import type { Solution } from "./solve.ts";

// What the coach alone sees.

/** What is known of a seat that is in no event. */
export type Who = Pick<SeatView, "name" | "key">;

/**
 * The desk: the room, and what the coach alone sees.
 *
 * @param names of every seat
 * @param present seats with a screen that is awake now
 */
export function deskView(
  room: Room,
  solution: Solution,
  names: ReadonlyMap<number, Who>,
  present: ReadonlySet<number>,
): DeskView {
  return {
    room: roomView(room),
    people: peopleOf(room, names, present),
    futures: room.futures.map((future) => deskFuture(room, future, solution)),
    parked: room.questions.map(({ number, text, seat, settled }) => ({
      question: number,
      text,
      seat,
      settled,
    })),
    began: room.began,
  };
}

function peopleOf(
  room: Room,
  names: ReadonlyMap<number, Who>,
  present: ReadonlySet<number>,
): DeskView["people"] {
  return [...room.seats.values()].map(({ number, state, future, chair, spoken }): Person => {
    const fork = forkOf(room, room.futures[future]?.fork ?? null);
    const { name = "", key = "" } = names.get(number) ?? {};
    return {
      seat: number,
      name,
      key,
      state: state === "here" && !present.has(number) ? "away" : state,
      future,
      chair,
      answered: fork?.votes[fork.round - 1]?.has(number) === true,
      spoken,
    };
  });
}

/** The fork the desk has before it: the open one, in REACT the one that was just played. */
function forkBefore(room: Room, { fork, after }: Future): Fork | undefined {
  return forkOf(room, fork ?? (placeOf(room) === "react" ? after : null));
}

// A solved scenario stays as it is, so a decision is weighed and a plan drawn once for the play it belongs to.
const weighings = new WeakMap<Play, readonly Weighing[]>();
const plans = new WeakMap<Play, FacilitationPlan>();

function weighOnce(solution: Solution, play: Play): readonly Weighing[] {
  const known = weighings.get(play);
  if (known !== undefined) return known;
  const weighed = weigh(solution, play);
  weighings.set(play, weighed);
  return weighed;
}

/** The facilitation plan of a room. */
export function planOf(solution: Solution, { opening }: Room): FacilitationPlan {
  const known = plans.get(opening);
  if (known !== undefined) return known;
  const plan = planFor(solution, opening);
  plans.set(opening, plan);
  return plan;
}

function deskFuture(room: Room, future: Future, solution: Solution): DeskFuture {
  const { play } = future;
  const fork = forkBefore(room, future);
  const last = play.steps.at(-1);
  const thought = last === undefined ? null : thoughtOf(play.scenario, last);
  if (fork === undefined) return { weighed: [], thought, asks: [] };
  const weighings = weighOnce(solution, fork.play);
  const split = placeOf(room) === "show" ? undefined : splitOf(room, fork);
  const divided = split && dividedOf(split.now, weighings);
  const stop = stopOf(planOf(solution, room), fork.play);
  return {
    ...(split !== undefined && { split }),
    weighed: weighings.map(
      ({ choice, cost, verdict, expected, tempting }): Weighed => ({
        ...{ choice, cost, verdict, expected, tempting },
        confidence: confidenceIn(room, fork, choice),
      }),
    ),
    thought,
    ...(divided !== undefined && { divided }),
    ...(stop !== undefined && { stop: { number: stop.number, kind: stop.kind } }),
    asks: weighings.map(({ choice, ask }) => ({ choice, ask })),
  };
}

/** How sure those are who chose something; null when nobody told. */
function confidenceIn(room: Room, fork: Fork, choice: string): number | null {
  const told = votersOf(room, fork).flatMap(({ number }) => {
    const word = lastWord(fork, number);
    return word?.choice === choice && word.confidence !== undefined ? [word.confidence] : [];
  });
  return told.length === 0 ? null : told.reduce((sum, one) => sum + one, 0) / told.length;
}
