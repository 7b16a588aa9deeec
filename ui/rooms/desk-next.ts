import { type Topic, topics } from "../../engine/debrief-topic.ts";
import type { DeskView } from "../../engine/room-view.ts";
import { type Deed, going, hasLine, isAgain, isDivided, seated } from "./desk-deeds.ts";

/** No future goes on after the line that was played: what comes next is the letter. */
function isOver({ room }: DeskView): boolean {
  return room.phase === "react" && room.futures.every(({ over }) => over);
}

/** The topics that fill a quarter of an hour; the coach may take any other in between. */
const agenda: readonly Topic[] = ["votes", "wanted", "comfortable", "slip", "letter", "commit"];

/** What the group talks about after what it talks about now; null when that was the last. */
export function nextTopic({ room }: DeskView): Topic | null {
  const at = room.topic === undefined ? -1 : topics.indexOf(room.topic);
  return agenda.find((topic) => topics.indexOf(topic) > at) ?? null;
}

/** The sensible next move: what Space does. Always one, and never something that cannot be taken back without a question. */
export function nextDeed(view: DeskView): Deed {
  const { phase, paused } = view.room;
  if (paused) return "pause";
  switch (phase) {
    case "lobby":
      return seated(view).length === 0 ? "stage" : "begin";
    case "show":
      return "think";
    case "think":
    case "revote":
      return "close";
    case "split":
      if (!hasLine(view)) return isAgain(view) ? "mine" : "revote";
      return isDivided(view) && !isAgain(view) ? "pair" : "play";
    case "pair":
      return "revote";
    case "react":
      return isOver(view) ? "letter" : "next";
    case "letter":
      return "debrief";
    case "alone":
      return "alone";
    case "after":
      return nextTopic(view) === null ? "end" : "discuss";
    case "closed":
      return "report";
  }
}

/** Which sentence says what to do now and why, and the numbers in it. */
export interface Guide {
  readonly key: GuideKey;
  readonly values: {
    readonly count: number;
    readonly whole: number;
    readonly percent: number;
    readonly stop: number;
  };
}

export type GuideKey =
  | "paused"
  | "lobbyEmpty"
  | "lobby"
  | "show"
  | "showStop"
  | "waiting"
  | "waitingAgain"
  | "answered"
  | "over"
  | "nobody"
  | "nobodyAgain"
  | "divided"
  | "tempted"
  | "agreed"
  | "talkedOver"
  | "stillDivided"
  | "pair"
  | "pairOver"
  | "react"
  | "reactStop"
  | "reactLast"
  | "letter"
  | "alone"
  | "after"
  | "afterLast"
  | "closed";

/** Finds the sentence for where the room stands. `now` is the server's clock, ms since 1970. */
export function guideOf(view: DeskView, now: number): Guide {
  const { room } = view;
  const open = going(view);
  const voters = room.futures.reduce((sum, future) => sum + future.voters, 0);
  const answered = room.futures.reduce((sum, future) => sum + future.answered, 0);
  const stop = view.futures.find((future) => future.stop)?.stop?.number ?? 0;
  const timeOver = room.seconds !== undefined && now >= room.since + room.seconds * 1000;
  const key = ((): GuideKey => {
    if (room.paused) return "paused";
    switch (room.phase) {
      case "lobby":
        return seated(view).length === 0 ? "lobbyEmpty" : "lobby";
      case "show":
        return stop > 0 ? "showStop" : "show";
      case "think":
      case "revote":
        if (voters > 0 && answered >= voters) return "answered";
        if (timeOver) return "over";
        return room.phase === "revote" ? "waitingAgain" : "waiting";
      case "split":
        if (!hasLine(view)) return isAgain(view) ? "nobodyAgain" : "nobody";
        if (isAgain(view)) return isDivided(view) ? "stillDivided" : "talkedOver";
        if (open.some(({ desk }) => desk.divided === "tempted")) return "tempted";
        return isDivided(view) ? "divided" : "agreed";
      case "pair":
        return timeOver ? "pairOver" : "pair";
      case "react":
        if (isOver(view)) return "reactLast";
        return stop > 0 ? "reactStop" : "react";
      case "after":
        return nextTopic(view) === null ? "afterLast" : "after";
      default:
        return room.phase;
    }
  })();
  const count = room.phase === "lobby" ? seated(view).length : Math.max(0, voters - answered);
  return { key, values: { count, whole: voters, percent: percentOf(view, key === "tempted"), stop } };
}

/** The share of the first choice, or of the tempting one, in per cent, in the future where the room is most divided. */
function percentOf(view: DeskView, tempting: boolean): number {
  const shares = going(view).map(({ desk }) => {
    const share = shareOf(desk);
    return tempting ? share.tempting : share.first;
  });
  if (shares.length === 0) return 0;
  return tempting ? Math.max(...shares) : Math.min(...shares);
}

/** Shares in per cent of those who chose a line: of the most chosen one and of the tempting one. */
export function shareOf({ split, weighed }: DeskView["futures"][number]): {
  first: number;
  tempting: number;
} {
  const lines = split?.now.filter(({ choice }) => choice !== null) ?? [];
  const whole = lines.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return { first: 0, tempting: 0 };
  const lure = weighed.find(({ tempting }) => tempting)?.choice;
  const percent = (count: number) => Math.round((100 * count) / whole);
  return {
    first: percent(Math.max(...lines.map(({ count }) => count))),
    tempting: percent(lines.find(({ choice }) => choice === lure)?.count ?? 0),
  };
}
