import type { Says, View } from "../../engine/view.ts";
import { plain } from "./line.tsx";

/** The sentences of a text, without marks. What is shorter than two words is no sentence worth keeping. */
export function sentencesOf(text: string): string[] {
  return plain(text)
    .split(/(?<=[.!?…][”’"')]*)\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\S\s+\S/.test(sentence));
}

/** The sentences a buyer said in some lines, oldest first. */
export function saidIn(says: readonly Says[]): string[] {
  return says.filter(({ who }) => who === "buyer").flatMap(({ text }) => sentencesOf(text));
}

/** What can be kept now: what is still in the air, and what the transcript holds; each oldest first. */
export function heardIn(view: Pick<View, "says" | "transcript">): { now: string[]; earlier: string[] } {
  return { now: saidIn(view.says), earlier: saidIn(view.transcript ?? []) };
}
