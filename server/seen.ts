import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import type { PublicFace } from "../engine/view.ts";
import { database } from "./database.ts";
import { drill, review, watched } from "./growth-schema.ts";
import { library } from "./library.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";
import { scenesOfWeek } from "./season.ts";

/** The scene whose rules it has: whoever knows one skin of a game knows them all. */
export function gameOf({ id, skinOf }: Pick<PublicFace, "id" | "skinOf">): string {
  return skinOf ?? id;
}

/** The scenes the learner has begun, watched or met in a drill, by id. */
export async function scenesSeen(learner: Asker): Promise<Set<string>> {
  if (learner === null) return new Set();
  // From scene to scene along the index, so that a thousand talks of one cost no more than one.
  const next = (after: SQL) =>
    sql`select talk.scenario from ${attempt} as talk where talk.learner = ${learner} ${after} order by talk.scenario limit 1`;
  const { rows } = await database().execute<{ scenario: string }>(sql`
    with recursive talked as (
      (${next(sql.empty())})
      union all select (${next(sql`and talk.scenario > talked.scenario`)}) from talked where talked.scenario is not null
    )
    select scenario from talked where scenario is not null
    union select scenario from ${watched} where learner = ${learner}
    union select ${review.scenario} from ${review} join ${drill} on ${drill.id} = ${review.drill}
      where ${drill.learner} = ${learner}`);
  return new Set(rows.map(({ scenario }) => scenario));
}

/** The games of those scenes. */
export async function gamesSeen(learner: Asker): Promise<Set<string>> {
  return new Set([...(await scenesSeen(learner))].map(gameOfScene));
}

/**
 * While a rated talk of one's own is open its game is not practised or watched: nobody rehearses what is compared.
 *
 * @throws Problem `challenge_running`
 */
export async function refuseWhileRated(
  learner: Asker,
  face: Pick<PublicFace, "id" | "skinOf">,
): Promise<void> {
  if (learner === null) return;
  const rows = await database()
    .select({ scenario: attempt.scenario })
    .from(attempt)
    .where(
      and(eq(attempt.learner, learner), eq(attempt.status, "playing"), gt(attempt.deadline, sql`now()`)),
    );
  if (rows.some(({ scenario }) => gameOfScene(scenario) === gameOf(face))) {
    throw new Problem(
      "challenge_running",
      "Your rated talk of this game is still open. Finish it first; then practise as you like.",
    );
  }
}

/** True while a challenge of the week asks to meet this game unseen and the learner still can: met in practice, it is seen. */
export async function isUnseenOfWeek(
  learner: Asker,
  face: Pick<PublicFace, "id" | "skinOf">,
  now: Date,
): Promise<boolean> {
  const game = gameOf(face);
  if (!scenesOfWeek(now).some((id) => gameOfScene(id) === game)) return false;
  return !(await gamesSeen(learner)).has(game);
}

/** The game of a scene by its id; itself for one that is no longer in the library. */
export function gameOfScene(scenario: string): string {
  return gameOf(library().get(scenario)?.face ?? { id: scenario });
}
