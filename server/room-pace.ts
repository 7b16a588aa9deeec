import { Problem } from "./problem.ts";
import type { LiveRoom } from "./room-live.ts";

/** Commands of one seat within a while, at one node: far above what a thumb can do, far below what fills a table. */
const most = { commands: 40, seconds: 10 };

interface Pace {
  count: number;
  /** By the process's own clock, ms. */
  since: number;
}

const paces = new WeakMap<LiveRoom, Map<number, Pace>>();

/** Counts a command of a seat: every vote is a row that stays. @throws Problem `too_many` */
export function countCommand(live: LiveRoom, seat: number): void {
  const seats = paces.get(live) ?? new Map<number, Pace>();
  paces.set(live, seats);
  const now = performance.now();
  const known = seats.get(seat);
  const pace = known && now - known.since < most.seconds * 1000 ? known : { count: 0, since: now };
  seats.set(seat, pace);
  if (++pace.count <= most.commands) return;
  const wait = Math.ceil(most.seconds - (now - pace.since) / 1000);
  throw new Problem("too_many", "That was a lot at once. What was taken so far is kept; go on in a moment.", {
    "retry-after": String(Math.max(1, wait)),
  });
}
