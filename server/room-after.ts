import { and, eq, sql } from "drizzle-orm";
import type { FacilitationPlan } from "../engine/facilitation-plan.ts";
import type { Behaviour, OwnBehaviour, RoomAfter } from "../engine/room-after.ts";
import { planOf } from "../engine/room-desk.ts";
import { discussedForks, ownForks } from "../engine/told-forks.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";
import { refused } from "./room-commands.ts";
import { bookRoomsOf, drillsFrom } from "./room-drills.ts";
import type { Entered } from "./room-find.ts";
import type { LiveRoom } from "./room-live.ts";
import { unknownRoom } from "./room-rows.ts";
import { behaviour } from "./room-schema.ts";

/** Has the debrief begun, or is the room over? From then on costs may be told. */
export function isAfter({ room }: LiveRoom): boolean {
  return room.phase === "after" || room.phase === "closed";
}

/** @returns the failure for what is told only once the debrief has begun */
export function notYet(): Problem {
  return new Problem("not_now", "This is told once the debrief has begun.");
}

/**
 * What everybody in a room is told in the debrief and after it: the votes in counts, and to each phone its own.
 *
 * @throws Problem `unknown_room` for a visitor without a seat, `not_now` before the debrief
 */
export async function readAfter({ live, role, learner }: Entered): Promise<RoomAfter> {
  await live.freshen();
  const own = live.seatOf(learner);
  if (role === "visitor" && own === null) throw unknownRoom();
  if (!isAfter(live)) throw notYet();
  if (own !== null && learner !== null) await bookRoomsOf(learner);
  const set = await database()
    .select({ seat: behaviour.seat })
    .from(behaviour)
    .where(eq(behaviour.room, live.id));
  const here = [...live.room.seats.values()].filter(({ state }) => state === "here");
  return {
    forks: [...discussedForks(live.room)],
    committed: set.length,
    seats: new Set([...set.map((one) => one.seat), ...here.map(({ number }) => number)]).size,
    behaviours: role === "coach" ? await behavioursOf(live.id) : null,
    you:
      own === null || learner === null
        ? null
        : {
            forks: [...ownForks(live.version.solution(), live.room, own.seat)],
            behaviour: await ownBehaviour(live.id, own.seat),
            drills: await drillsFrom(live, learner),
          },
  };
}

/**
 * Sets the one thing a seat will do in one real meeting, or changes it; also after the room is closed. Read by its owner, and
 * without the name by the coaches of the room.
 *
 * @throws Problem `unknown_room` or `no_seat` for whoever has no seat, `banned` for whoever was put out for good
 */
export async function setBehaviour(entered: Entered, { text, meeting }: Behaviour): Promise<OwnBehaviour> {
  const { live, role, learner } = entered;
  const own = live.seatOf(learner);
  if (own === null) throw role === "visitor" ? unknownRoom() : noSeat();
  // Coaches read it, and do not see whose it is.
  if (live.room.seats.get(own.seat)?.state === "banned") throw refused("banned");
  const row = { room: live.id, seat: own.seat, text, meeting, at: sql`now()` };
  await database()
    .insert(behaviour)
    .values(row)
    .onConflictDoUpdate({ target: [behaviour.room, behaviour.seat], set: row });
  return { text, meeting };
}

function noSeat(): Problem {
  return new Problem("no_seat", "Only who has a seat in the room sets one.");
}

/**
 * What everybody will do; the real meetings are for nobody else to read. In the order of the alphabet: neither the order of the seats
 * nor that of writing tells whose is which.
 */
export async function behavioursOf(id: string): Promise<string[]> {
  const set = await database().select({ text: behaviour.text }).from(behaviour).where(eq(behaviour.room, id));
  return set.map(({ text }) => text).sort((a, b) => a.localeCompare(b, "en"));
}

async function ownBehaviour(id: string, seat: number): Promise<OwnBehaviour | null> {
  const [row] = await database()
    .select({ text: behaviour.text, meeting: behaviour.meeting })
    .from(behaviour)
    .where(and(eq(behaviour.room, id), eq(behaviour.seat, seat)));
  return row ?? null;
}

/** The facilitation plan of a room, for who runs it. @throws Problem `unknown_room` for everybody else */
export function readPlan({ live, role }: Entered): FacilitationPlan {
  if (role !== "coach") throw unknownRoom();
  return planOf(live.version.solution(), live.room);
}
