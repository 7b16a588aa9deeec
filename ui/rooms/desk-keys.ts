import type { Deed } from "./desk-deeds.ts";

/** One key a deed, as it stands on its button. Space is the sensible move, whatever it is. */
export const keyOf: Partial<Record<Deed, string>> = {
  play: "R",
  votes: "V",
  delegate: "D",
  mine: "M",
  futures: "F",
  rewind: "B",
  swap: "S",
  pause: "P",
  thought: "T",
  park: "Q",
  lock: "K",
  alone: "A",
  carry: "9",
  costs: "C",
  keys: "?",
};

export interface Press {
  key: string;
  /** Held down, or pressed together with Ctrl, Alt or the command key. */
  held: boolean;
  /** The focus is in a text field. */
  typing: boolean;
  /** The focus is on something that Space or Enter presses by itself. */
  pressable: boolean;
}

/** What a key asks for at the desk: the sensible move, a deed, or nothing. `single` is false where single keys were turned off (WCAG 2.1.4). */
export function deedOf(press: Press, single = true): Deed | "sensible" | null {
  if (press.held || press.typing) return null;
  if (press.key === " ") return press.pressable ? null : "sensible";
  if (press.key === "Enter") return press.pressable ? null : "play";
  if (!single) return null;
  const key = press.key.toUpperCase();
  const found = Object.entries(keyOf).find(([, each]) => each === key);
  return found ? (found[0] as Deed) : null;
}
