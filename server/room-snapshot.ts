import { deskView } from "../engine/room-desk.ts";
import { roomView, seatView } from "../engine/room-show.ts";
import type { RoomSnapshot, SeenAs } from "./room-contract.ts";
import type { Entered } from "./room-find.ts";
import { frameOf } from "./room-frame.ts";
import { maySee } from "./room-hub.ts";
import { presentIn } from "./room-presence.ts";
import { unknownRoom } from "./room-rows.ts";

/**
 * A room as it stands now, from a side. Who knows the code and has no seat in it sees its door: no room, no desk.
 * @throws Problem `unknown_room` for stage and desk that are not theirs
 */
export async function readRoomAs(entered: Entered, as: SeenAs): Promise<RoomSnapshot> {
  const { live, learner } = entered;
  if (as !== "phone" && !maySee(entered, as)) throw unknownRoom();
  await live.freshen();
  const { room, version, seats, id } = live;
  const own = live.seatOf(learner);
  const you = own && room.seats.has(own.seat) ? seatView(room, own.seat, own) : null;
  const role = entered.role === "seat" && you?.state !== "here" ? "visitor" : entered.role;
  const sees = as === "stage" || (as === "phone" && you?.state === "here");
  return {
    ...{ frame: frameOf(live), role, locked: room.locked, closed: room.phase === "closed" },
    room: sees ? roomView(room) : null,
    desk: as === "desk" ? deskView(room, version.solution(), seats, presentIn(id)) : null,
    ...{ you, now: Date.now() },
  };
}
