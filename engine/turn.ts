import { ANGRY, CALM, effectiveTrust, GUARDED, IRRITATED, OVER, tops, WARM, WITHDRAWN } from "./buyer.ts";
import type { Turn } from "./rulebook.ts";

type Level = keyof typeof tops;

/** Raises a level by one, up to its top. */
export function raise(turn: Turn, level: Level): void {
  if (turn.buyer[level] < tops[level]) turn.buyer[level]++;
  else turn.spill++;
}

/** Lowers a level by one, down to 0. */
export function lower(turn: Turn, level: Level): void {
  if (turn.buyer[level] > 0) turn.buyer[level]--;
  else turn.spill++;
}

/** One step toward warm, where the gates allow it: coming back needs hearing and some standing. */
export function warmUp(turn: Turn): void {
  const { buyer } = turn;
  if (buyer.mood === ANGRY) buyer.mood = IRRITATED;
  else if (buyer.mood === IRRITATED || buyer.mood === WITHDRAWN) buyer.mood = GUARDED;
  else if (buyer.mood === GUARDED) {
    if (effectiveTrust(buyer) >= 2 || buyer.understood >= 1) buyer.mood = CALM;
  } else if (buyer.mood === CALM) {
    if (effectiveTrust(buyer) >= 3 && buyer.understood >= 2) buyer.mood = WARM;
  }
}

/** One step away: hot buyers fall to irritated and angry, cool ones to withdrawn. */
export function coolDown(turn: Turn): void {
  const { buyer } = turn;
  if (buyer.mood === WARM) buyer.mood = CALM;
  else if (buyer.mood === CALM) buyer.mood = GUARDED;
  else if (buyer.mood === GUARDED) buyer.mood = turn.temper === "hot" ? IRRITATED : WITHDRAWN;
  else if (buyer.mood === IRRITATED) buyer.mood = ANGRY;
}

/** Ends the talk with the door closed. */
export function burn(turn: Turn): void {
  turn.over = OVER.burned;
}
