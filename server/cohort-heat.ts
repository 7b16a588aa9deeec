import { sql } from "drizzle-orm";
import { CROWD, toldOf } from "../engine/crowd.ts";
import { type Skill, skillSchema } from "../engine/debrief.ts";
import { member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { evidence } from "./growth-schema.ts";

/** One figure of a cohort: of a skill, of a skill in a game, of a game, or of a moment. */
export interface Heat {
  readonly skill: Skill | null;
  readonly game: string | null;
  /** The moment family. */
  readonly family: string | null;
  /** People with such a moment, and what they lost of a hundred; null when they are too few to be told of. */
  readonly people: number;
  readonly lost: number | null;
}

/** First meetings of each skill that are looked at, of each person, the newest. */
const lookedAt = 40;

const eachSkill = sql.raw(
  `(values ${skillSchema.options.map((skill) => `('${skill}')`).join(", ")}) as each(skill)`,
);

interface Row extends Record<string, unknown> {
  readonly skill: Skill | null;
  readonly game: string | null;
  readonly family: string | null;
  readonly shown: number;
  readonly kept: number;
  readonly all: number;
  readonly open: number | null;
}

/**
 * What a cohort's trainees lose since they joined, by skill, by skill and game, by game, and by moment. Added up in the database, from a
 * bounded number of moments of each person, who all weigh the same.
 */
export async function readHeat(cohort: string): Promise<Heat[]> {
  const { rows } = await database().execute<Row>(sql`
    with met as (
      select m.learner, m.shows_talks as shows, each.skill, found.* from ${member} m
      cross join ${eachSkill} cross join lateral (
        select split_part(e.family, '/', 1) as game, e.family, e.weight * e.novelty as weight, 1 - e.score as lost
        from ${evidence} e
        where e.learner = m.learner and e.skill = each.skill and e.novelty > 0 and e.at >= m.joined_at
        order by e.at desc, e.attempt desc, e.turn desc limit ${lookedAt}
      ) found
      where m.cohort = ${cohort} and m.role = 'trainee'
    ), people as (
      select learner, shows, skill, game, family, sum(weight * lost) / sum(weight) as lost from met where weight > 0
      group by grouping sets (
        (learner, shows, skill), (learner, shows, skill, game), (learner, shows, game), (learner, shows, family)
      )
    )
    select skill, game, family, count(*) filter (where shows)::int as shown, count(*) filter (where not shows)::int as kept,
      avg(lost)::float8 as all, (avg(lost) filter (where shows))::float8 as open
    from people group by skill, game, family`);
  return rows.map(({ skill, game, family, shown, kept, all, open }) => {
    const told = toldOf(shown, kept);
    const lost = told === "all" ? all : told === "shown" ? open : null;
    const people = told === "shown" ? shown : shown + kept;
    return {
      skill,
      game,
      family,
      people: told === "nobody" ? 0 : people,
      lost: lost === null ? null : rounded(lost),
    };
  });
}

/** A share as points of a hundred, to the nearest five: exact figures before and after somebody came would tell of them. */
function rounded(share: number): number {
  return Math.round((share * 100) / 5) * 5;
}

/** Moments that are told at most. */
export const mostMoments = 12;

/** Is it the figure of a moment that cost something to enough people? */
export function isCostlyMoment(heat: Heat): heat is Heat & { family: string; lost: number } {
  return heat.family !== null && heat.lost !== null && heat.lost > 0 && heat.people >= CROWD;
}
