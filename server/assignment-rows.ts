import { type SQL, sql } from "drizzle-orm";
import type { Tried } from "../engine/assignment.ts";
import type { Band } from "../engine/debrief.ts";
import { rulebook } from "../engine/rules.ts";
import { assignment, invitation, member, override } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { drill, review } from "./growth-schema.ts";
import { attempt, learner as learnerTable } from "./schema.ts";

/** One talk or answered drill that counts for an assignment. */
export interface TriedRow extends Tried {
  /** The talk's id; of a drill the answer's. */
  readonly id: string;
}

/** A trainee with an assignment that is theirs. */
export interface TaskRow {
  readonly assignment: string;
  readonly learner: string;
  readonly name: string;
  readonly joined: number;
  readonly showsTalks: boolean;
  readonly invited: { readonly email: string; readonly name: string } | null;
  readonly tries: readonly TriedRow[];
}

/** As many count where there is no maximum. */
const mostCounted = 100;

const ms = (at: SQL) => sql`(extract(epoch from ${at}) * 1000)::float8`;
const harder = (level: SQL) => sql`array_position(array['guided', 'free', 'pressed'], ${level})`;

/**
 * Trainees with what counts of theirs, for some assignments: one query, which finds every talk by an index. An assignment is
 * nobody's who joined after its day. What counts was begun since the assignment was made and its trainee joined.
 *
 * @param where about `a` (the assignment) and `m` (the member)
 */
export async function readTasks(where: SQL): Promise<TaskRow[]> {
  const since = sql`greatest(a.made_at, m.joined_at)`;
  const most = sql`least(coalesce(a.attempts_max, ${mostCounted}), ${mostCounted})`;
  const { rows } = await database().execute<Record<keyof TaskRow, never>>(sql`
    select a.id as assignment, m.learner, coalesce(l.pseudonym, '') as name, ${ms(sql`m.joined_at`)} as joined,
      m.shows_talks as "showsTalks", invited.found as invited, coalesce(tried.found, '[]') as tries
    from ${assignment} a
    join ${member} m on m.cohort = a.cohort and m.role = 'trainee' and m.joined_at < a.due_at
    join ${learnerTable} l on l.id = m.learner
    left join lateral (
      select json_build_object('email', i.email, 'name', i.name) as found from ${invitation} i
      where i.cohort = a.cohort and i.used_by = m.learner order by i.used_at desc, i.id desc limit 1
    ) invited on true
    left join lateral (
      select json_agg(one) as found from (
        (select t.id, ${ms(sql`t.begun_at`)} as begun, ${ms(sql`t.finished_at`)} as finished, t.band, o.band as override
         from ${attempt} t left join ${override} o on o.attempt = t.id and o.cohort = a.cohort
         where t.learner = m.learner and t.scenario = a.scenario and t.begun_at >= ${since}
           and t.kind = 'practice' and t.from_attempt is null
           and (a.level is null or ${harder(sql`t.level`)} >= ${harder(sql`a.level`)})
           and (t.status = 'finished' or t.rulebook = ${rulebook.version})
         order by t.begun_at, t.id limit ${most})
        union all
        (select r.id, ${ms(sql`r.answered_at`)}, ${ms(sql`r.answered_at`)}, null::text, null::text
         from ${drill} d join ${review} r on r.drill = d.id
         where d.learner = m.learner and d.skill = a.skill and r.answered_at >= ${since}
         order by r.answered_at, r.id limit ${most})
      ) one
    ) tried on true
    where ${where}
    order by a.due_at, a.id, lower(coalesce(l.pseudonym, '')), m.learner`);
  return rows;
}

/** The computed band of a talk and that of the cohort's coaches beside it, for showing both. */
export function bandsOf({ band, override: set }: TriedRow): { band: Band; override?: Band } | null {
  return band === null ? null : { band, ...(set !== null && { override: set }) };
}
