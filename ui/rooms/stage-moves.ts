import type { Wish } from "../../engine/room-event.ts";
import type { RoomView } from "../../engine/room-view.ts";

/** A button on the stage: a key of the messages, and what it asks for. */
export interface StageMove {
  press:
    | "begin"
    | "think"
    | "close"
    | "pair"
    | "revote"
    | "play"
    | "futures"
    | "next"
    | "letter"
    | "together"
    | "debrief";
  wish: Wish;
}

/** What the coach can do from the stage at this step: a few moves. The desk has them all. */
export function stageMoves(room: RoomView): StageMove[] {
  if (room.paused) return [];
  const going = room.futures.filter(({ fork }) => fork !== null);
  const play: StageMove = {
    press: "play",
    wish: { kind: "play", lines: going.map(() => ({ by: "room" as const })) },
  };
  const pair: StageMove = { press: "pair", wish: { kind: "pair" } };
  const revote: StageMove = { press: "revote", wish: { kind: "revote" } };
  switch (room.phase) {
    case "lobby":
      return [{ press: "begin", wish: { kind: "begin" } }];
    case "show":
      return [{ press: "think", wish: { kind: "think" } }];
    case "think":
    case "revote":
      return [{ press: "close", wish: { kind: "close" } }];
    case "split":
      return [play, ...(going.some(({ round }) => round === 2) ? [] : [pair]), ...otherBranch(room)];
    case "pair":
      return [revote, play];
    case "react":
      return [{ press: room.futures.every(({ over }) => over) ? "letter" : "next", wish: { kind: "next" } }];
    case "letter":
      return [{ press: "debrief", wish: { kind: "debrief" } }];
    case "alone":
      return [{ press: "together", wish: { kind: "alone", on: false } }];
    default:
      return [];
  }
}

/** The move that is emphasised: the one the desk would call sensible, and none while the stage cannot know which that is. */
export function mainMove(room: RoomView): StageMove["press"] | null {
  const { phase, seats, futures } = room;
  if (phase === "lobby" && seats === 0) return null;
  if (phase !== "split") return stageMoves(room)[0]?.press ?? null;
  // Whether a room is divided hangs on which line is the comfortable one: before they have talked it over only the desk can say.
  const isSettled = futures.every(
    ({ fork, round, split }) =>
      fork === null || (round === 2 && split?.now.some(({ choice, count }) => choice !== null && count > 0)),
  );
  return isSettled ? "play" : null;
}

/** The two lines with most votes as two futures: only while everybody sees which two those are. */
function otherBranch({ futures }: RoomView): StageMove[] {
  const [only, second] = futures;
  if (second !== undefined || only?.split === undefined) return [];
  const [one, other] = only.split.now
    .filter(({ choice, count }) => choice !== null && count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ choice }) => choice ?? "");
  return one === undefined || other === undefined
    ? []
    : [{ press: "futures", wish: { kind: "futures", choices: [one, other] } }];
}
