"use client";

import type { RoomFrame } from "../../engine/room-view.ts";
import { JoinRoom } from "./join-room.tsx";
import { PhoneOut } from "./phone-out.tsx";
import { PhoneRoom } from "./phone-room.tsx";
import { isKnown, type RoomSnapshot } from "./room-stream.ts";

interface Props {
  frame: RoomFrame;
  locked: boolean;
  closed: boolean;
  first: RoomSnapshot;
}

/** `/rooms/[code]`: the own seat, or the way to one. */
export function PhonePage({ frame, locked, closed, first }: Props) {
  const { you } = first;
  if (you?.state === "here" && isKnown(first))
    return <PhoneRoom key={you.seat} frame={frame} first={{ ...first, you }} />;
  if (you?.state === "banned") return <PhoneOut why="banned" code={null} />;
  // Who left or was taken out and opens the page again wants back in.
  return closed ? <PhoneOut why="closed" code={null} /> : <JoinRoom frame={frame} locked={locked} />;
}
