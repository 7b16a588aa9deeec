import { say } from "./play.ts";
import { type Fork, forkOf, openForks, type Room, type RoomSeat } from "./room.ts";
import { deskKinds, moveKinds, type Said, seatKinds, type Wish } from "./room-event.ts";
import { isOn, resolveLine } from "./room-line.ts";
import type { Phase } from "./room-view.ts";

/** Why something cannot happen in a room now. */
export const roomRefusals = [
  /** It is for the desk, not for a phone, or the other way round; or a vote at the other future's question. */
  "not_yours",
  /** The room is over. */
  "room_closed",
  "unknown_seat",
  /** Out of the room for good. */
  "banned",
  /** Not in the room now: left, or was taken out. */
  "not_here",
  /** Nobody new comes in. */
  "room_locked",
  /** The desk has not seen where the room is by now. */
  "step_moved",
  "paused",
  /** Not at this step. */
  "not_now",
  /** The question is not open: it was closed, or another is. */
  "step_closed",
  "unknown_fork",
  /** The choice is not on the menu, or there are not as many lines as talks that go on. */
  "not_offered",
  /** Nobody has voted for a line. */
  "no_votes",
  "unknown_question",
  /** This seat has as many open questions as a seat may have. */
  "enough_parked",
] as const;
export type RoomRefusal = (typeof roomRefusals)[number];

/** Who wishes for something. */
export type Wisher = { readonly seat: number } | "desk";

/** Questions one seat may have open at a time. */
const MOST_PARKED = 5;

/** The phases a move may be made in. */
const movesFrom: Readonly<Record<string, readonly Phase[]>> = {
  begin: ["lobby"],
  think: ["show"],
  close: ["think", "revote"],
  pair: ["split"],
  revote: ["split", "pair"],
  play: ["split", "pair"],
  futures: ["split", "pair"],
  next: ["react"],
  carry: ["show", "split", "pair", "react"],
  rewind: ["show", "think", "split", "pair", "revote", "react", "letter", "after"],
  debrief: ["show", "split", "pair", "react", "letter", "alone"],
  end: ["lobby", "show", "think", "split", "pair", "revote", "react", "letter", "alone", "after"],
};

/** From where everyone may go off alone. */
const aloneFrom: readonly Phase[] = ["lobby", "show", "split", "pair", "react", "letter", "after"];

/** Where there are votes to show. */
const shownIn: readonly Phase[] = ["split", "pair", "react"];

/**
 * Why something cannot happen in a room now; null when it can.
 *
 * @param said what is asked for; a wish to carry on is judged without its lines, which are found afterwards
 * @param step the step the desk has seen: moves need the present one
 */
export function refusalOf(room: Room, by: Wisher, said: Said | Wish, step?: number): RoomRefusal | null {
  const may = by === "desk" ? deskKinds : seatKinds;
  if (!may.has(said.kind)) return "not_yours";
  if (room.phase === "closed") return "room_closed";
  return by === "desk" ? refusalToDesk(room, said, step) : refusalToSeat(room, by.seat, said);
}

function refusalToSeat(room: Room, number: number, said: Said | Wish): RoomRefusal | null {
  const seat = room.seats.get(number);
  if (said.kind === "join") return refusalToJoin(room, number, seat);
  if (seat === undefined) return "unknown_seat";
  if (seat.state === "banned") return "banned";
  if (seat.state !== "here") return "not_here";
  if (said.kind === "vote") return refusalToVote(room, seat, said);
  if (said.kind === "park") {
    const open = room.questions.filter((question) => question.seat === number && !question.settled);
    return open.length >= MOST_PARKED ? "enough_parked" : null;
  }
  return null;
}

function refusalToJoin(room: Room, number: number, seat: RoomSeat | undefined): RoomRefusal | null {
  if (seat === undefined && number !== room.seats.size + 1) return "unknown_seat";
  if (seat?.state === "banned") return "banned";
  // Who was taken out comes in as anybody else does.
  return room.locked && seat?.state !== "here" && seat?.state !== "left" ? "room_locked" : null;
}

function refusalToVote(room: Room, seat: RoomSeat, said: Said & { kind: "vote" }): RoomRefusal | null {
  const fork = forkOf(room, said.fork);
  if (fork === undefined) return "unknown_fork";
  const asked = room.phase === "think" || room.phase === "revote";
  const open = openForks(room).includes(fork);
  if (!asked || !open || said.round !== fork.round) return "step_closed";
  if (fork.future !== seat.future) return "not_yours";
  if (room.paused) return "paused";
  return said.choice === null || isOn(fork, said.choice) ? null : "not_offered";
}

function refusalToDesk(room: Room, said: Said | Wish, step: number | undefined): RoomRefusal | null {
  if (moveKinds.has(said.kind)) {
    if (step !== room.step) return "step_moved";
    if (room.paused) return "paused";
    return isMoveNow(room, said) ? refusalToMove(room, said) : "not_now";
  }
  switch (said.kind) {
    case "votes":
      return !said.on || shownIn.includes(room.phase) ? null : "not_now";
    case "thought":
      return !said.on || room.futures.some(({ play }) => play.steps.length > 0) ? null : "not_now";
    case "discuss":
      return room.phase === "after" ? null : "not_now";
    case "settle":
      return room.questions.some(({ number }) => number === said.question) ? null : "unknown_question";
    case "remove":
    case "ban":
      return refusalToPutOut(room.seats.get(said.seat), said.kind);
    default:
      return null;
  }
}

function refusalToPutOut(seat: RoomSeat | undefined, kind: "remove" | "ban"): RoomRefusal | null {
  if (seat === undefined) return "unknown_seat";
  if (seat.state === "banned") return "banned";
  return kind === "remove" && seat.state === "removed" ? "not_here" : null;
}

function isMoveNow(room: Room, said: Said | Wish): boolean {
  if (said.kind === "alone") return said.on ? aloneFrom.includes(room.phase) : room.phase === "alone";
  return movesFrom[said.kind]?.includes(room.phase) === true;
}

function refusalToMove(room: Room, said: Said | Wish): RoomRefusal | null {
  const forks = openForks(room);
  switch (said.kind) {
    case "play": {
      if (said.lines.length !== forks.length) return "not_offered";
      for (const [index, line] of said.lines.entries()) {
        const resolved = resolveLine(room, forks[index] as Fork, line);
        if (!resolved.ok) return resolved.code;
      }
      return null;
    }
    case "futures": {
      const [one, other] = said.choices;
      const [fork] = forks;
      if (room.futures.length !== 1 || fork === undefined) return "not_now";
      return one !== other && isOn(fork, one) && isOn(fork, other) ? null : "not_offered";
    }
    case "rewind": {
      const fork = forkOf(room, said.fork);
      if (fork === undefined) return "unknown_fork";
      return forks.includes(fork) ? "not_now" : null;
    }
    case "carry":
      if (room.futures.every(({ play }) => play.ended)) return "not_now";
      return "lines" in said ? refusalToCarry(room, said.lines) : null;
    default:
      return null;
  }
}

/** One list for each future, empty where it has ended; each must lead to an ending. */
function refusalToCarry({ futures }: Room, lines: readonly (readonly string[])[]): RoomRefusal | null {
  if (lines.length !== futures.length) return "not_offered";
  for (const [index, future] of futures.entries()) {
    let { play } = future;
    for (const choice of lines[index] ?? []) {
      const answer = say(play, choice);
      if (!answer.ok) return "not_offered";
      play = answer.play;
    }
    if (!play.ended) return "not_offered";
  }
  return null;
}
