import { randomInt } from "node:crypto";
import { roomWords } from "./room-words.ts";

/** Two digits that are said as one number: 10 to 99. */
const numbers = { from: 10, until: 100 };

/** A code nobody has chosen, such as `KITE 42`. */
export function drawCode(): string {
  return `${roomWords[randomInt(roomWords.length)]} ${randomInt(numbers.from, numbers.until)}`;
}

/** What somebody typed as the code it would be, without regard to case, spaces and hyphens; null when it can be none. */
export function codeOf(typed: string): string | null {
  const [, word, number] =
    /^([A-Z]{3,10})([1-9]\d)$/.exec(typed.toUpperCase().replace(/[\s\-_.]/g, "")) ?? [];
  return word === undefined ? null : `${word} ${number}`;
}
