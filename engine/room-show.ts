import { answerOf, leadsToMeeting, lineOf, thoughtOf } from "./exchange.ts";
import { letterOf } from "./letter.ts";
import type { Play } from "./play.ts";
import { heardLast } from "./review.ts";
import { type Fork, type Future, forkOf, type Played, type Room } from "./room.ts";
import { lastWord, menuOf, splitOf, votersOf } from "./room-line.ts";
import type { ForkView, FutureView, Phase, RoomView, SeatView } from "./room-view.ts";
import { exchangesOf, lookOf, minutesLeft, toldBy, viewOf } from "./show.ts";
import { standingOf } from "./standing.ts";

// Who may see what of a room: the only way from a room to a stage or a phone. No cost, no name, and nobody's choice.

/** Seconds a step is meant to take (learning.md 3). Nothing happens when they are over. */
const stepSeconds: Readonly<Partial<Record<Phase, number>>> = { think: 40, pair: 120, revote: 40 };

const shown = new WeakMap<Room, RoomView>();

/** What stands the same on every screen of a room. Put together once for a room; linear in forks and seats. */
export function roomView(room: Room): RoomView {
  const known = shown.get(room);
  if (known !== undefined) return known;
  const seconds = stepSeconds[room.phase];
  const view: RoomView = {
    number: room.number,
    step: room.step,
    phase: room.phase,
    paused: room.paused,
    since: room.since,
    ...(seconds !== undefined && { seconds }),
    locked: room.locked,
    swapped: room.swapped,
    open: room.open,
    ...(room.topic !== null && { topic: room.topic }),
    seats: [...room.seats.values()].filter(({ state }) => state === "here").length,
    futures: room.futures.map((future, index) => futureView(room, future, index)),
    forks: room.forks.map((fork) => forkView(room, fork)),
  };
  shown.set(room, view);
  return view;
}

const stills = new WeakMap<Fork, ForkView>();

function forkView(room: Room, fork: Fork): ForkView {
  const known = stills.get(fork);
  if (known !== undefined) return known;
  const { number, after, again, future, play, played, other } = fork;
  const { meeting, says } = viewOnce(play);
  const isOpen = room.open && fork.left === undefined;
  const view: ForkView = {
    number,
    after,
    ...(again !== undefined && { again }),
    future,
    meeting,
    heard: heardLast(says),
    ...((played !== undefined || isOpen) && { split: splitOf(room, fork) }),
    ...(played !== undefined && { played: playedView(fork, played) }),
    ...(other !== undefined && { other: playedView(fork, other) }),
  };
  if (fork.left !== undefined) stills.set(fork, view);
  return view;
}

function playedView({ play }: Fork, { choice, by }: Played): NonNullable<ForkView["played"]> {
  const said = menuOf(play).find(({ id }) => id === choice)?.said;
  const text = said === undefined ? "" : lineOf(play.scenario, play.beat, play.buyer, said);
  return { choice, text, by };
}

const views = new WeakMap<Play, ReturnType<typeof viewOf>>();

function viewOnce(play: Play): ReturnType<typeof viewOf> {
  const known = views.get(play);
  if (known !== undefined) return known;
  const view = viewOf(play);
  views.set(play, view);
  return view;
}

/** Where the room stands, also while everyone is off alone. */
export function placeOf({ phase, returns }: Room): Phase {
  return returns ?? phase;
}

function futureView(room: Room, future: Future, index: number): FutureView {
  const { play, played } = future;
  const fork = forkOf(room, future.fork);
  const before = forkOf(room, future.after);
  const place = placeOf(room);
  const voters = votersOf(room, { future: index });
  const round = fork?.round ?? 1;
  const about = fork ?? (place === "react" ? before : undefined);
  const last = play.steps.at(-1);
  const lettered = place === "letter" || place === "after" || place === "closed";
  return {
    fork: fork?.number ?? null,
    round,
    over: play.ended,
    ...sceneOf(room, play),
    choices: fork === undefined ? [] : viewOnce(play).choices,
    voters: voters.length,
    answered:
      fork === undefined ? 0 : voters.filter(({ number }) => fork.votes[round - 1]?.has(number)).length,
    ...(room.open && about !== undefined && { split: splitOf(room, about) }),
    ...(fork === undefined &&
      before !== undefined &&
      played !== null && { played: playedView(before, played) }),
    ...(room.revealed && last !== undefined && { thought: thoughtOf(play.scenario, last) }),
    ...(lettered && play.ended && { ended: { ...endOf(play), carried: isCarried(future, before) } }),
  };
}

type Scene = Pick<FutureView, "meeting" | "minutes" | "says" | "face" | "body" | "mood" | "side">;

/**
 * The buyer as the room sees them. In the lobby they have said nothing; in REACT they answer, and what comes after that is kept
 * for the next question.
 */
function sceneOf(room: Room, play: Play): Scene {
  const { scenario, steps, buyer, beat } = play;
  const last = steps.at(-1);
  const place = placeOf(room);
  const { meeting, minutes, says } = viewOnce(play);
  if (place !== "react" || last === undefined) {
    return {
      meeting,
      minutes,
      says: place === "lobby" ? [] : says,
      ...lookOf(scenario, buyer, steps.length),
      side: standingOf(buyer),
    };
  }
  const here = scenario.beats[leadsToMeeting(scenario, last) ? last.beat : beat]?.meeting ?? 0;
  const { parted } = last.outcome;
  return {
    meeting: here + 1,
    minutes: minutesLeft(play, here),
    says: (exchangesOf(play).at(-1) ?? []).slice(0, 1 + answerOf(scenario, last).length),
    ...lookOf(scenario, parted, steps.length),
    side: standingOf(parted),
  };
}

/** Whether a talk was played on past its last vote. */
function isCarried({ play, played }: Future, before: Fork | undefined): boolean {
  return (
    played?.by === "carry" || play.said.length > (before === undefined ? 0 : before.play.said.length + 1)
  );
}

type End = Omit<NonNullable<FutureView["ended"]>, "carried">;
const ends = new WeakMap<Play, End>();

/** Day 90. */
function endOf(play: Play): End {
  const known = ends.get(play);
  if (known !== undefined) return known;
  const { scenario, ending, steps } = play;
  const { headline = "", summary = "" } = (ending !== "" && scenario.text.endings[ending]) || {};
  const letter = letterOf(play, toldBy(scenario, steps), exchangesOf(play));
  const end = { ending, headline, summary, letter };
  ends.set(play, end);
  return end;
}

/**
 * What one phone knows beside the room. Throws a RangeError for a seat that is not there.
 *
 * @param who what is not in the events: the name, and the four digits that take the seat to another device
 */
export function seatView(room: Room, seat: number, who: Pick<SeatView, "name" | "key">): SeatView {
  const place = room.seats.get(seat);
  if (place === undefined) throw new RangeError(`no seat ${seat}`);
  const { state, future, chair } = place;
  const talk = room.futures[future];
  const fork = forkOf(room, talk?.fork ?? null);
  const word = fork && lastWord(fork, seat);
  return {
    seat,
    name: who.name,
    key: who.key,
    state,
    future,
    chair,
    delegate: fork === undefined && talk?.played?.seat === seat,
    ...(fork !== undefined &&
      word !== undefined && {
        vote: {
          fork: fork.number,
          round: fork.votes[1].has(seat) ? 2 : 1,
          choice: word.choice,
          ...(word.confidence !== undefined && { confidence: word.confidence }),
        },
      }),
  };
}
