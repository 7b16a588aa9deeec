import type { Says, View } from "../../engine/view.ts";
import { plain } from "./line.tsx";
import type { Stage } from "./store.ts";

/** What is on the page of a talk: what was said before (dimmed), and what is being said now. */
export interface Exchange {
  earlier: Says[];
  now: Says[];
  /** The narrator's page between two meetings. */
  interlude: Says[];
}

/** How many earlier lines stay in sight at a level that keeps a transcript. */
const inSight = 2;

/** Sorts a view into what was said before, what is said now, and the page between two meetings. */
export function exchangeOf(view: View, stage: Stage): Exchange {
  const { says, breaks, opens = breaks } = view;
  const saidAt = says.findLastIndex((each) => each.who === "you");
  const earlier = [...(view.transcript ?? []).slice(-inSight), ...says.slice(0, saidAt + 1)];
  if (breaks === undefined) return { earlier, now: says.slice(saidAt + 1), interlude: [] };
  // The page of a new meeting begins with its own words, not with the goodbye of the last.
  if (stage === "table") return { earlier: [], now: says.slice(opens), interlude: [] };
  return { earlier, now: says.slice(saidAt + 1, breaks), interlude: says.slice(breaks, opens) };
}

/** The trainee's last line, without marks; empty when they said nothing. */
export function lastLineOf(says: readonly Says[]): string {
  const text = plain(says.findLast(({ who }) => who === "you")?.text ?? "");
  return /[\p{L}\p{N}]/u.test(text) ? text : "";
}

/** What is seen between two sentences is a glance; anything longer is the narrator's, and stands alone. */
const longestAside = 110;

/** After this much a glance begins a new paragraph: people breathe, and so does a page. */
const longestBreath = 100;

/** One part of a paragraph: said, or seen while it was said. `at` is its place among the lines it came from. */
export interface Part {
  text: string;
  seen: boolean;
  at: number;
}

/** What one speaker says in one go, in paragraphs. */
export interface Passage {
  who: Says["who"];
  paragraphs: Part[][];
}

/** Gathers lines into passages; a glance between two sentences of one speaker stays between them. */
export function passagesOf(says: readonly Says[]): Passage[] {
  const passages: Passage[] = [];
  let within = false;
  for (const [at, { who, text }] of says.entries()) {
    const last = passages.at(-1);
    const glance =
      who === "scene" &&
      last &&
      last.who !== "scene" &&
      says[at + 1]?.who === last.who &&
      text.length <= longestAside;
    const part = { text, seen: who === "scene", at };
    const paragraph = last?.paragraphs.at(-1);
    if (glance && lengthOf(paragraph) > longestBreath) last.paragraphs.push([part]);
    else if (glance || (last && within && last.who === who)) paragraph?.push(part);
    else if (last?.who === who) last.paragraphs.push([part]);
    else passages.push({ who, paragraphs: [[part]] });
    within = glance === true;
  }
  return passages;
}

function lengthOf(paragraph: Part[] | undefined): number {
  return (paragraph ?? []).reduce((sum, part) => sum + part.text.length, 0);
}
