import { sql } from "drizzle-orm";
import type { PublicFace } from "../engine/view.ts";
import { type Watch, watch } from "../engine/watch.ts";
import { database } from "./database.ts";
import { once } from "./once.ts";
import { currentVersion } from "./scenarios.ts";

/** Everybody watches the same world, so that two people can talk about what they saw. */
const seed = "watch";

/** Two ways through a scenario, for whoever wants to watch before playing. @throws Problem `unknown_scenario` */
export async function readWatch(id: string): Promise<{ scenario: PublicFace; watch: Watch }> {
  const version = currentVersion(id);
  const known = once("watched", () => new Map<string, Watch>());
  const seen = known.get(version.hash) ?? watch(version.solution(), version.scenario, seed);
  known.set(version.hash, seen);
  return { scenario: version.face, watch: seen };
}

/** Keeps that somebody has watched a scenario, whose moments are then no longer unseen. Of nobody, nothing is kept. */
export async function recordWatched(learner: string | null, scenario: string): Promise<void> {
  if (learner === null) return;
  await database().execute(sql`
    insert into watched (learner, scenario) select id, ${scenario} from learner where id = ${learner}
    on conflict (learner, scenario) do update set at = now()`);
}
