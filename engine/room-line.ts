import { type Offer, offersOf, type Play } from "./play.ts";
import type { Fork, Room, RoomSeat, Vote } from "./room.ts";
import type { Line } from "./room-event.ts";
import type { Split, VoteCount } from "./room-view.ts";

// Whose vote counts for what.

// A play never changes, and a thousand votes ask for the menu of the same one.
const menus = new WeakMap<Play, readonly Offer[]>();

/** The menu of a play, in its order. */
export function menuOf(play: Play): readonly Offer[] {
  const known = menus.get(play);
  if (known !== undefined) return known;
  const menu = offersOf(play);
  menus.set(play, menu);
  return menu;
}

/** Is a choice on the menu of a fork? */
export function isOn({ play }: Fork, choice: string): boolean {
  return menuOf(play).some(({ id }) => id === choice);
}

/** The last word of a seat at a fork: of the second round where it was cast there, else of the first. */
export function lastWord({ votes: [first, second] }: Fork, seat: number): Vote | undefined {
  return second.get(seat) ?? first.get(seat);
}

/** Those who vote at a fork. */
export function votersOf({ seats }: Room, { future }: Pick<Fork, "future">): readonly RoomSeat[] {
  return [...seats.values()].filter((seat) => seat.state === "here" && seat.future === future);
}

/** Counts words in the order of the menu; who passed comes last, where anybody did. */
function count(play: Play, words: readonly Vote[]): VoteCount[] {
  const counts = new Map<string | null, number>(menuOf(play).map(({ id }) => [id, 0]));
  for (const { choice } of words) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  return [...counts].map(([choice, number]) => ({ choice, count: number }));
}

/** The votes at a fork: as they stand while it is open, as they stood once it was left. */
export function splitOf(room: Room, fork: Fork): Split {
  if (fork.left !== undefined) return fork.left;
  const numbers = votersOf(room, fork).map(({ number }) => number);
  const words = numbers.flatMap((number) => lastWord(fork, number) ?? []);
  const heard = numbers.flatMap((number) => fork.votes[0].get(number) ?? []);
  const of = (chair: Vote["chair"], votes: readonly Vote[]): readonly Vote[] =>
    votes.filter((vote) => vote.chair === chair);
  const chair = of("buyer", words);
  return {
    now: count(fork.play, of("seller", words)),
    ...(fork.round === 2 && { before: count(fork.play, of("seller", heard)) }),
    ...((room.swapped || chair.length > 0) && { chair: count(fork.play, chair) }),
  };
}

/** What a line comes to. */
export type Resolved =
  | { readonly ok: true; readonly choice: string }
  | { readonly ok: false; readonly code: "no_votes" | "not_offered" | "unknown_seat" };

/** The choice a line means at a fork. */
export function resolveLine(room: Room, fork: Fork, line: Line): Resolved {
  if (line.by === "coach") {
    return isOn(fork, line.choice) ? { ok: true, choice: line.choice } : { ok: false, code: "not_offered" };
  }
  if (line.by === "delegate") {
    const seat = room.seats.get(line.seat);
    if (seat?.state !== "here") return { ok: false, code: "unknown_seat" };
    const choice = seat.future === fork.future ? lastWord(fork, line.seat)?.choice : undefined;
    return typeof choice === "string" ? { ok: true, choice } : { ok: false, code: "no_votes" };
  }
  const choice = mostVoted(splitOf(room, fork));
  return choice === null ? { ok: false, code: "no_votes" } : { ok: true, choice };
}

/** The choice with the most votes; of several the one with more in the first round, then the first on the menu. */
function mostVoted({ now, before = now }: Split): string | null {
  let most: { choice: string; count: number; first: number } | null = null;
  for (const [index, { choice, count: votes }] of now.entries()) {
    const first = before[index]?.choice === choice ? (before[index]?.count ?? 0) : 0;
    if (choice === null || votes === 0) continue;
    if (most === null || votes > most.count || (votes === most.count && first > most.first))
      most = { choice, count: votes, first };
  }
  return most?.choice ?? null;
}
