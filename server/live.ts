import { eq, sql } from "drizzle-orm";
import { type Play, replay, say } from "../engine/play.ts";
import type { Level } from "../engine/view.ts";
import type { Kind } from "./contract.ts";
import { database } from "./database.ts";
import { isId } from "./ids.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import { attempt, said } from "./schema.ts";
import { type Version, versionOf } from "./versions.ts";

/** Who asks: a learner's id, or null for a newcomer, who has no attempts. */
export type Asker = string | null;

/** An attempt as far as we know it: every choice in `play` is stored, though another node may have stored more. */
export interface Live {
  readonly id: string;
  readonly learner: string;
  readonly version: Version;
  readonly seed: string;
  readonly level: Level;
  readonly kind: Kind;
  /** Begun with a plan that counts. */
  readonly planned: boolean;
  /** Until when a rated talk may be played; null for as long as one likes. */
  readonly deadline: Date | null;
  /** A rated talk whose time was over when it was read; one from memory may have closed since. */
  readonly closed: boolean;
  readonly play: Play;
}

/** Attempts kept in memory; beyond that the one used least recently is read from the database again when needed. */
const keptAttempts = 5_000;

/**
 * The learner's own attempt, from memory where it is there: possibly behind what another node has stored, never
 * ahead of it. @throws Problem `unknown_attempt`, also for somebody else's
 */
export async function recallAttempt(learner: Asker, id: string): Promise<Live> {
  const kept = shelf().get(id);
  // Another node may have moved it to another learner since.
  return kept === undefined || kept.learner !== learner ? loadAttempt(learner, id) : kept;
}

/** The learner's own attempt as the database has it now. @throws Problem `unknown_attempt`, also for somebody else's */
export async function loadAttempt(learner: Asker, id: string): Promise<Live> {
  if (learner === null || !isId(id)) throw unknownAttempt();
  const [row] = await statements().load.execute({ id });
  if (!row) {
    shelf().delete(id);
    throw unknownAttempt();
  }
  const kept = shelf().get(id);
  const version = kept?.version ?? (await versionOf(row.version));
  const { seed, level, kind, planned, deadline, closed } = row;
  const live = { id, learner: row.learner, version, seed, level, kind, planned, deadline, closed };
  return ownedBy(learner, keepAttempt({ ...live, play: resume(live, row.said, kept?.play) }));
}

/** Puts an attempt on the shelf; one that knows more choices is never replaced by one that knows fewer. */
export function keepAttempt(live: Live): Live {
  const attempts = shelf();
  const kept = attempts.get(live.id);
  const best = kept && kept.play.said.length > live.play.said.length ? { ...live, play: kept.play } : live;
  attempts.delete(live.id);
  attempts.set(live.id, best);
  const [oldest] = attempts.keys();
  if (attempts.size > keptAttempts && oldest !== undefined) attempts.delete(oldest);
  return best;
}

/** Forgets what was kept of a learner who is gone or has another id now. */
export function forgetAttemptsOf(learner: string): void {
  for (const [id, live] of shelf()) if (live.learner === learner) shelf().delete(id);
}

/** Forgets an attempt that turned out to be deleted. */
export function forgetAttempt(id: string): void {
  shelf().delete(id);
}

/** Plays stored choices. @throws Problem `rules_changed` when one of them is no longer on offer */
export function playBack(live: Omit<Live, "play">, choices: readonly string[]): Play {
  try {
    return replay(
      live.version.scenario,
      { seed: live.seed, level: live.level, planned: live.planned },
      choices,
    );
  } catch (cause) {
    throw rulesChanged(cause);
  }
}

/** The answer to whoever asks for an attempt that is not theirs, whether there is one or not. */
export function unknownAttempt(): Problem {
  return new Problem("unknown_attempt", "There is no attempt of yours under this id.");
}

/** The answer to whoever wants what only a finished talk has. */
export function notFinished(): Problem {
  return new Problem(
    "not_finished",
    "The debrief comes when the talk is over. Everything said so far is kept.",
  );
}

function rulesChanged(cause: unknown): Problem {
  const problem = new Problem(
    "rules_changed",
    "This attempt was begun under earlier rules and cannot be played on.",
  );
  problem.cause = cause;
  return problem;
}

function ownedBy(learner: Asker, live: Live): Live {
  if (live.learner !== learner) throw unknownAttempt();
  return live;
}

/** Stored choices never change, so what memory knows of them is a beginning, and only the rest is played. */
function resume(live: Omit<Live, "play">, stored: readonly string[], known: Play | undefined): Play {
  if (known === undefined) return playBack(live, stored);
  let play = known;
  for (const choice of stored.slice(known.said.length)) {
    const step = say(play, choice);
    if (!step.ok) throw rulesChanged(step.code);
    play = step.play;
  }
  return play;
}

function shelf(): Map<string, Live> {
  return once("live-attempts", () => new Map());
}

function statements() {
  return once("live-statements", () => ({
    load: database()
      .select({
        learner: attempt.learner,
        version: attempt.version,
        seed: attempt.seed,
        level: attempt.level,
        kind: attempt.kind,
        planned: attempt.planned,
        deadline: attempt.deadline,
        closed: sql<boolean>`coalesce(now() > ${attempt.deadline}, false)`,
        said: sql<
          string[]
        >`array(select ${said.choice} from ${said} where ${said.attempt} = ${attempt.id} order by ${said.turn})`,
      })
      .from(attempt)
      .where(eq(attempt.id, sql.placeholder("id")))
      .prepare("load_attempt"),
  }));
}
