import type { PublicFace } from "../engine/view.ts";
import { type Watch, watch } from "../engine/watch.ts";
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
