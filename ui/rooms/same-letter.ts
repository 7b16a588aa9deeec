import type { Letter } from "../../engine/debrief.ts";

/** Whether two letters say the same, word for word; two that never came do. */
export function isSameLetter(one: Letter, other: Letter): boolean {
  return one.paragraphs.join("\n") === other.paragraphs.join("\n");
}
