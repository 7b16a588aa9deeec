import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { log } from "./log.ts";
import type { OwnedTable } from "./owned.ts";
import { behaviour, roomEvent, room as roomTable, seat, vote } from "./room-schema.ts";
import { keptLiveRooms } from "./room-shelf.ts";
import { roomChannel, seatChannel } from "./room-store.ts";

type Executing = Pick<Database, "execute">;

/** What somebody did in rooms, which hangs on their seats: for the export. It names nobody. */
export const seatTables: readonly OwnedTable[] = [
  { name: "vote", table: vote },
  { name: "behaviour", table: behaviour },
  { name: "room_event", table: roomEvent },
].map((one) => ({
  ...one,
  learner: null,
  mine: (learner) =>
    sql`(${one.table.room}, ${one.table.seat}) in (select room, seat from ${seat} where learner = ${learner})`,
}));

/**
 * Lets a guest's seats follow them to their account. Where both have one in a room, the account's stays and the guest's is given up:
 * nobody votes twice.
 */
export async function mergeSeats(tx: Executing, from: string, to: string): Promise<void> {
  await tellRoomsOf(tx, from);
  const both = sql`${seat.learner} = ${from} and ${seat.room} in (select room from ${seat} where learner = ${to})`;
  await giveUp(tx, both);
  await tx.execute(sql`update ${seat} set learner = null where ${both}`);
}

/** Takes somebody's names out of all rooms, with what they meant to do; how they voted stays, and is nobody's. */
export async function leaveRooms(tx: Executing, learner: string): Promise<void> {
  await tellRoomsOf(tx, learner);
  const theirs = sql`${seat.learner} = ${learner}`;
  await giveUp(tx, theirs);
  await tx.execute(sql`
    delete from ${behaviour} using ${seat}
    where ${theirs} and (${behaviour.room}, ${behaviour.seat}) = (${seat.room}, ${seat.seat})`);
  await tx.execute(sql`update ${seat} set name = '', name_key = null, learner = null where ${theirs}`);
}

/** Once this is done, whoever shows these rooms reads their seats again, and that somebody has left. */
export async function tellRoomsOf(tx: Executing, learner: string): Promise<void> {
  await tx.execute(sql`
    select pg_notify(${roomChannel}, room::text), pg_notify(${seatChannel}, room::text)
    from ${seat} where learner = ${learner}`);
}

/** Somebody leaves rooms that are still open: at most one seat in each. */
async function giveUp(tx: Executing, which: SQL): Promise<void> {
  await tx.execute(sql`
    with given as (select ${seat.room} as id, ${seat.seat} as seat from ${seat} where ${which}),
    moved as (
      update ${roomTable} set head = head + 1 from given
      where ${roomTable.id} = given.id and ${roomTable.closedAt} is null
      returning ${roomTable.id} as id, ${roomTable.head} as head, given.seat as seat
    )
    insert into ${roomEvent} (room, number, command, seat, said)
    select id, head, gen_random_uuid(), seat, '{"kind":"leave"}'::jsonb from moved`);
}

/** Lets rooms in this process read their seats again at once, after somebody has gone or has another id. */
export async function forgetSeatsOf(learner: string): Promise<void> {
  try {
    for (const live of keptLiveRooms()) if (live.seatOf(learner)) await live.freshenSeats();
  } catch (error) {
    log().warn({ err: error }, "a room still knows somebody who has gone; it is told again");
  }
}
