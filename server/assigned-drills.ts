import { sql } from "drizzle-orm";
import type { Skill } from "../engine/debrief.ts";
import { familyOf } from "../engine/evidence.ts";
import { hashOf } from "../engine/seed.ts";
import { assignment, cohort, member } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import { momentsOf } from "./drill-moments.ts";
import { drill } from "./growth-schema.ts";
import { newId } from "./ids.ts";
import { library } from "./library.ts";
import type { Asker } from "./live.ts";
import { learner as learnerTable } from "./schema.ts";

/**
 * Makes sure that a trainee has as many moments of an assigned skill as are asked for; those that are missing are the solver's, as
 * old as the assignment is to them, and so come back a day after it. Done again it makes none.
 */
export async function bookAssignedDrills(learner: Asker): Promise<void> {
  if (learner === null || (await missingOf(database(), learner)).length === 0) return;
  await database().transaction(async (tx) => {
    // One at a time, so that two tabs make one set.
    await tx.execute(sql`select id from ${learnerTable} where id = ${learner} for no key update`);
    for (const { skill, missing, since } of await missingOf(tx, learner)) {
      const { rows } = await tx.execute<{ family: string }>(
        sql`select family from ${drill} where learner = ${learner}`,
      );
      const known = new Set(rows.map(({ family }) => family));
      const families = freshMoments(skill, learner, known);
      for (let more = missing; more > 0; more--) {
        const { value: family } = families.next();
        if (family === undefined) break;
        await tx
          .insert(drill)
          .values({ id: newId(), learner, skill, family, madeAt: sql`to_timestamp(${since / 1000})` });
      }
    }
  });
}

interface Missing extends Record<string, unknown> {
  readonly skill: Skill;
  readonly missing: number;
  /** When the moments were assigned, ms since 1970. */
  readonly since: number;
}

/** How many moments of each assigned skill a trainee lacks. */
async function missingOf(db: Pick<Database, "execute">, learner: string): Promise<Missing[]> {
  const { rows } = await db.execute<Missing>(sql`
    select asked.skill, asked.least - had.count as missing, asked.since from (
      select a.skill, max(a.attempts_min)::int as least,
        (extract(epoch from min(greatest(a.made_at, m.joined_at))) * 1000)::float8 as since
      from ${member} m join ${cohort} c on c.id = m.cohort and c.archived_at is null
      join ${assignment} a on a.cohort = m.cohort
      where m.learner = ${learner} and m.role = 'trainee' and m.joined_at < a.due_at and a.skill is not null
      group by a.skill
    ) asked cross join lateral (
      select count(*)::int from ${drill} d where d.learner = ${learner} and d.skill = asked.skill
    ) had where had.count < asked.least`);
  return rows;
}

/** The solver's moments of a skill, one of each scene before the second of any. Scenes are solved as they are come to. */
function* freshMoments(
  skill: Skill,
  learner: string,
  known: ReadonlySet<string>,
): Generator<string, undefined> {
  const scenes = [...library().values()]
    .filter(({ face }) => face.skills.includes(skill))
    .sort((a, b) => hashOf(`${learner}/${a.face.id}`) - hashOf(`${learner}/${b.face.id}`));
  const told = new Set(known);
  for (let round = 0; ; round++) {
    let more = false;
    for (const scene of scenes) {
      const moment = momentsOf(scene).filter((one) => one.skill === skill)[round];
      if (moment === undefined) continue;
      more = true;
      const family = familyOf(scene.scenario, moment);
      if (told.has(family)) continue;
      told.add(family);
      yield family;
    }
    if (!more) return;
  }
}
