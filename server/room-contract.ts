import { z } from "zod";
import { plainLine } from "../engine/plain-line.ts";
import { deskViewSchema, roomFrameSchema, roomViewSchema, seatViewSchema } from "../engine/room-view.ts";
import { publicFaceSchema } from "../engine/view.ts";
import { isVisible } from "./names.ts";

/*
 * What goes over the wire about live rooms. The `{code}` in an address is the code, however it is typed, or the room's id. Commands
 * and views have their shapes in engine/room-event.ts and engine/room-view.ts.
 */

const instant = z.iso.datetime();

/** Body of `POST /api/cohorts/{id}/rooms`. */
export const beginRoomSchema = z.strictObject({ scenario: z.string().min(1).max(100) });
export type BeginRoom = z.infer<typeof beginRoomSchema>;

/** A room in the list of its cohort. */
export const roomSummarySchema = z.object({
  id: z.uuid(),
  /** Null once it is closed or its time is over. */
  code: z.string().nullable(),
  scenario: publicFaceSchema,
  made: instant,
  closed: instant.nullable(),
  /** Seats taken. */
  seats: z.int().min(0),
});
export type RoomSummary = z.infer<typeof roomSummarySchema>;

/** Answer of `GET /api/cohorts/{id}/rooms`: newest first, at most 100; for owners, coaches and observers. */
export const roomsSchema = z.object({ rooms: z.array(roomSummarySchema) });

/** From where somebody looks at a room. */
export const seenAsSchema = z.enum(["phone", "stage", "desk"]);
export type SeenAs = z.infer<typeof seenAsSchema>;

/** What somebody is to a room: `coach` runs it, `observer` sees the stage, `seat` has a phone in it, `visitor` knows the code. */
export const roomRoleSchema = z.enum(["coach", "observer", "seat", "visitor"]);
export type RoomRole = z.infer<typeof roomRoleSchema>;

/** Answer of `GET /api/rooms/{code}?as=…` (`phone` when left out). */
export const roomSnapshotSchema = z.object({
  frame: roomFrameSchema,
  role: roomRoleSchema,
  /** Only who has a seat comes in. */
  locked: z.boolean(),
  closed: z.boolean(),
  /** Of phone (with a seat) and stage; else null. */
  room: roomViewSchema.nullable(),
  /** Of the desk; else null. */
  desk: deskViewSchema.nullable(),
  /** The own seat, if there is one. */
  you: seatViewSchema.nullable(),
  /** The server's clock: ms since 1970. */
  now: z.int(),
});
export type RoomSnapshot = z.infer<typeof roomSnapshotSchema>;

/** Body of `POST /api/rooms/{code}/seats`. */
export const takeSeatSchema = z.strictObject({
  /** Trimmed, 1 to 40 characters, one line, with something to see in it; rude ones are refused. A taken one gets a number. */
  name: plainLine(1, 40).refine(isVisible, "must have a letter, a digit or a picture"),
  /** The four digits of the seat with this name: takes it over from another device. */
  key: z
    .string()
    .regex(/^\d{4}$/, "must be four digits")
    .optional(),
});
export type TakeSeat = z.infer<typeof takeSeatSchema>;

/** Answer of `POST /api/rooms/{code}/seats`. */
export const seatedSchema = z.object({ frame: roomFrameSchema, you: seatViewSchema });
export type Seated = z.infer<typeof seatedSchema>;

/** Answer of `POST /api/rooms/{code}/commands`: the number of the event, the same when the command is sent again. */
export const commandedSchema = z.object({ number: z.int().min(1) });

/** Answer of `POST /api/rooms/{code}/talk`: the own attempt of alone mode; again gives the same. */
export const ownTalkSchema = z.object({ attempt: z.uuid() });

/**
 * The event `clock`, at the beginning of every stream and every 20 s as its heartbeat, since a page cannot hear a comment: ms since 1970
 * by the server's clock.
 */
const clockSchema = z.object({ now: z.int() });
export type Clock = z.infer<typeof clockSchema>;
