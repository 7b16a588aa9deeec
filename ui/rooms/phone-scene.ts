import type { FutureView, Phase, RoomView, SeatView } from "../../engine/room-view.ts";
import { pathOf } from "./path-shape.ts";
import type { Link } from "./room-stream.ts";

/** What a phone shows: out of the room for some reason, or one step of it. */
export type Scene =
  | "left"
  | "removed"
  | "banned"
  | "moved"
  | "closed"
  | "lobby"
  | "show"
  | "think"
  | "split"
  | "pair"
  | "revote"
  | "react"
  | "on"
  | "alone"
  | "letter"
  | "after";

/** Steps at which a future that has ended only looks on. */
const talking: readonly Phase[] = ["show", "think", "split", "pair", "revote"];

/** The future somebody is in; the room's one when it has only one. */
export function futureOf({ futures }: Pick<RoomView, "futures">, you: SeatView): FutureView {
  // A room always has a future.
  return (futures[you.future] ?? futures[0]) as FutureView;
}

/** In REACT: whether the own talk ended with an earlier line than the one that is answered now. */
function endedBefore({ phase, forks }: RoomView, { future }: SeatView): boolean {
  const nodes = pathOf(forks);
  const own =
    nodes.findLast(({ fork }) => fork.future === future) ??
    nodes.findLast(({ fork }) => fork.other !== undefined);
  return phase === "react" && nodes.some(({ column, here }) => here && column > (own?.column ?? 0));
}

/** What this phone shows now. `you` is null where the seat went elsewhere. */
export function sceneOf(room: RoomView, you: SeatView | null, link: Link): Scene {
  if (room.phase === "closed") return "closed";
  if (you === null || link === "gone") return "moved";
  if (you.state !== "here") return you.state;
  if (futureOf(room, you).over && (talking.includes(room.phase) || endedBefore(room, you))) return "on";
  return room.phase;
}

/** Whether a scene asks for an answer. */
export function asks(scene: Scene): scene is "think" | "revote" {
  return scene === "think" || scene === "revote";
}

/** The steps of a decision, at which the buyer sits across the table. */
export function atTable(scene: Scene): boolean {
  return ["show", "think", "split", "pair", "revote", "react"].includes(scene);
}
