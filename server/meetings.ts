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

/** Drills met in a scene that are looked through; three a day for a month. */
const lookedDrills = 90;

/** A drill as it was set up. */
type Reviewed = Pick<Past, "version" | "seed" | "planned" | "begun" | "said">;

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
  const past = await tx.execute<Past & Record<string, unknown>>(sql`
    select version, seed, level, planned, (extract(epoch from begun_at) * 1000)::float8 as begun, coalesce(from_turn, 0) as copied,
      array(select choice from said where said.attempt = attempt.id order by turn) as said,
      array(select (extract(epoch from at) * 1000)::float8 from said where said.attempt = attempt.id order by turn) as times
    from attempt
    where learner = ${learner} and scenario in (${ids}) and id <> ${attempt} and begun_at < ${until}
    order by begun_at desc limit ${looked + 1}`);
  const watched = await tx.execute<{ at: number } & Record<string, unknown>>(sql`
    select (extract(epoch from at) * 1000)::float8 as at from watched
    where learner = ${learner} and scenario in (${ids})`);
  // By the table it was met at: a drill can be met in another scene than the one it comes from.
  const reviews = await tx.execute<Reviewed & Record<string, unknown>>(sql`
    select review.version, review.seed, review.planned, review.said,
      (extract(epoch from review.begun_at) * 1000)::float8 as begun
    from review join drill on drill.id = review.drill
    where drill.learner = ${learner} and review.scenario in (${ids}) and review.begun_at < ${until}
    order by review.begun_at desc limit ${lookedDrills}`);
  const everywhere: number[] = watched.rows.map(({ at }) => at);
  const met = new Map<string, number[]>();
  const meet = (family: string, at: number): void => void met.set(family, [...(met.get(family) ?? []), at]);
  for (const review of reviews.rows) {
    const family = await familyAt(review);
    if (family === null) everywhere.push(review.begun);
    else meet(family, review.begun);
  }
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

/** The moment a drill was met at; null when it was set up under rules that are gone. */
async function familyAt({ version, seed, planned, said }: Reviewed): Promise<string | null> {
  try {
    const { scenario } = await versionOf(version);
    return familyOf(scenario, replay(scenario, { seed, level: "guided", planned }, said));
  } catch (error) {
    log().warn({ err: error }, "an earlier drill could not be set up again");
    return null;
  }
}

/** The ids of a scene and of all its skins. */
function skinsOf(scene: string): readonly string[] {
  const skins = [...library().values()].filter(({ face }) => face.skinOf === scene);
  return [scene, ...skins.map(({ face }) => face.id)];
}
