import type { Room } from "./room.ts";
import { dealChairs, placeOfNew } from "./room-deal.ts";
import { RoomDraft } from "./room-draft.ts";
import { moveKinds, type RoomEvent, type Said } from "./room-event.ts";
import { move } from "./room-move.ts";

/**
 * A room after some more events, the given one unchanged. Linear in events and seats. The events have been let in by
 * `refusalOf`; throws a RangeError for one that has not, or is out of order.
 */
export function reduce(room: Room, events: readonly RoomEvent[]): Room {
  if (events.length === 0) return room;
  const draft = new RoomDraft(room);
  for (const event of events) {
    if (event.number !== draft.room.number + 1)
      throw new RangeError(`event ${event.number} comes after event ${draft.room.number}`);
    draft.room.number = event.number;
    take(draft, event);
  }
  return draft.room;
}

function take(draft: RoomDraft, { number, seat, said, at }: RoomEvent): void {
  const { room } = draft;
  if (moveKinds.has(said.kind)) {
    move(draft, said);
    room.step++;
    room.since = at;
    if (room.phase !== "closed") room.began ??= at;
    return;
  }
  switch (said.kind) {
    case "pause":
      room.paused = said.on;
      return;
    case "lock":
      room.locked = said.on;
      return;
    case "votes":
      room.open = said.on;
      return;
    case "thought":
      room.revealed = said.on;
      return;
    case "discuss":
      room.topic = said.topic;
      return;
    case "swap":
      room.swapped = said.on;
      dealChairs(draft);
      return;
    case "park":
      room.questions = [...room.questions, { number, text: said.text, seat, settled: false }];
      return;
    case "settle":
      room.questions = room.questions.map((question) =>
        question.number === said.question ? { ...question, settled: true } : question,
      );
      return;
    case "remove":
      draft.seat(said.seat, { state: "removed" });
      return;
    case "ban":
      draft.seat(said.seat, { state: "banned" });
      return;
    default:
      takeFromSeat(draft, seat ?? 0, said);
  }
}

function takeFromSeat(draft: RoomDraft, number: number, said: Said): void {
  const seat = draft.room.seats.get(number);
  if (said.kind === "join") {
    if (seat === undefined)
      draft.seats.set(number, { number, state: "here", spoken: false, ...placeOfNew(draft) });
    else if (seat.state !== "here") draft.seat(number, { state: "here" });
  } else if (said.kind === "leave") draft.seat(number, { state: "left" });
  else if (said.kind === "vote" && seat !== undefined) {
    const { choice, confidence } = said;
    draft.vote(said.fork, number, {
      choice,
      chair: seat.chair,
      ...(confidence !== undefined && { confidence }),
    });
    if (choice !== null && !seat.spoken) draft.seat(number, { spoken: true });
  }
}
