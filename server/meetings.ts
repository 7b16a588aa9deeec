import { sql } from "drizzle-orm";
import { familyOf } from "../engine/evidence.ts";
import { type Play, replay } from "../engine/play.ts";
import type { Level } from "../engine/view.ts";
import type { Database } from "./database.ts";
import { library } from "./library.ts";
import { log } from "./log.ts";
import { versionOf } from "./versions.ts";

/** Talks of a scene that are looked through for earlier meetings; whoever has had more of them in sixty days meets nothing new. */
const looked = 20;

/** When a learner met each moment of a scene, by its family: milliseconds since 1970. */
export type Meetings = (family: string) => readonly number[];

interface Past {
  readonly version: string;
  readonly seed: string;
  readonly level: Level;
  readonly planned: boolean;
  readonly begun: number;
  /** Turns copied from another talk: said there, not here. */
  readonly copied: number;
  readonly said: readonly string[];
  readonly times: readonly number[];
}

/**
 * When a learner met the moments of a play's scene elsewhere: in other talks of it or of its skins, finished or not, in drills,
 * and by watching it. Looked up by what was said when, so that it does not matter in which order talks are booked.
 *
 * @param tx where to ask
 * @param attempt the talk itself, which does not count
 * @param until the time of its last line
 */
export async function meetingsOf(
  tx: Pick<Database, "execute">,
  learner: string,
  attempt: string,
  play: Play,
  until: Date,
): Promise<Meetings> {
  const scene = play.scenario.text.skinOf ?? play.scenario.text.id;
  const skins = skinsOf(scene);
  const ids = sql.join(
    [...new Set([...skins, play.scenario.text.id])].map((id) => sql`${id}`),
    sql`, `,
  );
  const families = [...new Set(play.steps.map((step) => familyOf(play.scenario, step)))];
  const past = await tx.execute<Past & Record<string, unknown>>(sql`
    select version, seed, level, planned, (extract(epoch from begun_at) * 1000)::float8 as begun, coalesce(from_turn, 0) as copied,
      array(select choice from said where said.attempt = attempt.id order by turn) as said,
      array(select (extract(epoch from at) * 1000)::float8 from said where said.attempt = attempt.id order by turn) as times
    from attempt
    where learner = ${learner} and scenario in (${ids}) and id <> ${attempt} and begun_at < ${until}
    order by begun_at desc limit ${looked + 1}`);
  const beside = await tx.execute<{ family: string | null; at: number } & Record<string, unknown>>(sql`
    select null as family, (extract(epoch from at) * 1000)::float8 as at from watched
    where learner = ${learner} and scenario in (${ids})
    union all
    select drill.family, (extract(epoch from review.begun_at) * 1000)::float8 from drill
    join review on review.drill = drill.id
    where drill.learner = ${learner}
      and drill.family in (${sql.join(
        families.map((family) => sql`${family}`),
        sql`, `,
      )})`);
  const everywhere: number[] = beside.rows.flatMap(({ family, at }) => (family === null ? [at] : []));
  const met = new Map<string, number[]>();
  const meet = (family: string, at: number): void => void met.set(family, [...(met.get(family) ?? []), at]);
  for (const { family, at } of beside.rows) if (family !== null) meet(family, at);
  for (const talk of past.rows.slice(0, looked)) {
    const steps = await familiesOf(talk);
    if (steps === null) everywhere.push(talk.begun);
    else for (const [turn, family] of steps.entries()) meet(family, talk.times[turn] ?? talk.begun);
  }
  // More than we look through: as good as known by heart.
  const more = past.rows[looked];
  if (more !== undefined) everywhere.push(more.begun, more.begun + 1);
  return (family) => [...everywhere, ...(met.get(family) ?? [])];
}

/** The moments of a talk, by turn, those said elsewhere left empty; null when it was played under rules that are gone. */
async function familiesOf(talk: Past): Promise<readonly string[] | null> {
  try {
    const { scenario } = await versionOf(talk.version);
    const { seed, level, planned, copied } = talk;
    const { steps } = replay(scenario, { seed, level, planned }, talk.said);
    return steps.map((step, turn) => (turn < copied ? "" : familyOf(scenario, step)));
  } catch (error) {
    log().warn({ err: error }, "an earlier talk could not be played back");
    return null;
  }
}

/** The ids of a scene and of all its skins. */
function skinsOf(scene: string): readonly string[] {
  const skins = [...library().values()].filter(({ face }) => face.skinOf === scene);
  return [scene, ...skins.map(({ face }) => face.id)];
}
