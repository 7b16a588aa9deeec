import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Seat } from "../engine/play.ts";
import type { RoomEvent } from "../engine/room-event.ts";
import { cohort } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { Problem } from "./problem.ts";
import { room, roomEvent, seat } from "./room-schema.ts";

/** What is stored of a room beside what happened in it. */
export interface RoomRow {
  readonly id: string;
  readonly cohort: string;
  readonly cohortName: string;
  /** Null once the room is closed or its time is over. */
  readonly code: string | null;
  readonly version: string;
  readonly seed: string;
  /** When the code stops counting. */
  readonly expiresAt: Date;
}

/** Somebody's place in a room, as the database has it. */
export interface SeatRow {
  readonly seat: number;
  readonly learner: string | null;
  readonly name: string;
  readonly nameKey: string | null;
  /** Four digits. */
  readonly key: string;
}

/** An event with the command that caused it. */
export interface StoredEvent extends RoomEvent {
  readonly command: string;
}

/** A room's row; null when there is none. */
export async function readRoom(id: string): Promise<RoomRow | null> {
  const [row] = await database()
    .select({
      ...{ id: room.id, cohort: room.cohort, cohortName: cohort.name, code: room.code },
      ...{ version: room.version, seed: room.seed, expiresAt: room.expiresAt },
    })
    .from(room)
    .innerJoin(cohort, eq(cohort.id, room.cohort))
    .where(eq(room.id, id));
  return row ?? null;
}

/** When a room was begun and closed, and its rulebook. */
export async function timesOf(id: string): Promise<{ made: Date; closed: Date | null; rulebook: string }> {
  const [row] = await database()
    .select({ made: room.madeAt, closed: room.closedAt, rulebook: room.rulebook })
    .from(room)
    .where(eq(room.id, id));
  if (!row) throw new Error(`room ${id} is gone`);
  return row;
}

/** What happened in a room after an event, in order. */
export function readEvents(id: string, after: number): Promise<StoredEvent[]> {
  return database()
    .select({
      number: roomEvent.number,
      command: roomEvent.command,
      seat: roomEvent.seat,
      said: roomEvent.said,
      at: sql<number>`floor(extract(epoch from ${roomEvent.at}) * 1000)::float8`,
    })
    .from(roomEvent)
    .where(and(eq(roomEvent.room, id), gt(roomEvent.number, after)))
    .orderBy(asc(roomEvent.number));
}

/** All seats of a room. */
export function readSeats(id: string): Promise<SeatRow[]> {
  const { room: of, seat: number, learner, name, nameKey, key } = seat;
  return database().select({ seat: number, learner, name, nameKey, key }).from(seat).where(eq(of, id));
}

/** The answer to whoever asks for a room that is not theirs, or that is not there. */
export function unknownRoom(): Problem {
  return new Problem("unknown_room", "There is no room under this code. Look once more, or ask your coach.");
}

/** What everybody in a room plays: one seed, so that the same choices lead to the same answers. */
export function seatOfRoom({ seed }: Pick<RoomRow, "seed">): Seat & { planned: boolean } {
  return { seed, level: "guided", planned: false };
}
