import { sql } from "drizzle-orm";
import {
  boolean,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Skill } from "../engine/debrief.ts";
import type { Level } from "../engine/view.ts";
import { attempt, learner, moment, scenarioVersion } from "./schema.ts";

/** A row that goes where its learner goes: to another id when a guest takes an account, and away with them. */
const ofLearner = () =>
  uuid()
    .notNull()
    .references(() => learner.id, { onUpdate: "cascade", onDelete: "cascade" });

/** What a decision says about a skill (model.md 3.9). Written once, when a finished attempt is booked. */
export const evidence = pgTable(
  "evidence",
  {
    attempt: uuid()
      .notNull()
      .references(() => attempt.id, { onDelete: "cascade" }),
    turn: integer().notNull(),
    skill: text().$type<Skill>().notNull(),
    learner: ofLearner(),
    /** The moment and its isomorphs in other skins. */
    family: text().notNull(),
    level: text().$type<Level>().notNull(),
    /** 1 − regret / range, 0 to 1. */
    score: doublePrecision().notNull(),
    /** How much the decision says, 0 to 1. */
    weight: doublePrecision().notNull(),
    /** How hard it is, in logits: who has this skill scores one half. */
    difficulty: doublePrecision().notNull(),
    /** How new the moment was to this learner: 1, .25 or 0. */
    novelty: doublePrecision().notNull(),
    at: moment("at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.attempt, table.turn, table.skill] }),
    index("evidence_of_learner").on(table.learner, table.skill, table.at),
    index("evidence_of_family").on(table.learner, table.family, table.at),
    index("evidence_counted").on(table.learner, table.skill, table.at).where(sql`novelty > 0`),
  ],
);

/** Where a learner's skill stands: what the evidence so far adds up to, so that no page reads all of it. */
export const skillEstimate = pgTable(
  "skill_estimate",
  {
    learner: ofLearner(),
    skill: text().$type<Skill>().notNull(),
    /** In logits. */
    theta: doublePrecision().notNull(),
    /** Variance of theta. */
    variance: doublePrecision().notNull(),
    /** Evidence that counted. */
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.learner, table.skill] })],
);

/** Somebody watched the two ways of a scenario: it is no longer unseen. */
export const watched = pgTable(
  "watched",
  {
    learner: ofLearner(),
    scenario: text().notNull(),
    at: moment("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.learner, table.scenario] })],
);

/** A moment a learner comes back to: an own costly turn, or one the solver found. */
export const drill = pgTable(
  "drill",
  {
    id: uuid().primaryKey(),
    learner: ofLearner(),
    skill: text().$type<Skill>().notNull(),
    family: text().notNull(),
    /** The own turn it comes from; null for one of the solver's. */
    attempt: uuid().references(() => attempt.id, { onDelete: "cascade" }),
    turn: integer(),
    /** What that turn cost, in points; null for one of the solver's. */
    cost: doublePrecision(),
    madeAt: moment("made_at").notNull().defaultNow(),
  },
  (table) => [index("drill_of_learner").on(table.learner, table.family)],
);

/** One time a drill was met. Begun when its moment is shown, answered once. */
export const review = pgTable(
  "review",
  {
    id: uuid().primaryKey(),
    drill: uuid()
      .notNull()
      .references(() => drill.id, { onDelete: "cascade" }),
    /** The exact state: a version, a seed, and the choices said before. */
    scenario: text().notNull(),
    version: text()
      .notNull()
      .references(() => scenarioVersion.hash),
    seed: text().notNull(),
    planned: boolean().notNull().default(false),
    said: text().array().notNull(),
    begunAt: moment("begun_at").notNull().defaultNow(),
    choice: text(),
    cost: doublePrecision(),
    passed: boolean(),
    answeredAt: moment("answered_at"),
  },
  (table) => [
    index("review_of_drill").on(table.drill, table.begunAt),
    // One is open at a time, whatever tabs do.
    uniqueIndex("review_open").on(table.drill).where(sql`choice is null`),
  ],
);
