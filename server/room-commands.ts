import type { Room } from "../engine/room.ts";
import { carryLines } from "../engine/room-carry.ts";
import { type Command, deskKinds, type Said, seatKinds, type Wish } from "../engine/room-event.ts";
import { type RoomRefusal, refusalOf, type Wisher } from "../engine/room-refusal.ts";
import { Problem } from "./problem.ts";
import type { RoomBatch } from "./room-batch.ts";
import { bookRoomSoon } from "./room-drills.ts";
import type { Entered } from "./room-find.ts";
import type { LiveRoom } from "./room-live.ts";
import { countCommand } from "./room-pace.ts";
import { askRoom } from "./room-queue.ts";
import { unknownRoom } from "./room-rows.ts";

/** What a person is told of a refusal: what happened, what was kept, what to do. */
const refusals: Readonly<Record<RoomRefusal, string>> = {
  room_closed: "The room is over. What was said in it is kept.",
  not_yours: "That is not for you to do here.",
  unknown_seat: "Nobody has this seat.",
  banned: "Your coach has closed this room to you.",
  not_here: "This seat is not in the room now. Join again.",
  room_locked: "The room is locked. Ask your coach to unlock it.",
  step_moved: "The room has moved on meanwhile. Look again, then decide.",
  paused: "The room is paused.",
  not_now: "That is not possible at this point of the session.",
  step_closed: "This vote is closed. What was said before it closed counts.",
  unknown_fork: "The room has met no such decision.",
  not_offered: "Choose one of the lines on offer.",
  no_votes: "Nobody has voted for a line yet. Choose one yourself, or open the vote again.",
  unknown_question: "There is no such question.",
  enough_parked: "You have five open questions here. Wait until one was dealt with.",
};

/** @returns the failure for why something cannot happen in a room now */
export function refused(code: RoomRefusal): Problem {
  return new Problem(code, refusals[code]);
}

/**
 * Does what a phone or a desk asks for, once: the same id again gives the same number, whichever node is asked.
 *
 * @returns the number of the event; it is stored then
 * @throws Problem `unknown_room`, `no_seat`, `too_many`, `overrun` or a refusal of the room; nothing is stored then
 */
export function command(entered: Entered, { id, step, wish }: Command): Promise<number> {
  const by = wisherOf(entered, wish);
  const { live } = entered;
  if (by !== "desk") countCommand(live, by.seat);
  return askRoom(live, {
    command: id,
    decide: (batch) => {
      const said = decide(live, batch, by, wish, step);
      return { events: [{ seat: by === "desk" ? null : by.seat, said }] };
    },
    answer: (number) => number,
  }).then((number) => {
    // Answered without waiting: what fails here is made up for before anybody reads it.
    if (wish.kind === "debrief" || wish.kind === "end") void bookRoomSoon(live);
    return number;
  });
}

/** Who speaks: a coach's question is the desk's; whatever only a phone says needs a seat. */
function wisherOf({ role, live, learner }: Entered, { kind }: Wish): Wisher {
  if (deskKinds.has(kind) && role === "coach") return "desk";
  const seat = live.seatOf(learner);
  if (seat !== null && seatKinds.has(kind)) return { seat: seat.seat };
  if (seat !== null) throw refused("not_yours");
  if (role === "visitor") throw unknownRoom();
  throw new Problem("no_seat", "Join the room first: this is said from a seat.");
}

function decide(live: LiveRoom, batch: RoomBatch, by: Wisher, wish: Wish, step: number | undefined): Said {
  const room = batch.roomFor(wish.kind);
  const refusal = refusalOf(room, by, wish, step);
  if (refusal !== null) throw refused(refusal);
  return wish.kind === "carry" ? { kind: "carry", lines: carried(live, room) } : wish;
}

function carried(live: LiveRoom, room: Room): string[][] {
  return carryLines(room, live.version.solution());
}
