import { randomInt, randomUUID } from "node:crypto";
import { refusalOf } from "../engine/room-refusal.ts";
import { seatView } from "../engine/room-show.ts";
import { freeName, isRude, nameKeyOf } from "./names.ts";
import { Problem } from "./problem.ts";
import { countTry } from "./rate-limit.ts";
import type { Decided, RoomBatch } from "./room-batch.ts";
import { refused } from "./room-commands.ts";
import type { Seated, TakeSeat } from "./room-contract.ts";
import { frameOf } from "./room-frame.ts";
import type { LiveRoom } from "./room-live.ts";
import { askRoom } from "./room-queue.ts";
import type { SeatRow } from "./room-rows.ts";

/** Seats of one room. */
const mostSeats = 2000;

/** New seats of one room from one address: a class that joins behind one is far below, and nobody fills a room alone. */
const newSeats = ({ id }: LiveRoom, address: string) => ({
  purpose: "new-seat",
  who: `${id} ${address}`,
  most: 300,
  minutes: 10,
});

/**
 * Sits down in a room, comes back to one's seat, or takes a seat over from another device with its key. A learner not seen before
 * is created with it.
 *
 * @param address who asks, for counting tries of keys and new seats
 * @throws Problem `room_closed`, `room_locked`, `room_full`, `banned`, `rude_name`, `wrong_key` or `too_many`; nothing is stored then
 */
export async function takeSeat(
  live: LiveRoom,
  learner: string,
  { name, key }: TakeSeat,
  address: string,
): Promise<Seated> {
  if (key !== undefined) await countKeyTry(live, name, address);
  else {
    if (isRude(name)) throw new Problem("rude_name", "Choose another name: everybody in the room sees it.");
    if (live.seatOf(learner) === null) await countTry(newSeats(live, address));
  }
  return askRoom(live, {
    command: randomUUID(),
    decide: (batch) =>
      key === undefined ? sitDown(batch, learner, name) : takeOver(batch, learner, name, key),
    answer: () => seatedOf(live, learner),
  });
}

function seatedOf(live: LiveRoom, learner: string): Seated {
  const own = live.seatOf(learner);
  if (own === null) throw refused("unknown_seat");
  return { frame: frameOf(live), you: seatView(live.room, own.seat, own) };
}

function sitDown(batch: RoomBatch, learner: string, name: string): Decided {
  const room = batch.roomFor("join");
  const own = batch.seatOf(learner);
  if (own !== null) return comeBack(batch, own, name);
  const namesake = batch.named(nameKeyOf(name));
  if (namesake !== null && room.seats.get(namesake.seat)?.state === "banned") throw refused("banned");
  if (room.phase !== "closed" && !room.locked && room.seats.size >= mostSeats) {
    throw new Problem("room_full", `All ${mostSeats} seats are taken.`);
  }
  const number = room.seats.size + 1;
  refuseJoin(batch, number);
  const seat = { seat: number, learner, ...named(batch, name), key: drawKey() };
  return { events: [join(number)], seats: [seat] };
}

/** Whoever has a seat keeps it, on however many devices; who was away may come back under another name. */
function comeBack(batch: RoomBatch, own: SeatRow, name: string): Decided {
  refuseJoin(batch, own.seat);
  if (batch.roomFor("join").seats.get(own.seat)?.state === "here") return { events: [] };
  const isOther = nameKeyOf(name) !== own.nameKey;
  return { events: [join(own.seat)], seats: isOther ? [{ ...own, ...named(batch, name) }] : [] };
}

function named(batch: RoomBatch, name: string): Pick<SeatRow, "name" | "nameKey"> {
  const free = freeName(name, (key) => batch.named(key) !== null);
  return { name: free, nameKey: nameKeyOf(free) };
}

/** Another device gets the seat; a seat it had before is given up. */
function takeOver(batch: RoomBatch, learner: string, name: string, key: string): Decided {
  const wanted = batch.named(nameKeyOf(name));
  if (wanted === null || wanted.key !== key) {
    throw new Problem(
      "wrong_key",
      "Name and key do not belong together. The key stands on the phone you sat down with.",
    );
  }
  if (wanted.learner === learner) return comeBack(batch, wanted, name);
  refuseJoin(batch, wanted.seat);
  const before = batch.seatOf(learner);
  if (before !== null && batch.roomFor("join").seats.get(before.seat)?.state === "banned")
    throw refused("banned");
  return {
    events: [join(wanted.seat), ...(before === null ? [] : [leave(before.seat)])],
    seats: [...(before === null ? [] : [{ ...before, learner: null }]), { ...wanted, learner }],
  };
}

function refuseJoin(batch: RoomBatch, seat: number): void {
  const refusal = refusalOf(batch.roomFor("join"), { seat }, { kind: "join" });
  if (refusal !== null) throw refused(refusal);
}

const join = (seat: number) => ({ seat, said: { kind: "join" as const } });
const leave = (seat: number) => ({ seat, said: { kind: "leave" as const } });

function drawKey(): string {
  return String(randomInt(10_000)).padStart(4, "0");
}

/** Ten thousand keys: ten tries for one seat, thirty from one address. */
function countKeyTry({ id }: LiveRoom, name: string, address: string): Promise<void> {
  return countTry(
    { purpose: "seat-key", who: `${id} ${nameKeyOf(name)}`, most: 10, minutes: 15 },
    { purpose: "seat-keys", who: address, most: 30, minutes: 15 },
  );
}
