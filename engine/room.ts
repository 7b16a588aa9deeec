import type { Scenario } from "./compile.ts";
import type { Topic } from "./debrief-topic.ts";
import { type Play, type Seat, start } from "./play.ts";
import type { Line } from "./room-event.ts";
import type { Phase, Split } from "./room-view.ts";

// A live room: everything follows from the scenario, the seat it is played with, and its events. Never changed in place.

/** Which side of the table somebody sits on. */
export type Chair = "seller" | "buyer";

/** Somebody's place in the room. Only who is `here` votes; whether their phone is awake is no matter of the game. */
export interface RoomSeat {
  readonly number: number;
  readonly state: "here" | "left" | "removed" | "banned";
  /** In which of two futures, 0 or 1. */
  readonly future: number;
  readonly chair: Chair;
  /** Has chosen a line at least once. */
  readonly spoken: boolean;
}

/** What a seat said to a question. */
export interface Vote {
  /** Opaque id of the choice; null for who passed. */
  readonly choice: string | null;
  /** How sure, 1 to 3. */
  readonly confidence?: number;
  /** Where the seat sat when it voted: the vote counts there. */
  readonly chair: Chair;
}

/** Votes of one round, by seat. */
export type Votes = ReadonlyMap<number, Vote>;

/** The line that ended a fork. */
export interface Played {
  readonly choice: string;
  readonly by: Line["by"] | "futures" | "carry";
  /** Whose vote it was, when a delegate's was played. */
  readonly seat?: number;
}

/** One decision the room met. Once it is left it never changes. */
export interface Fork {
  /** From 1, in the order they were met. */
  readonly number: number;
  /** The fork whose line led here. */
  readonly after: number | null;
  /** The fork that met this decision first, after a rewind. */
  readonly again?: number;
  readonly future: number;
  /** The talk as it stood at this decision. */
  readonly play: Play;
  readonly round: 1 | 2;
  /** Of the first round and the second. */
  readonly votes: readonly [Votes, Votes];
  /** The count as it was when the fork was left; while it is open it follows from the votes. */
  readonly left?: Split;
  readonly played?: Played;
  /** The second of two lines, where two futures began here. */
  readonly other?: Played;
}

/** One talk of the room. */
export interface Future {
  readonly play: Play;
  /** The open fork; null when no question is open. */
  readonly fork: number | null;
  /** The last fork of this talk whose line was played, and that line. */
  readonly after: number | null;
  readonly played: Played | null;
}

/** A question to come back to. */
export interface Question {
  /** The number of its event. */
  readonly number: number;
  readonly text: string;
  /** Who asked; null for the coach. */
  readonly seat: number | null;
  readonly settled: boolean;
}

/** A live room after some events. */
export interface Room {
  readonly scenario: Scenario;
  readonly seat: Seat;
  /** The talk before its first line. */
  readonly opening: Play;
  /** The last event in it; 0 before the first. */
  readonly number: number;
  /** Moves so far. */
  readonly step: number;
  readonly phase: Phase;
  /** When the step began, ms since 1970; 0 before the first. */
  readonly since: number;
  /** When the room first left the lobby; null before. */
  readonly began: number | null;
  /** Where everyone-alone mode goes back to. */
  readonly returns: Phase | null;
  readonly paused: boolean;
  readonly locked: boolean;
  readonly swapped: boolean;
  /** The split is shown. */
  readonly open: boolean;
  /** The buyer's thought is shown. */
  readonly revealed: boolean;
  /** What the debrief is about; null before it. */
  readonly topic: Topic | null;
  /** One, or two side by side. */
  readonly futures: readonly Future[];
  /** Fork `number` is at index `number - 1`. */
  readonly forks: readonly Fork[];
  /** In the order of joining. */
  readonly seats: ReadonlyMap<number, RoomSeat>;
  readonly questions: readonly Question[];
}

/** A room before its first event: the lobby. */
export function openRoom(scenario: Scenario, seat: Seat): Room {
  const opening = start(scenario, seat);
  return {
    scenario,
    seat,
    opening,
    number: 0,
    step: 0,
    phase: "lobby",
    since: 0,
    began: null,
    returns: null,
    paused: false,
    locked: false,
    swapped: false,
    open: false,
    revealed: false,
    topic: null,
    futures: [{ play: opening, fork: null, after: null, played: null }],
    forks: [],
    seats: new Map(),
    questions: [],
  };
}

/** The fork of a number, if there is one. */
export function forkOf(room: Room, number: number | null): Fork | undefined {
  return number === null ? undefined : room.forks[number - 1];
}

/** The open forks, in the order of the futures. */
export function openForks(room: Room): readonly Fork[] {
  return room.futures.flatMap(({ fork }) => forkOf(room, fork) ?? []);
}
