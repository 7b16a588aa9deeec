import { and, count, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { seatDrills } from "../engine/seat-drills.ts";
import { type Database, database } from "./database.ts";
import { drill, watched } from "./growth-schema.ts";
import { newId } from "./ids.ts";
import { log } from "./log.ts";
import { isProblem } from "./problem.ts";
import type { LiveRoom } from "./room-live.ts";
import { roomEvent, seat } from "./room-schema.ts";
import { liveRoom } from "./room-shelf.ts";
import { learner as learnerTable } from "./schema.ts";

/**
 * Makes the drills of everybody in a room whose debrief has begun: their costliest choices. Called when it begins; what a crash
 * leaves undone is made up for when a learner looks at their drills. Doing it twice changes nothing.
 */
export async function bookRoom(live: LiveRoom): Promise<void> {
  const waiting = await database()
    .select({ learner: seat.learner })
    .from(seat)
    .where(and(eq(seat.room, live.id), isNotNull(seat.learner), isNull(seat.drilledAt)));
  for (const { learner } of waiting) if (learner !== null) await bookSeat(live, learner);
}

/** The same where it must not fail what was asked for. */
export async function bookRoomSoon(live: LiveRoom): Promise<void> {
  try {
    await bookRoom(live);
  } catch (error) {
    log().warn({ err: error, room: live.id }, "drills of a room are yet to be made");
  }
}

/** Makes what is still to be made of the drills of a learner's rooms. To be called before their drills are read. */
export async function bookRoomsOf(learner: string): Promise<void> {
  const waiting = await database()
    .select({ room: seat.room })
    .from(seat)
    .where(and(eq(seat.learner, learner), isNull(seat.drilledAt), hasDebrief));
  for (const row of waiting) {
    try {
      const live = await liveRoom(row.room);
      if (live !== null) await bookSeat(live, learner);
    } catch (error) {
      // Played under rules that are no more: its moments are no more either.
      if (!isProblem(error) || error.code !== "rules_changed") throw error;
      await markDrilled(database(), row.room, learner);
    }
  }
}

const hasDebrief = sql`exists (select from ${roomEvent} where ${roomEvent.room} = ${seat.room}
  and ${roomEvent.said} ->> 'kind' in ('debrief', 'end'))`;

async function bookSeat(live: LiveRoom, learner: string): Promise<void> {
  await live.freshen();
  const own = live.seatOf(learner);
  if (own === null) return;
  // Judged before the learner is held: it takes the longest.
  const found = seatDrills(live.version.solution(), live.room, own.seat);
  await database().transaction(async (tx) => {
    // Not the key, as bookings of talks do: one after the other for each learner.
    const held = tx.select({ id: learnerTable.id }).from(learnerTable).where(eq(learnerTable.id, learner));
    if ((await held.for("no key update")).length === 0) return;
    if (!(await markDrilled(tx, live.id, learner))) return;
    const kept = await tx.select({ family: drill.family }).from(drill).where(eq(drill.learner, learner));
    const known = new Set(kept.map(({ family }) => family));
    const rows = found
      .filter(({ family }) => !known.has(family))
      .map(({ family, skill }) => ({ id: newId(), learner, family, skill }));
    if (rows.length > 0) await tx.insert(drill).values(rows);
    // Whoever was in the room has seen the scene.
    if (live.room.forks.length > 0) {
      const scenario = live.version.face.id;
      await tx.insert(watched).values({ learner, scenario }).onConflictDoNothing();
    }
  });
}

/** Notes that a seat has its drills; false when it was noted before. */
async function markDrilled(tx: Pick<Database, "update">, of: string, learner: string): Promise<boolean> {
  const marked = await tx
    .update(seat)
    .set({ drilledAt: sql`now()` })
    .where(and(eq(seat.room, of), eq(seat.learner, learner), isNull(seat.drilledAt)));
  return marked.rowCount === 1;
}

/** How many moments of a room's scene come back to a learner. */
export async function drillsFrom(live: LiveRoom, learner: string): Promise<number> {
  const { scenario } = live.version;
  const game = `${scenario.text.skinOf ?? scenario.text.id}/`;
  const [row] = await database()
    .select({ all: count() })
    .from(drill)
    .where(and(eq(drill.learner, learner), sql`starts_with(${drill.family}, ${game})`));
  return row?.all ?? 0;
}
