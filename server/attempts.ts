import { randomBytes } from "node:crypto";
import { desc, eq, isNull, sql } from "drizzle-orm";
import { isPlanned, type Plan, planFields } from "../engine/plan.ts";
import { rulebook } from "../engine/rules.ts";
import { viewOf } from "../engine/show.ts";
import { override } from "./cohort-schema.ts";
import type { Attempt, AttemptSummary, Attempts, Begin, Begun, OverrideView } from "./contract.ts";
import { database } from "./database.ts";
import { listGuesses } from "./guesses.ts";
import { newId } from "./ids.ts";
import { type Asker, keepAttempt, type Live, loadAttempt, playBack } from "./live.ts";
import { overridesOf } from "./overrides.ts";
import { Problem } from "./problem.ts";
import { currentVersion } from "./scenarios.ts";
import { attempt, learner as learnerTable, said } from "./schema.ts";
import { refuseWhileRated } from "./seen.ts";
import { storeVersion } from "./versions.ts";

/** Most attempts a list holds. */
const longestList = 100;

/**
 * Begins an attempt, or takes one of the learner's own up again from a turn. A learner not seen before is created
 * with it.
 *
 * @param learner the learner's id (a UUID the cookie was, or will be, signed for)
 * @throws Problem `unknown_scenario`, `unknown_attempt` (of `from`), `seed_refused`, `plan_refused`, `from_refused` or `challenge_running`; nothing is stored then
 */
export async function beginAttempt(learner: string, wish: Begin): Promise<Begun> {
  refuseRatedWishes(wish);
  const origin = wish.from && (await loadAttempt(learner, wish.from.attempt));
  const version = origin?.version ?? currentVersion(wish.scenario);
  await refuseWhileRated(learner, version.face);
  const begun = {
    id: newId(),
    learner,
    version,
    seed: origin?.seed ?? wish.seed ?? randomBytes(16).toString("base64url"),
    level: wish.level,
    kind: wish.kind,
    planned: origin?.planned ?? isPlanned(wish.plan),
    deadline: null,
    closed: false,
  };
  const choices = origin ? choicesToCopy(origin, wish) : [];
  const live = { ...begun, play: playBack(begun, choices) };
  await storeVersion(version);
  await insert(live, wish.from, origin ? await planOf(origin.id) : written(wish.plan));
  keepAttempt(live);
  return { id: live.id, view: viewOf(live.play) };
}

/** The learner's own attempt with its present view. @throws Problem `unknown_attempt` */
export async function readAttempt(learner: Asker, id: string): Promise<Attempt> {
  const { version, level, kind, planned, deadline, closed, play } = await loadAttempt(learner, id);
  const guesses = await listGuesses(id, play);
  const scenario = version.face.id;
  return {
    ...{ id, scenario, version: version.hash, level, kind, planned },
    ...{ view: viewOf(play), said: [...play.said], guesses },
    ...(deadline && { deadline: { at: deadline.toISOString(), over: closed } }),
  };
}

/** The learner's own attempts, unfinished ones first and newest first within each, at most 100, and their best bands. */
export async function listAttempts(learner: Asker): Promise<Attempts> {
  if (learner === null) return { attempts: [], best: [] };
  const [rows, best] = await Promise.all([listRows(learner), listBest(learner)]);
  const overrides = await overridesOf([...rows.map(({ row }) => row.id), ...best.map(({ id }) => id)]);
  return {
    attempts: rows.map((row) => summary(row, overrides.get(row.row.id))),
    best: best.map(({ id, scenario, band }) => {
      const set = overrides.get(id);
      return { scenario, band, ...(set && { overrides: set }) };
    }),
  };
}

function refuseRatedWishes({ kind, seed, plan, from }: Begin): void {
  if (kind === "rated" && seed !== undefined) {
    throw new Problem("seed_refused", "A rated attempt draws its own seed. Leave it out, or practise.");
  }
  if (from !== undefined && seed !== undefined) {
    throw new Problem("seed_refused", "An attempt taken up again keeps its seed. Leave it out.");
  }
  if (from !== undefined && plan !== undefined) {
    throw new Problem("plan_refused", "An attempt taken up again keeps its plan. Leave it out.");
  }
  if (kind === "rated" && from !== undefined) {
    throw new Problem("from_refused", "Only practice can be taken up again from a turn.");
  }
}

function choicesToCopy(origin: Live, { scenario, from }: Begin): string[] {
  const turn = from?.turn ?? 0;
  const { said: told, ended } = origin.play;
  const over = ended || origin.closed;
  if (origin.version.face.id !== scenario) {
    throw new Problem("from_refused", "That attempt was of another scenario.");
  }
  if (origin.kind === "rated" && !over) {
    throw new Problem("from_refused", "A rated attempt can be taken up again once it is over.");
  }
  if (turn > told.length || (ended && turn === told.length)) {
    throw new Problem(
      "from_refused",
      `That attempt can be taken up at turns 0 to ${told.length - (ended ? 1 : 0)}.`,
    );
  }
  return told.slice(0, turn);
}

/** A plan without the lines left empty; null when that leaves nothing. */
function written(plan: Plan | undefined): Plan | null {
  const lines = planFields.flatMap((field) => (plan?.[field]?.trim() ? [[field, plan[field]]] : []));
  return lines.length === 0 ? null : Object.fromEntries(lines);
}

/** The plan an attempt was begun with. */
async function planOf(id: string): Promise<Plan | null> {
  const [row] = await database().select({ plan: attempt.plan }).from(attempt).where(eq(attempt.id, id));
  return row?.plan ?? null;
}

/** One statement: the learner if new, the attempt, and the choices it starts with. */
async function insert(live: Live, from: Begin["from"], plan: Plan | null): Promise<void> {
  const { id, learner, version, seed, level, kind, planned, play } = live;
  const row = {
    ...{ id, learner, version: version.hash, seed, level, kind, plan, planned },
    scenario: version.face.id,
    rulebook: rulebook.version,
    ...(from && { fromAttempt: from.attempt, fromTurn: from.turn }),
  };
  const db = database();
  const newLearner = db
    .$with("new_learner")
    .as(
      db
        .insert(learnerTable)
        .values({ id: learner })
        .onConflictDoNothing()
        .returning({ id: learnerTable.id }),
    );
  if (play.said.length === 0) {
    await db.with(newLearner).insert(attempt).values(row);
    return;
  }
  const newAttempt = db.$with("new_attempt").as(db.insert(attempt).values(row).returning({ id: attempt.id }));
  const lines = play.said.map((choice, turn) => ({ attempt: id, turn, choice }));
  await db.with(newLearner, newAttempt).insert(said).values(lines);
}

function listRows(learner: string) {
  return database()
    .select({
      row: attempt,
      turn: sql<number>`(select count(*) from ${said} where ${said.attempt} = ${attempt.id})`.mapWith(Number),
    })
    .from(attempt)
    .where(eq(attempt.learner, learner))
    .orderBy(desc(attempt.status), desc(attempt.begunAt))
    .limit(longestList);
}

/**
 * The best talk of each scenario; of equals the one a coach looked at last. An attempt taken up again half way is practice on
 * known ground and sets no best band.
 */
async function listBest(learner: string) {
  const rows = await database()
    .selectDistinctOn([attempt.scenario], {
      ...{ id: attempt.id, scenario: attempt.scenario, band: attempt.band },
    })
    .from(attempt)
    .where(
      sql`${attempt.learner} = ${learner} and ${attempt.status} = 'finished' and ${isNull(attempt.fromAttempt)}`,
    )
    .orderBy(
      attempt.scenario,
      sql`array_position(array['trusted', 'solid', 'mixed', 'costly', 'door-closed'], ${attempt.band})`,
      sql`(select max(${override.at}) from ${override} where ${override.attempt} = ${attempt.id}) desc nulls last`,
    );
  return rows.flatMap(({ band, ...row }) => (band === null ? [] : [{ ...row, band }]));
}

function summary(
  { row, turn }: Awaited<ReturnType<typeof listRows>>[number],
  set: OverrideView[] | undefined,
): AttemptSummary {
  const { id, scenario, version, level, kind, status, begunAt, finishedAt, ending, band, outcome } = row;
  return {
    ...{ id, scenario, version, level, kind, status, turn },
    begun: begunAt.toISOString(),
    ...(finishedAt && { finished: finishedAt.toISOString() }),
    ...(ending !== null && { ending }),
    ...(band !== null && { band }),
    ...(set && { overrides: set }),
    ...(outcome !== null && { outcome }),
    ...(row.fromAttempt !== null &&
      row.fromTurn !== null && { from: { attempt: row.fromAttempt, turn: row.fromTurn } }),
  };
}
