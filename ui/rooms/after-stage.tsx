"use client";

import type { RoomFrame, RoomView } from "../../engine/room-view.ts";

/** The stage after the talk: the debrief of the group. */
export function AfterStage(_: { frame: RoomFrame; room: RoomView }) {
  return null;
}
