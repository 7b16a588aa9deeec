import { randomUUID } from "node:crypto";
import { library } from "../../server/library.ts";
import type { LiveRoom } from "../../server/room-live.ts";
import { takeSeat } from "../../server/room-seats.ts";
import { liveRoom } from "../../server/room-shelf.ts";
import { beginRoom } from "../../server/rooms.ts";
import { rows } from "./rows.ts";

// Read before the first test: it takes seconds, which no test's time shall go by.
library();

/** A room begun past the network, in a cohort of its own. */
export interface Begun {
  readonly coach: string;
  readonly cohort: string;
  readonly code: string;
  readonly live: LiveRoom;
}

/** Begins a room of the Friday invoice. */
export async function makeRoom(url: string): Promise<Begun> {
  const [coach, cohort] = [randomUUID(), randomUUID()];
  await rows(url, "insert into learner (id, pseudonym) values ($1, 'quiet heron')", [coach]);
  await rows(url, "insert into cohort (id, name, code) values ($1::uuid, 'Depot', $1::text)", [cohort]);
  await rows(url, "insert into member (cohort, learner, role) values ($1, $2, 'owner')", [cohort, coach]);
  const { id, code } = await beginRoom(coach, cohort, { scenario: "friday-invoice" });
  const live = await liveRoom(id);
  if (live === null || code === null) throw new Error("the room is not there");
  return { coach, cohort, code, live };
}

/** Somebody new sits down. */
export async function sit(live: LiveRoom, name: string, learner: string = randomUUID()) {
  const { you } = await takeSeat(live, learner, { name }, "192.0.2.1");
  return { learner, ...you };
}
