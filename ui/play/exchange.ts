import type { Says, View } from "../../engine/view.ts";
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

/** Sorts a view into earlier, now and the page between two meetings. */
export function exchangeOf(view: View, stage: Stage): Exchange {
  const saidAt = view.says.findLastIndex((each) => each.who === "you");
  const yours = view.says.slice(0, saidAt + 1);
  const answer = view.says.slice(saidAt + 1);
  const kept = (view.transcript ?? []).slice(-inSight);
  if (stage === "table") {
    return { earlier: [...kept, ...yours], now: answer, interlude: [] };
  }
  const opening = answer.findLastIndex(
    (each, index) => each.who === "buyer" && answer[index - 1]?.who === "scene",
  );
  const scene = answer.slice(0, opening).findLastIndex((each) => each.who !== "scene") + 1;
  return {
    earlier: [...kept, ...yours],
    now: answer.slice(0, scene),
    interlude: answer.slice(scene, opening),
  };
}

/** The page of the new meeting begins with its own words, not with the goodbye of the last. */
export function openingOf(view: View): Says[] {
  const { now, interlude } = exchangeOf(view, "between");
  const saidAt = view.says.findLastIndex((each) => each.who === "you");
  return view.says.slice(saidAt + 1 + now.length + interlude.length);
}

/** Lines of one speaker that follow each other, taken together. */
export function runs(says: readonly Says[]): { who: Says["who"]; texts: string[] }[] {
  const all: { who: Says["who"]; texts: string[] }[] = [];
  for (const each of says) {
    const last = all.at(-1);
    if (last && last.who === each.who) last.texts.push(each.text);
    else all.push({ who: each.who, texts: [each.text] });
  }
  return all;
}
