import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import type { Band, MomentKind } from "../engine/debrief.ts";
import type { Plan } from "../engine/plan.ts";
import type { Proof } from "../engine/prove.ts";
import type { Level } from "../engine/view.ts";
import { user } from "./auth-schema.ts";
import type { Kind } from "./contract.ts";
import type { LibraryProof } from "./library-proof.ts";

/** The database's own clock, so that all nodes agree. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/**
 * Everything people did hangs on this row. A guest is a learner whose cookie we signed; with an account the learner gets a
 * new id that no cookie has ever held, and all rows follow by cascade.
 */
export const learner = pgTable("learner", {
  id: uuid().primaryKey(),
  /** The account that keeps it; null for a guest. */
  account: text()
    .unique()
    .references(() => user.id, { onDelete: "set null" }),
  /** What others see on boards and in rooms; null until one is needed. */
  pseudonym: text(),
  begunAt: moment("begun_at").notNull().defaultNow(),
});

/** Scenario documents by content hash. Rows are only ever added: an attempt finishes on the version it started with. */
export const scenarioVersion = pgTable("scenario_version", {
  /** SHA-256 of the document's text, 64 hex digits. */
  hash: text().primaryKey(),
  /** The scenario's id, the same over all its versions. */
  scenario: text().notNull(),
  document: text().notNull(),
  storedAt: moment("stored_at").notNull().defaultNow(),
});

/** What the solver proved of a document under a rulebook. Computed once per pair. */
export const scenarioProof = pgTable(
  "scenario_proof",
  {
    version: text()
      .notNull()
      .references(() => scenarioVersion.hash),
    /** The rulebook's version. */
    rulebook: text().notNull(),
    proof: jsonb().$type<Proof>().notNull(),
    provedAt: moment("proved_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.version, table.rulebook] })],
);

/** What only the whole library can show, once per set of documents, rulebook and properties. */
export const libraryProof = pgTable("library_proof", {
  /** See `libraryKey`. */
  library: text().primaryKey(),
  proof: jsonb().$type<LibraryProof>().notNull(),
  provedAt: moment("proved_at").notNull().defaultNow(),
});

/** One learner playing one version of a scenario once. */
export const attempt = pgTable(
  "attempt",
  {
    id: uuid().primaryKey(),
    learner: uuid()
      .notNull()
      .references(() => learner.id, { onUpdate: "cascade", onDelete: "cascade" }),
    scenario: text().notNull(),
    version: text()
      .notNull()
      .references(() => scenarioVersion.hash),
    /** The rulebook's version when the attempt began. */
    rulebook: text().notNull(),
    seed: text().notNull(),
    level: text().$type<Level>().notNull(),
    kind: text().$type<Kind>().notNull(),
    status: text().$type<"playing" | "finished">().notNull().default("playing"),
    /** The attempt this one takes up again, and how many of its choices were copied. */
    fromAttempt: uuid("from_attempt"), // no foreign key: the origin may be deleted, this attempt stays
    fromTurn: integer("from_turn"),
    /** The two-hat plan as written before the talk; null when nothing was. */
    plan: jsonb().$type<Plan>(),
    /** The plan counted when the attempt began. What was on offer depends on it, so it never changes. */
    planned: boolean().notNull().default(false),
    /** Judged when the talk ends, in points: `outcome = best − Σ cost + luck`, exactly. */
    best: doublePrecision(),
    outcome: doublePrecision(),
    luck: doublePrecision(),
    ending: text(),
    band: text().$type<Band>(),
    /** The trainee's self-explanation: one line, at most 500 characters. */
    note: text().notNull().default(""),
    /** Opaque ids of what was claimed for this buyer, in the order picked; null before. */
    claims: text().array(),
    /** Whoever knows it may read the debrief; null when not shared. */
    shareToken: text("share_token").unique(),
    /** The moments its owner chose to show by the link. */
    sharedMoments: text("shared_moments").array().$type<MomentKind[]>(),
    /** When a rated talk closes, said or not; null for practice. */
    deadline: moment("deadline"),
    /** When its evidence was written; null while that is still to be done. */
    bookedAt: moment("booked_at"),
    /** Moments at which the buyer was pushed, and how well a slip was recovered from; written when booked. */
    friction: integer(),
    recovery: doublePrecision(),
    begunAt: moment("begun_at").notNull().defaultNow(),
    finishedAt: moment("finished_at"),
  },
  (table) => [
    // Read backwards: what is still playing first, and the newest first.
    index("attempt_of_learner").on(table.learner, table.status, table.begunAt, table.id),
    index("attempt_of_scenario").on(table.learner, table.scenario, table.begunAt),
    index("attempt_unbooked").on(table.learner).where(sql`status = 'finished' and booked_at is null`),
    index("attempt_recovered").on(table.learner, table.recovery.desc()).where(sql`recovery is not null`),
    check("attempt_kind", sql`${table.kind} in ('practice', 'rated')`),
    check("attempt_status", sql`${table.status} in ('playing', 'finished')`),
    check("attempt_from", sql`(${table.fromAttempt} is null) = (${table.fromTurn} is null)`),
    check(
      "attempt_judged_when_finished",
      sql`(${table.status} = 'finished') = (${table.outcome} is not null and ${table.best} is not null and ${table.luck} is not null and ${table.ending} is not null and ${table.band} is not null and ${table.finishedAt} is not null)`,
    ),
  ],
);

/** What was said at each turn. Rows are only ever added; the primary key lets one choice win a turn. */
export const said = pgTable(
  "said",
  {
    attempt: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    turn: integer().notNull(),
    /** Opaque id, derived by the engine from the attempt's seed. */
    choice: text().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.attempt, table.turn] })],
);

/** What the trainee guessed the buyer was thinking of the line at a turn. Rows are only ever added: one guess a turn. */
export const guess = pgTable(
  "guess",
  {
    attempt: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    /** The turn of the line. */
    turn: integer().notNull(),
    /** Opaque id of the thought, derived by the engine from the attempt's seed. */
    thought: text().notNull(),
    /** How sure, 1 to 3. */
    confidence: integer().notNull(),
    right: boolean().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.attempt, table.turn] }),
    check("guess_confidence", sql`${table.confidence} between 1 and 3`),
  ],
);

/** A code to choose a new password with, handed out by whoever runs the server. Kept as a hash, used once. */
export const resetCode = pgTable("reset_code", {
  /** SHA-256 of the code, 64 hex digits. */
  hash: text().primaryKey(),
  account: text()
    .notNull()
    .references(() => user.id, { onDelete: "cascade" }),
  expiresAt: moment("expires_at").notNull(),
  usedAt: moment("used_at"),
});
