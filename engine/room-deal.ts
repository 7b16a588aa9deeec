import type { Chair, Fork, RoomSeat } from "./room.ts";
import type { RoomDraft } from "./room-draft.ts";
import { lastWord } from "./room-line.ts";

// Who goes to which future, and who sits in which chair. By seat numbers alone, so that everybody can work it out again.

const inOrder = (seats: Iterable<RoomSeat>): readonly RoomSeat[] =>
  // Those who are here are dealt first; who is gone finds a place when they come back.
  [...seats].sort((a, b) => Number(b.state === "here") - Number(a.state === "here") || a.number - b.number);

/**
 * Half the room to each of two futures: who voted for one of the two choices goes there as long as it has room, the others
 * fill up.
 */
export function dealFutures(draft: RoomDraft, fork: Fork, choices: readonly [string, string]): void {
  const seats = inOrder(draft.room.seats.values());
  const here = seats.filter(({ state }) => state === "here").length;
  const sizes: [number, number] = [0, 0];
  const put = (seat: RoomSeat, future: 0 | 1): void => {
    sizes[future]++;
    draft.seat(seat.number, { future });
  };
  const rest = seats.filter((seat) => {
    const choice = lastWord(fork, seat.number)?.choice;
    const wish = choice === choices[0] ? 0 : choice === choices[1] ? 1 : null;
    if (wish === null || seat.state !== "here" || sizes[wish] >= Math.ceil(here / 2)) return true;
    put(seat, wish);
    return false;
  });
  for (const seat of rest) put(seat, sizes[1] < sizes[0] ? 1 : 0);
}

/** Deals the chairs: while they are swapped every second seat of each future sits with the buyer. */
export function dealChairs(draft: RoomDraft): void {
  const dealt = [0, 0];
  for (const { number, future, chair: before } of inOrder(draft.room.seats.values())) {
    const turn = (dealt[future] as number)++;
    const chair: Chair = draft.room.swapped && turn % 2 === 1 ? "buyer" : "seller";
    if (chair !== before) draft.seat(number, { chair });
  }
}

/** Where somebody new sits: in the smaller future, there on the side with fewer. */
export function placeOfNew(draft: RoomDraft): Pick<RoomSeat, "future" | "chair"> {
  const { futures, swapped, seats } = draft.room;
  if (futures.length === 1 && !swapped) return { future: 0, chair: "seller" };
  const here = [...seats.values()].filter(({ state }) => state === "here");
  const inSecond = here.filter(({ future }) => future === 1).length;
  const future = futures.length === 2 && inSecond < here.length - inSecond ? 1 : 0;
  const beside = here.filter((seat) => seat.future === future);
  const withBuyer = beside.filter(({ chair }) => chair === "buyer").length;
  return { future, chair: swapped && withBuyer < beside.length - withBuyer ? "buyer" : "seller" };
}
