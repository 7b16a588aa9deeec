import { sql } from "drizzle-orm";
import type { Said } from "../engine/room-event.ts";
import { askPlanned } from "./database.ts";
import type { SeatRow } from "./room-rows.ts";
import { roomEvent, room as roomTable, seat as seatTable, vote as voteTable } from "./room-schema.ts";
import { learner as learnerTable } from "./schema.ts";

/** An event that is to be stored. */
export interface NewEvent {
  readonly number: number;
  readonly command: string;
  readonly seat: number | null;
  readonly said: Said;
}

/** Where nodes hear that a room has changed; what they hear is the room's id and nothing else. */
export const roomChannel = "same_side_room";
/** The same where nothing has happened in it but who is who has changed: told apart, since it means reading every seat again. */
export const seatChannel = "same_side_seat";

/**
 * Stores what happened after event `head` of a room, all or nothing, in one statement: the room's row is held while it is counted
 * up, so that numbers have no gap and no node stores two of one number. Seats are written in the order given.
 *
 * @returns when it happened, by the database's clock in ms since 1970; null when the room has gone on meanwhile: nothing is stored then
 */
export async function storeEvents(
  id: string,
  head: number,
  events: readonly NewEvent[],
  seats: readonly SeatRow[],
): Promise<number | null> {
  const closes = events.some(({ said }) => said.kind === "end");
  const learners = [...new Set(seats.flatMap(({ learner }) => learner ?? []))];
  const [row] = await askPlanned<{ at: number }>(
    closes ? "end-room" : "go-on-in-room",
    sql`
    with moved as (
      update ${roomTable} set head = ${head + events.length}::int
        ${closes ? sql`, code = null, closed_at = clock_timestamp()` : sql``}
      where id = ${id} and head = ${head}::int
      returning id, clock_timestamp() as at
    ), people as (
      insert into ${learnerTable} (id) select given.id from moved, jsonb_array_elements_text(${JSON.stringify(learners)}::jsonb) as ids(id),
        lateral (select ids.id::uuid as id) as given
      on conflict do nothing
    ), seated as (
      insert into ${seatTable} (room, seat, learner, name, name_key, key)
      select moved.id, given.seat, given.learner, given.name, given."nameKey", given.key
      from moved, jsonb_to_recordset(${JSON.stringify(seats)}::jsonb)
        as given (seat int, learner uuid, name text, "nameKey" text, key text)
      on conflict (room, seat) do update set learner = excluded.learner, name = excluded.name, name_key = excluded.name_key
    ), happened as (
      insert into ${roomEvent} (room, number, command, seat, said, at)
      select moved.id, given.number, given.command, given.seat, given.said, moved.at
      from moved, jsonb_to_recordset(${JSON.stringify(events)}::jsonb)
        as given (number int, command uuid, seat int, said jsonb)
    ), voted as (
      insert into ${voteTable} (room, fork, round, seat, choice, confidence, at)
      select moved.id, given.fork, given.round, given.seat, given.choice, given.confidence, moved.at
      from moved, jsonb_to_recordset(${JSON.stringify(lastVotes(events))}::jsonb)
        as given (fork int, round int, seat int, choice text, confidence int)
      on conflict (room, fork, round, seat) do update
        set choice = excluded.choice, confidence = excluded.confidence, at = excluded.at
    )
    select floor(extract(epoch from at) * 1000)::float8 as at, pg_notify(${events.length > 0 ? roomChannel : seatChannel}, id::text) from moved`,
  );
  return row?.at ?? null;
}

/** The last word of each seat to each question. */
function lastVotes(events: readonly NewEvent[]): unknown[] {
  const last = new Map<string, unknown>();
  for (const { seat, said } of events) {
    if (said.kind !== "vote") continue;
    const { fork, round, choice, confidence } = said;
    last.set(`${fork} ${round} ${seat}`, { fork, round, seat, choice, confidence });
  }
  return [...last.values()];
}
