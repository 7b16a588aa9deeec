import { sql } from "drizzle-orm";
import { toldOf } from "../engine/crowd.ts";
import type { CostedPathMap } from "../engine/path-map.ts";
import { costedMapOf } from "../engine/path-moment.ts";
import { type PathTally, tallyOf } from "../engine/path-tally.ts";
import { type Play, replay } from "../engine/play.ts";
import { rulebook } from "../engine/rules.ts";
import type { Level } from "../engine/view.ts";
import { sceneOf } from "./cohort-overview.ts";
import { requireReader } from "./cohort-roles.ts";
import { member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import type { Asker } from "./live.ts";
import type { CohortPath } from "./overview-contract.ts";
import { currentVersion } from "./scenarios.ts";
import { attempt, said } from "./schema.ts";
import type { Version } from "./versions.ts";

/** Most people of one map. */
const mostPeople = 500;

/**
 * Everyone's way through a scenario: each trainee's first finished talk since they joined, on the scenario as it is now.
 *
 * @throws Problem `unknown_cohort`, `unknown_scenario`
 */
export async function readCohortPath(asker: Asker, id: string, scenario: string): Promise<CohortPath> {
  await requireReader(asker, id);
  const version = currentVersion(scenario);
  const scene = sceneOf(scenario) ?? { id: scenario, title: scenario, buyer: "" };
  const talks = await readTalks(id, scenario);
  const plays = talks.flatMap((talk) => {
    const play = playOf(talk, version);
    return play === null ? [] : [{ play, shows: talk.shows }];
  });
  const shown = plays.filter(({ shows }) => shows).map(({ play }) => play);
  const told = toldOf(shown.length, plays.length - shown.length);
  const counted = told === "all" ? plays.map(({ play }) => play) : told === "shown" ? shown : [];
  const map = counted.length === 0 ? null : discreet(version, counted, shown);
  return { scene, people: counted.length, without: talks.length - counted.length, map };
}

interface Talk extends Record<string, unknown> {
  readonly version: string;
  readonly rulebook: string;
  readonly seed: string;
  readonly level: Level;
  readonly planned: boolean;
  readonly shows: boolean;
  readonly said: string[];
}

async function readTalks(id: string, scenario: string): Promise<Talk[]> {
  const { rows } = await database().execute<Talk>(sql`
    select t.version, t.rulebook, t.seed, t.level, t.planned, m.shows_talks as shows,
      array(select s.choice from ${said} s where s.attempt = t.id order by s.turn) as said
    from ${member} m cross join lateral (
      select * from ${attempt} t
      where t.learner = m.learner and t.scenario = ${scenario} and t.begun_at >= m.joined_at
        and t.status = 'finished' and t.from_attempt is null
      order by t.begun_at, t.id limit 1
    ) t
    where m.cohort = ${id} and m.role = 'trainee' order by t.id limit ${mostPeople}`);
  return rows;
}

/** The talk, or null when it was of another version of the scene or of the rules. */
function playOf(
  { version: hash, rulebook: rules, seed, level, planned, said: choices }: Talk,
  version: Version,
): Play | null {
  if (hash !== version.hash || rules !== rulebook.version) return null;
  return replay(version.scenario, { seed, level, planned }, choices);
}

/** The map without forks that too few came to; where too few of those who keep their talks did, without them. */
function discreet(version: Version, counted: readonly Play[], shown: readonly Play[]): CostedPathMap {
  const tally = (plays: readonly Play[]): PathTally => tallyOf(version.scenario, plays, version.solution());
  const all = costedMapOf(tally(counted));
  const open = counted.length === shown.length ? all : costedMapOf(tally(shown));
  const forks = all.forks.flatMap((fork) => {
    const own = open.forks.find(({ number }) => number === fork.number);
    const told = toldOf(own?.met ?? 0, fork.met - (own?.met ?? 0));
    return told === "all" ? [fork] : told === "shown" && own ? [own] : [];
  });
  const costliest = forks
    .filter(({ cost }) => cost.total > 0)
    .sort((a, b) => b.cost.total - a.cost.total || a.number - b.number)
    .map(({ number }) => number);
  return { ...all, forks, costliest };
}
