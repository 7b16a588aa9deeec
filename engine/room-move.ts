import { type Play, say } from "./play.ts";
import { type Fork, type Future, forkOf, openForks, type Played } from "./room.ts";
import { dealChairs, dealFutures } from "./room-deal.ts";
import type { RoomDraft } from "./room-draft.ts";
import type { Line, Said } from "./room-event.ts";
import { resolveLine, splitOf } from "./room-line.ts";

/** Makes a move that was let in: changes where the room stands. Throws a RangeError for one that was not. */
export function move(draft: RoomDraft, said: Said): void {
  const { room } = draft;
  switch (said.kind) {
    case "begin":
    case "next":
      ask(draft);
      return;
    case "think":
    case "revote":
      askAgain(draft, said.kind);
      return;
    case "close":
      room.phase = "split";
      return;
    case "pair":
      room.phase = "pair";
      return;
    case "play":
      playLines(draft, said.lines);
      return;
    case "futures":
      playBoth(draft, said.choices);
      return;
    case "carry":
      carry(draft, said.lines);
      return;
    case "rewind":
      rewind(draft, said.fork);
      return;
    case "alone": {
      const { phase, returns } = room;
      room.phase = said.on ? "alone" : (returns ?? "lobby");
      room.returns = said.on ? phase : null;
      return;
    }
    case "debrief":
    case "end":
      for (const fork of openForks(room)) leave(draft, fork);
      room.futures = room.futures.map((future) => ({ ...future, fork: null }));
      room.returns = null;
      room.phase = said.kind === "end" ? "closed" : "after";
      if (said.kind === "debrief") room.topic = "votes";
  }
}

/** The next decision of every future that goes on; without one, the letter. */
function ask(draft: RoomDraft): void {
  const { room } = draft;
  room.futures = room.futures.map((future, index) => {
    if (future.play.ended) return future;
    const { play, after } = future;
    return { ...future, fork: draft.open({ after, future: index, play }) };
  });
  room.phase = openForks(room).length > 0 ? "show" : "letter";
  room.open = false;
}

function askAgain(draft: RoomDraft, phase: "think" | "revote"): void {
  if (phase === "revote") for (const { number } of openForks(draft.room)) draft.fork(number, { round: 2 });
  draft.room.phase = phase;
  draft.room.open = false;
}

/** Closes a fork: from now on its votes stand as they are. */
function leave(draft: RoomDraft, fork: Fork, lines: Pick<Fork, "played" | "other"> = {}): void {
  draft.fork(fork.number, { left: splitOf(draft.room, fork), ...lines });
}

function saidAt(play: Play, choice: string): Play {
  const answer = say(play, choice);
  if (!answer.ok) throw new RangeError(`a line was let in that cannot be said: ${answer.code}`);
  return answer.play;
}

/** The talk one line on from a fork. */
function futureAfter({ play, number }: Fork, played: Played): Future {
  return { play: saidAt(play, played.choice), fork: null, after: number, played };
}

function playLines(draft: RoomDraft, lines: readonly Line[]): void {
  const { room } = draft;
  const rest = [...lines];
  room.futures = room.futures.map((future) => {
    const fork = forkOf(room, future.fork);
    const line = fork && rest.shift();
    if (fork === undefined || line === undefined) return future;
    const resolved = resolveLine(room, fork, line);
    if (!resolved.ok) throw new RangeError(`a line was let in that is none: ${resolved.code}`);
    const played: Played = {
      choice: resolved.choice,
      by: line.by,
      ...(line.by === "delegate" && { seat: line.seat }),
    };
    leave(draft, fork, { played });
    return futureAfter(fork, played);
  });
  answered(draft);
}

function playBoth(draft: RoomDraft, choices: readonly [string, string]): void {
  const { room } = draft;
  const [fork] = openForks(room);
  if (fork === undefined) throw new RangeError("no question is open");
  const played: Played = { choice: choices[0], by: "futures" };
  const other: Played = { choice: choices[1], by: "futures" };
  leave(draft, fork, { played, other });
  room.futures = [futureAfter(fork, played), futureAfter(fork, other)];
  dealFutures(draft, fork, choices);
  dealChairs(draft);
  answered(draft);
}

function answered(draft: RoomDraft): void {
  draft.room.phase = "react";
  draft.room.revealed = false;
}

/** Every future to day 90 by lines that were found for it. */
function carry(draft: RoomDraft, lines: readonly (readonly string[])[]): void {
  const { room } = draft;
  room.futures = room.futures.map((future, index): Future => {
    const choices = lines[index] ?? [];
    const fork = forkOf(room, future.fork);
    const [choice] = choices;
    if (choice === undefined) return future;
    const played: Played = { choice, by: "carry" };
    if (fork !== undefined) leave(draft, fork, { played });
    return {
      play: choices.reduce(saidAt, future.play),
      fork: null,
      after: fork?.number ?? future.after,
      played: fork === undefined ? future.played : played,
    };
  });
  room.phase = "letter";
  room.revealed = false;
  room.open = false;
}

/** One future again, from a decision that was met, which is asked once more. */
function rewind(draft: RoomDraft, number: number): void {
  const { room } = draft;
  const fork = forkOf(room, number);
  if (fork === undefined) throw new RangeError(`no fork ${number}`);
  for (const open of openForks(room)) leave(draft, open);
  const { after, play, again = number } = fork;
  room.futures = [{ play, fork: draft.open({ after, again, future: 0, play }), after, played: null }];
  for (const seat of room.seats.values()) if (seat.future !== 0) draft.seat(seat.number, { future: 0 });
  dealChairs(draft);
  room.phase = "show";
  room.open = false;
  room.revealed = false;
  room.topic = null;
}
