import { sql } from "drizzle-orm";
import { CROWD } from "../engine/crowd.ts";
import { type Skill, skillSchema } from "../engine/debrief.ts";
import type { Estimate } from "../engine/rating.ts";
import { type Heat, isCostlyMoment, mostMoments, readHeat } from "./cohort-heat.ts";
import { requireReader } from "./cohort-roles.ts";
import { invitation, member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { suggestScenes } from "./growth.ts";
import { skillEstimate } from "./growth-schema.ts";
import { library } from "./library.ts";
import type { Asker } from "./live.ts";
import type { Overview } from "./overview-contract.ts";
import { room } from "./room-schema.ts";
import { attempt, learner as learnerTable } from "./schema.ts";

/** A cohort as a whole, for who runs or observes it. @throws Problem `unknown_cohort` */
export async function readOverview(asker: Asker, id: string, now: Date): Promise<Overview> {
  await requireReader(asker, id);
  const [trainees, notBegun, heat, scenes] = await Promise.all([
    database().$count(member, sql`${member.cohort} = ${id} and ${member.role} = 'trainee'`),
    readNotBegun(id),
    readHeat(id),
    readScenes(id),
  ]);
  const met = scenes.filter((scene) => scene.met > 0 && scene.met * 2 >= trainees);
  const all = library();
  const maps = scenes
    .filter(({ finished }) => finished >= CROWD)
    .sort((a, b) => b.finished - a.finished)
    .flatMap(({ id: scene, finished }) => {
      const known = sceneOf(scene, all);
      return known ? [{ ...known, people: finished }] : [];
    });
  return { trainees, notBegun, heat: heatShown(heat, all), maps, next: await nextScene(id, met, now) };
}

/** A scene as it is named; undefined for one that is no longer in the library. */
export function sceneOf(
  id: string,
  scenes = library(),
): { id: string; title: string; buyer: string } | undefined {
  const face = scenes.get(id)?.face;
  return face && { id, title: face.title, buyer: face.buyer.shortName };
}

async function readNotBegun(id: string): Promise<Overview["notBegun"]> {
  const { rows } = await database().execute<{
    learner: string;
    name: string;
    joined: number;
    invited: { email: string; name: string } | null;
  }>(sql`
    select m.learner, coalesce(l.pseudonym, '') as name, (extract(epoch from m.joined_at) * 1000)::float8 as joined, (
      select json_build_object('email', i.email, 'name', i.name) from ${invitation} i
      where i.cohort = m.cohort and i.used_by = m.learner order by i.used_at desc, i.id desc limit 1
    ) as invited
    from ${member} m join ${learnerTable} l on l.id = m.learner
    where m.cohort = ${id} and m.role = 'trainee'
      and not exists (select from ${attempt} t where t.learner = m.learner and t.begun_at >= m.joined_at)
    order by m.joined_at, m.learner`);
  return rows.map(({ invited, joined, ...person }) => ({
    ...person,
    ...(invited !== null && { invited }),
    joined: new Date(joined).toISOString(),
  }));
}

/** How many trainees have met each scene of the library, and finished it from its first line since they joined. */
async function readScenes(id: string): Promise<{ id: string; met: number; finished: number }[]> {
  const ids = sql.join(
    [...library().keys()].map((scene) => sql`(${scene})`),
    sql`, `,
  );
  const { rows } = await database().execute<{ id: string; met: number; finished: number }>(sql`
    select each.id, count(*) filter (where exists (
        select from ${attempt} t where t.learner = m.learner and t.scenario = each.id
      ))::int as met, count(*) filter (where exists (
        select from ${attempt} t where t.learner = m.learner and t.scenario = each.id and t.begun_at >= m.joined_at
          and t.status = 'finished' and t.from_attempt is null
      ))::int as finished
    from (values ${ids}) as each(id) cross join ${member} m
    where m.cohort = ${id} and m.role = 'trainee' group by each.id`);
  return rows;
}

/** The scene to meet together next: by the skills the cohort lags in, not what it met in its last sessions. */
async function nextScene(id: string, met: readonly { id: string }[], now: Date): Promise<Overview["next"]> {
  const { rows } = await database().execute<{
    skill: Skill;
    theta: number;
    count: number;
    people: number;
  }>(sql`
    select e.skill, avg(e.theta)::float8 as theta, avg(e.count)::int as count, count(*)::int as people
    from ${member} m join ${skillEstimate} e on e.learner = m.learner
    where m.cohort = ${id} and m.role = 'trainee' group by e.skill`);
  const estimates = new Map<Skill, Estimate>(
    rows
      .filter(({ people }) => people >= CROWD)
      .map(({ skill, theta, count }) => [skill, { theta, count, variance: 0 }]),
  );
  const sessions = await database()
    .select({ scenario: room.scenario })
    .from(room)
    .where(sql`${room.cohort} = ${id}`)
    .orderBy(sql`${room.madeAt} desc`)
    .limit(4);
  const [found] = suggestScenes(
    {
      estimates,
      lately: sessions.map(({ scenario }) => scenario),
      scenes: met.map((scene) => scene.id),
    },
    now,
  );
  if (!found) return null;
  const { scenario, skill, reason } = found;
  return {
    scene: {
      ...{ id: scenario.id, title: scenario.title, minutes: scenario.minutes },
      buyer: scenario.buyer.shortName,
    },
    skill,
    reason,
  };
}

function heatShown(all: readonly Heat[], scenes: ReturnType<typeof library>): Overview["heat"] {
  const games = all
    .filter((one) => one.skill === null && one.family === null && one.game !== null && one.lost !== null)
    .sort((a, b) => b.people - a.people || (a.game ?? "").localeCompare(b.game ?? ""))
    .flatMap(({ game, people }) => {
      const known = sceneOf(game ?? "", scenes);
      return known ? [{ ...known, people }] : [];
    });
  const skills = skillSchema.options.flatMap((skill) => {
    const own = all.filter((one) => one.skill === skill);
    const whole = own.find(({ game }) => game === null);
    if (whole === undefined) return [];
    const cells = games.map(({ id }) => own.find(({ game }) => game === id)?.lost ?? null);
    return [{ skill, lost: whole.lost, cells }];
  });
  skills.sort((a, b) => (b.lost ?? -1) - (a.lost ?? -1));
  const moments = all
    .filter(isCostlyMoment)
    .sort((a, b) => b.lost - a.lost || a.family.localeCompare(b.family))
    .flatMap(({ family, lost }) => {
      const [game = "", place = ""] = family.split("/");
      const scene = sceneOf(game, scenes);
      return scene
        ? [{ scene, fork: Number.parseInt(place, 10) + 1, listened: place.endsWith("+"), lost }]
        : [];
    });
  return { games, skills, moments: moments.slice(0, mostMoments) };
}
