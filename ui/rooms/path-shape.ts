import type { ForkView } from "../../engine/room-view.ts";

/** One fork on the drawing of the room's way: `column` along the way, `lane` beside it, both from 0. */
export interface PathNode {
  fork: ForkView;
  column: number;
  lane: number;
  /** The fork whose line led here; null at the beginning. */
  from: PathNode | null;
  /** Whether the room stands here: at the open question, or behind the line that was played last. */
  here: boolean;
}

/** Where every fork stands. A talk goes on in its lane; a second future and a rewind open another. Linear in forks. */
export function pathOf(forks: readonly ForkView[]): PathNode[] {
  const nodes = new Map<number, PathNode>();
  const followed = new Set<string>();
  let lanes = 0;
  for (const fork of forks) {
    const from = (fork.after !== null && nodes.get(fork.after)) || null;
    const way = from === null ? "start" : String(from.fork.number);
    const lane = followed.has(way) || from === null ? lanes++ : from.lane;
    followed.add(way);
    nodes.set(fork.number, { fork, from, lane, column: from === null ? 0 : from.column + 1, here: false });
  }
  const last = new Map<number, ForkView>();
  for (const fork of forks) {
    // A rewind makes one future of two, and leaves the others behind.
    if (fork.again !== undefined) last.clear();
    last.set(fork.future, fork);
  }
  return [...nodes.values()].map((node) => ({ ...node, here: last.get(node.fork.future) === node.fork }));
}

/** Votes for lines that were not played, most first. Those who passed are no way. */
export function otherVotes({ split, played, other }: ForkView): number[] {
  return (split?.now ?? [])
    .filter(({ choice, count }) => choice !== null && count > 0)
    .filter(({ choice }) => choice !== played?.choice && choice !== other?.choice)
    .map(({ count }) => count)
    .sort((one, another) => another - one);
}

/** The votes of a fork as they are read: "17 · 5 · 2", most first; empty where nobody voted. */
export function splitWords({ split }: ForkView): string {
  return (split?.now ?? [])
    .filter(({ choice, count }) => choice !== null && count > 0)
    .map(({ count }) => count)
    .sort((one, another) => another - one)
    .join(" · ");
}
