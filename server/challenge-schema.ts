import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { cohort } from "./cohort-schema.ts";
import { attempt, learner, moment, scenarioVersion } from "./schema.ts";

export type ChallengeKind = "fresh" | "growth" | "recovery";
export type Scope = "everyone" | "cohort" | "link";

/** A time-boxed comparison (learning.md 2). Archived fourteen days after its end. */
export const challenge = pgTable(
  "challenge",
  {
    id: uuid().primaryKey(),
    kind: text().$type<ChallengeKind>().notNull(),
    scope: text().$type<Scope>().notNull(),
    title: text().notNull(),
    /** Who may enter when the scope is a cohort. */
    cohort: uuid().references(() => cohort.id, { onDelete: "cascade" }),
    /** The link's secret when the scope is a link. */
    token: text().unique(),
    /** What is played; null for a growth week. */
    scenario: text(),
    version: text().references(() => scenarioVersion.hash),
    madeBy: uuid("made_by").references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
  },
  (table) => [
    index("challenge_scope").on(table.scope, table.endsAt),
    check("challenge_kind", sql`${table.kind} in ('fresh', 'growth', 'recovery')`),
    check(
      "challenge_scope_key",
      sql`(${table.scope} = 'cohort') = (${table.cohort} is not null) and (${table.scope} = 'link') = (${table.token} is not null)`,
    ),
    check(
      "challenge_scenario",
      sql`(${table.kind} = 'growth') = (${table.scenario} is null) and (${table.scenario} is null) = (${table.version} is null)`,
    ),
    check("challenge_window", sql`${table.startsAt} < ${table.endsAt}`),
  ],
);

/** `playing` until its talk is over, `waiting` for a second talk, `counted` on the board, `left` by its owner's wish. */
export type EntryStatus = "playing" | "waiting" | "counted" | "left";

/** One learner in one challenge. On the board only while `counted`; triggers keep `board_count` in step. */
export const entry = pgTable(
  "entry",
  {
    id: uuid().primaryKey(),
    challenge: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    learner: uuid()
      .notNull()
      .references(() => learner.id, { onUpdate: "cascade", onDelete: "cascade" }),
    /** The team it counts for. */
    cohort: uuid().references(() => cohort.id, { onDelete: "set null" }),
    /** The rated talk; null in a growth week. */
    attempt: uuid()
      .unique()
      .references(() => attempt.id, { onDelete: "cascade" }),
    /** A second talk asked for in private, with another skin. */
    again: uuid().references(() => attempt.id, { onDelete: "set null" }),
    status: text().$type<EntryStatus>().notNull(),
    /** Whole points; null until the talk is over. */
    score: integer(),
    enteredAt: moment("entered_at").notNull().defaultNow(),
  },
  (table) => [
    unique("entry_once").on(table.challenge, table.learner),
    index("entry_on_board").on(table.challenge, table.score.desc(), table.id).where(sql`status = 'counted'`),
    index("entry_learner").on(table.learner),
    check("entry_status", sql`${table.status} in ('playing', 'waiting', 'counted', 'left')`),
    check("entry_counted", sql`${table.status} <> 'counted' or ${table.score} is not null`),
  ],
);

/** How many entries of a board have a score. A place is one more than the entries above it, so no board is ever counted whole. */
export const boardCount = pgTable(
  "board_count",
  {
    challenge: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    score: integer().notNull(),
    entries: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.challenge, table.score] })],
);

/** How a team stands on a board: triggers keep it as they keep `board_count`, so that a mean costs one row. */
export const boardTeam = pgTable(
  "board_team",
  {
    challenge: uuid()
      .notNull()
      .references(() => challenge.id, { onDelete: "cascade" }),
    cohort: uuid()
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    entries: integer().notNull(),
    /** Sum of their scores. */
    total: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.challenge, table.cohort] }),
    // The first of every size, which is all that the first of all can be among.
    index("board_team_first").on(table.challenge, table.entries, table.total.desc(), table.cohort),
  ],
);
