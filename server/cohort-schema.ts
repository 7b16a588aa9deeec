import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Band, Skill } from "../engine/debrief.ts";
import type { Level } from "../engine/view.ts";
import { attempt, learner, moment } from "./schema.ts";

/** People who practise together: a class to their coaches, a team on the boards. */
export const cohort = pgTable("cohort", {
  id: uuid().primaryKey(),
  name: text().notNull(),
  /** Whoever knows it may join. The link that invites holds it as well; a new one ends both. */
  code: text().notNull().unique(),
  madeAt: moment("made_at").notNull().defaultNow(),
  /** Nothing new begins in an archived cohort; all of it can still be read. */
  archivedAt: moment("archived_at"),
});

export type Role = "owner" | "coach" | "observer" | "trainee";

/** A learner in a cohort. Leaving takes the row and nothing of the person's own. */
export const member = pgTable(
  "member",
  {
    cohort: uuid()
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    learner: uuid()
      .notNull()
      .references(() => learner.id, { onUpdate: "cascade", onDelete: "cascade" }),
    role: text().$type<Role>().notNull(),
    /** Their coaches may open their talks and comment on them. Nobody but they can set it. */
    showsTalks: boolean("shows_talks").notNull().default(false),
    joinedAt: moment("joined_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.cohort, table.learner] }),
    index("member_learner").on(table.learner),
    check("member_role", sql`${table.role} in ('owner', 'coach', 'observer', 'trainee')`),
  ],
);

/** A personal invitation from a list: a link of its own, used once, with the role it gives. */
export const invitation = pgTable(
  "invitation",
  {
    id: uuid().primaryKey(),
    cohort: uuid()
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    email: text().notNull(),
    /** As the list had it; empty when it had none. */
    name: text().notNull().default(""),
    role: text().$type<Role>().notNull(),
    /** Whoever knows it may join once. */
    token: text().notNull().unique(),
    madeAt: moment("made_at").notNull().defaultNow(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    usedBy: uuid("used_by").references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
  },
  (table) => [
    unique("invitation_once").on(table.cohort, table.email),
    check("invitation_role", sql`${table.role} in ('coach', 'observer', 'trainee')`),
  ],
);

/** Something a cohort's trainees are to play or drill by a day. What became of it is read from their talks, never stored. */
export const assignment = pgTable(
  "assignment",
  {
    id: uuid().primaryKey(),
    cohort: uuid()
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    /** What is to be played; null for a drill set. */
    scenario: text(),
    /** The skill whose moments are to be drilled; null for a scenario. */
    skill: text().$type<Skill>(),
    /** A sentence of the coach's; empty for none. */
    note: text().notNull().default(""),
    dueAt: moment("due_at").notNull(),
    /** How many finished talks (or answered drills) it takes at least, and how many count at most; null for any number. */
    attemptsMin: integer("attempts_min").notNull().default(1),
    attemptsMax: integer("attempts_max"),
    /** The band to reach; null when finishing is enough. Of drills none. */
    band: text().$type<Band>(),
    /** The level to play at; null for any. */
    level: text().$type<Level>(),
    madeBy: uuid("made_by").references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
    madeAt: moment("made_at").notNull().defaultNow(),
  },
  (table) => [
    index("assignment_of_cohort").on(table.cohort, table.dueAt),
    check("assignment_what", sql`(${table.scenario} is null) <> (${table.skill} is null)`),
    check(
      "assignment_drills",
      sql`${table.skill} is null or (${table.band} is null and ${table.level} is null)`,
    ),
    check(
      "assignment_attempts",
      sql`${table.attemptsMin} >= 1 and (${table.attemptsMax} is null or ${table.attemptsMax} >= ${table.attemptsMin})`,
    ),
  ],
);

/** What somebody said about one turn of a talk: its owner, or a coach they show their talks to. */
export const comment = pgTable(
  "comment",
  {
    id: uuid().primaryKey(),
    attempt: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    turn: integer().notNull(),
    author: uuid().references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
    text: text().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [index("comment_of_attempt").on(table.attempt, table.turn, table.at)],
);

/**
 * The band that a cohort's coaches see for a talk, with the reason. It stands beside the computed one and never in its place, and
 * beside that of another cohort the talk is shown to.
 */
export const override = pgTable(
  "override",
  {
    attempt: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    cohort: uuid()
      .notNull()
      .references(() => cohort.id, { onDelete: "cascade" }),
    band: text().$type<Band>().notNull(),
    reason: text().notNull(),
    coach: uuid().references(() => learner.id, { onUpdate: "cascade", onDelete: "set null" }),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.cohort] })],
);
