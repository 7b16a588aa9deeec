import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Said } from "../engine/room-event.ts";
import { cohort } from "./cohort-schema.ts";
import { attempt, learner, moment, scenarioVersion } from "./schema.ts";

/** A live session of a cohort. What happened in it are its events; this row says what is played, and holds their order. */
export const room = pgTable("room", {
  id: uuid().primaryKey(),
  cohort: uuid()
    .notNull()
    .references(() => cohort.id, { onDelete: "cascade" }),
  /** What is spoken and typed to join; null once the room is closed or its time is over. */
  code: text().unique(),
  scenario: text().notNull(),
  version: text()
    .notNull()
    .references(() => scenarioVersion.hash),
  rulebook: text().notNull(),
  seed: text().notNull(),
  /** The number of its last event. Whoever adds one holds this row. */
  head: integer().notNull().default(0),
  madeAt: moment("made_at").notNull().defaultNow(),
  /** When the code stops counting, whatever happens. */
  expiresAt: moment("expires_at").notNull(),
  closedAt: moment("closed_at"),
});

/** One thing that happened in a room. Rows are only ever added, numbered from 1 without a gap: the number is the stream's id. */
export const roomEvent = pgTable(
  "room_event",
  {
    room: uuid()
      .notNull()
      .references(() => room.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    /** Made up by the client: the same command sent again is one event. */
    command: uuid().notNull(),
    /** Whose phone it came from; null for the desk. No name and no learner is ever in an event. */
    seat: integer(),
    said: jsonb().$type<Said>().notNull(),
    at: moment("at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.number] }),
    unique("room_event_once").on(table.room, table.command),
  ],
);

/** Somebody's place in a room. It stays theirs while they are away, and follows them to another device. */
export const seat = pgTable(
  "seat",
  {
    room: uuid()
      .notNull()
      .references(() => room.id, { onDelete: "cascade" }),
    /** From 1, in the order of joining. */
    seat: integer().notNull(),
    learner: uuid().references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
    /** What they want to be called; empty once they were deleted. */
    name: text().notNull(),
    /** The name as it is compared; null once they were deleted. */
    nameKey: text("name_key"),
    /** Four digits that take the seat to another device. */
    key: text().notNull(),
    joinedAt: moment("joined_at").notNull().defaultNow(),
    /** When its costliest choices became drills, after the session; null until then. */
    drilledAt: moment("drilled_at"),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.seat] }),
    index("seat_undrilled").on(table.learner).where(sql`drilled_at is null`),
    unique("seat_learner").on(table.room, table.learner),
    unique("seat_name").on(table.room, table.nameKey),
  ],
);

/** What a seat said to a question of the room: one row a round, the last word before it closed. */
export const vote = pgTable(
  "vote",
  {
    room: uuid().notNull(),
    /** The fork, from 1. */
    fork: integer().notNull(),
    /** 1 before they talked it over, 2 after. */
    round: integer().notNull(),
    seat: integer().notNull(),
    /** Opaque id of the choice; null for who passed. */
    choice: text(),
    /** How sure, 1 to 3; null when not told. */
    confidence: integer(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.fork, table.round, table.seat] }),
    foreignKey({ columns: [table.room, table.seat], foreignColumns: [seat.room, seat.seat] }).onDelete(
      "cascade",
    ),
    check("vote_confidence", sql`${table.confidence} between 1 and 3`),
  ],
);

/** Who is here, by the node that holds their stream. Rows not renewed for a while are away. */
export const presence = pgTable(
  "presence",
  {
    room: uuid().notNull(),
    seat: integer().notNull(),
    /** A process's own id, made up when it starts. */
    node: uuid().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.seat, table.node] }),
    foreignKey({ columns: [table.room, table.seat], foreignColumns: [seat.room, seat.seat] }).onDelete(
      "cascade",
    ),
  ],
);

/** The one thing somebody will do in one real meeting. Read by its owner and, without the name, by nobody else. */
export const behaviour = pgTable(
  "behaviour",
  {
    room: uuid().notNull(),
    seat: integer().notNull(),
    text: text().notNull(),
    /** The real meeting; empty when it was not told. */
    meeting: text().notNull().default(""),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.seat] }),
    foreignKey({ columns: [table.room, table.seat], foreignColumns: [seat.room, seat.seat] }).onDelete(
      "cascade",
    ),
  ],
);

/** The talk a seat has for itself while everyone plays alone. */
export const ownTalk = pgTable(
  "own_talk",
  {
    room: uuid().notNull(),
    seat: integer().notNull(),
    attempt: uuid()
      .notNull()
      .unique()
      .references(() => attempt.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.room, table.seat] }),
    foreignKey({ columns: [table.room, table.seat], foreignColumns: [seat.room, seat.seat] }).onDelete(
      "cascade",
    ),
  ],
);
