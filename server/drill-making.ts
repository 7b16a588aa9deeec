import { asc, eq } from "drizzle-orm";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { familyOf } from "../engine/evidence.ts";
import { type Judged, verdictLimits } from "../engine/judge.ts";
import { resolver } from "../engine/machine.ts";
import { hashOf } from "../engine/seed.ts";
import { skillsOf } from "../engine/skills.ts";
import { momentsOf } from "./drill-moments.ts";
import { drill, skillEstimate } from "./growth-schema.ts";
import { newId } from "./ids.ts";
import { library } from "./library.ts";
import type { Live } from "./live.ts";

/** Most own turns of one talk that come back: the costliest. */
const mostOwn = 3;

/** What making drills needs of a database or of a transaction on it. */
type Writes = Pick<NodePgDatabase, "select" | "insert" | "update">;

/**
 * Makes the drills of a finished talk that was played from its first line: its costliest turns, and one moment of the skill
 * that is weakest by the estimates as they stand now. A moment that is a drill already is not made twice; an own turn that
 * went wrong again counts as a miss of it. To be called once a talk, in the transaction that books it, after the estimates.
 *
 * @param judged the talk as it was judged, by turn
 * @param at when the talk ended
 */
export async function drillsOfAttempt(
  db: Writes,
  live: Live,
  judged: readonly Judged[],
  at: Date,
): Promise<void> {
  const { learner } = live;
  const kept = await db
    .select({ id: drill.id, family: drill.family, attempt: drill.attempt })
    .from(drill)
    .where(eq(drill.learner, learner));
  const families = new Set(kept.map(({ family }) => family));
  for (const turn of costlyTurns(live, judged)) {
    const own = kept.find(({ family, attempt }) => attempt !== null && family === turn.family);
    const row = { ...turn, attempt: live.id, madeAt: at };
    if (own) await db.update(drill).set(row).where(eq(drill.id, own.id));
    else await db.insert(drill).values({ id: newId(), learner, ...row });
    families.add(turn.family);
  }
  const found = await momentOfWeakest(db, live, families);
  if (found) await db.insert(drill).values({ id: newId(), learner, ...found, madeAt: at });
}

/** The turns that cost more than a good line may, of each family and of all the costliest. */
function costlyTurns({ version, play }: Live, judged: readonly Judged[]) {
  const { scenario } = version;
  const resolve = resolver(scenario.plot);
  const costly = judged
    .map(({ step, cost, ways }, turn) => ({ turn, cost, step, ways, family: familyOf(scenario, step) }))
    .filter(({ cost }) => cost > verdictLimits.good)
    .sort((a, b) => b.cost - a.cost);
  return costly.slice(0, mostOwn).flatMap(({ turn, cost, step, ways, family }) => {
    const [skill] = skillsOf(scenario.plot, { step, ways }, play.world, resolve);
    return skill === undefined ? [] : [{ turn, cost, family, skill }];
  });
}

/** A moment of the weakest skill, of another game than the one just played; undefined where there is none that is new. */
async function momentOfWeakest(db: Writes, { id, learner, version }: Live, known: ReadonlySet<string>) {
  const [weakest] = await db
    .select({ skill: skillEstimate.skill })
    .from(skillEstimate)
    .where(eq(skillEstimate.learner, learner))
    .orderBy(asc(skillEstimate.theta), asc(skillEstimate.skill))
    .limit(1);
  if (!weakest) return undefined;
  const { skill } = weakest;
  const played = version.face.skinOf ?? version.face.id;
  const scenes = [...library().values()]
    .filter(({ face }) => face.skills.includes(skill) && (face.skinOf ?? face.id) !== played)
    .sort((a, b) => hashOf(`${id}/${a.face.id}`) - hashOf(`${id}/${b.face.id}`));
  for (const scene of scenes) {
    const fresh = momentsOf(scene).find(
      (one) => one.skill === skill && !known.has(familyOf(scene.scenario, one)),
    );
    if (fresh) return { skill, family: familyOf(scene.scenario, fresh) };
  }
  return undefined;
}
