import type { Wish } from "../../engine/room-event.ts";
import type { DeskView, Phase } from "../../engine/room-view.ts";
import { type Deed, going, hasLine, isCounted, isTalking, seated } from "./desk-deeds.ts";
import { nextTopic } from "./desk-next.ts";

/** From these phases everyone may be sent to play alone. */
const alone: readonly Phase[] = ["lobby", "show", "split", "pair", "react", "letter", "after"];
/** From these every future may be carried to day 90. */
const carried: readonly Phase[] = ["show", "split", "pair", "react"];

/** From these the talk may be ended for the debrief. */
const debriefed: readonly Phase[] = ["show", "split", "pair", "react", "letter", "alone"];

/** Decisions the room can go back to: all it has met but those that are open. */
export function rewindable({ room }: DeskView) {
  return room.forks.filter(({ number }) => room.futures.every(({ fork }) => fork !== number));
}

/** The seat whose vote can be played as a delegate's: here, on the seller's side, and with a vote of its own. */
export function canDelegate(view: DeskView, seat: number): boolean {
  return seated(view).some((each) => each.seat === seat && each.chair === "seller" && each.answered);
}

/** The moves that are offered beside the sensible one, in the order of the desk: the conversation first, the room after it. */
export function otherDeeds(view: DeskView, next: Deed): Deed[] {
  const { room } = view;
  const { phase, paused } = room;
  if (phase === "closed") return [];
  const open = !paused;
  const counted = open && isCounted(phase);
  const deeds: [Deed, boolean][] = [
    ["play", counted && hasLine(view)],
    ["revote", counted && phase === "split"],
    ["votes", isCounted(phase) || phase === "react"],
    ["delegate", counted && hasLine(view)],
    ["mine", counted],
    ["futures", counted && room.futures.length === 1 && (going(view)[0]?.future.choices.length ?? 0) > 1],
    ["thought", isTalking(phase) && view.futures.some(({ thought }) => thought !== null)],
    ["rewind", open && phase !== "lobby" && phase !== "alone" && rewindable(view).length > 0],
    ["carry", open && carried.includes(phase) && !room.futures.every(({ over }) => over)],
    ["swap", isTalking(phase)],
    ["pause", isTalking(phase)],
    ["park", true],
    ["lock", phase !== "after"],
    ["alone", open && alone.includes(phase)],
    ["debrief", open && debriefed.includes(phase)],
    ["end", open],
  ];
  return deeds.filter(([deed, offered]) => offered && deed !== next).map(([deed]) => deed);
}

/** The two that are most likely wanted beside the sensible one, of those on offer. */
export function likely({ room }: DeskView, offered: readonly Deed[]): Deed[] {
  const wanted: readonly Deed[] = isCounted(room.phase)
    ? ["play", "votes", "futures"]
    : room.phase === "react"
      ? ["thought", "rewind", "pause"]
      : ["pause", "rewind"];
  return wanted.filter((deed) => offered.includes(deed)).slice(0, 2);
}

/** A deed that a button on the screen would do now. */
export function isOffered(deed: Deed, view: DeskView, next: Deed): boolean {
  return deed === next || otherDeeds(view, next).includes(deed);
}

/** What a deed that needs nothing more asks the room for; null for those that ask the coach something first, or nothing at all. */
export function wishOf(deed: Deed, view: DeskView): Wish | null {
  const { room } = view;
  switch (deed) {
    case "begin":
    case "think":
    case "close":
    case "pair":
    case "revote":
    case "next":
    case "debrief":
      return { kind: deed };
    case "letter":
      return { kind: "next" };
    case "discuss": {
      const topic = nextTopic(view);
      return topic === null ? null : { kind: "discuss", topic };
    }
    case "play":
      return {
        kind: "play",
        lines: room.futures.filter(({ fork }) => fork !== null).map(() => ({ by: "room" as const })),
      };
    case "votes":
      return { kind: "votes", on: !room.open };
    case "thought":
      return { kind: "thought", on: room.futures.every(({ thought }) => thought === undefined) };
    case "swap":
      return { kind: "swap", on: !room.swapped };
    case "pause":
      return { kind: "pause", on: !room.paused };
    case "lock":
      return { kind: "lock", on: !room.locked };
    case "alone":
      return { kind: "alone", on: room.phase !== "alone" };
    default:
      return null;
  }
}

/** Whether a switch is on now: its button then takes it back. */
export function isOn(deed: Deed, { room }: DeskView): boolean {
  switch (deed) {
    case "votes":
      return room.open;
    case "thought":
      return room.futures.some(({ thought }) => thought !== undefined);
    case "swap":
      return room.swapped;
    case "pause":
      return room.paused;
    case "lock":
      return room.locked;
    case "alone":
      return room.phase === "alone";
    default:
      return false;
  }
}
