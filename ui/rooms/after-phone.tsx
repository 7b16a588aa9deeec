"use client";

import type { RoomFrame, RoomView, SeatView } from "../../engine/room-view.ts";

/** What is left for each phone after the talk: the debrief of the group. */
export function AfterPhone(_: { frame: RoomFrame; room: RoomView; you: SeatView }) {
  return null;
}
