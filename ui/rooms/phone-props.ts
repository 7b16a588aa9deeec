import type { Wish } from "../../engine/room-event.ts";
import type { FutureView, RoomFrame, RoomView, SeatView } from "../../engine/room-view.ts";
import type { Scene } from "./phone-scene.ts";
import type { Outbox, Sent } from "./send.ts";

/** Everything a phone knows when it draws one step. */
export interface PhoneProps {
  frame: RoomFrame;
  room: RoomView;
  you: SeatView;
  future: FutureView;
  scene: Scene;
  inChair: boolean;
  ahead: number;
  outbox: Outbox;
  send: (wish: Wish) => Promise<Sent>;
}
