import type { Scenario } from "./compile.ts";
import type { Skill } from "./debrief.ts";
import { type Judged, judge, type Way } from "./judge.ts";
import { resolver } from "./machine.ts";
import type { Play } from "./play.ts";
import { type Decision, skillsOf } from "./skills.ts";
import type { Solution } from "./solve.ts";

/** What one decision says about one skill (model.md 3.9). */
export interface Evidence {
  readonly turn: number;
  readonly skill: Skill;
  /** The moment and its isomorphs in other skins. */
  readonly family: string;
  /** 1 − regret / range, 0 to 1. */
  readonly score: number;
  /** How much the decision says, above 0 up to 1. */
  readonly weight: number;
  /** How hard it is, in logits: who has this skill is expected to score one half. */
  readonly difficulty: number;
}

/** Range from which a decision says all it can. Points. */
const FULL = 15;

/** How far apart the lines on offer are, and what chance would have scored between them. */
export interface Stakes {
  readonly weight: number;
  readonly difficulty: number;
  /** The score of one way. */
  readonly scoreOf: (cost: number) => number;
}

/**
 * The stakes of a decision. Chance loses the mean of the costs, as a share q of the range, and so scores 1 − q. Whoever
 * chooses by chance stands at skill 0, at every decision alike: logistic(0 − d) = 1 − q, and so d = ln(q / (1 − q)). The best
 * way costs nothing and the worst the whole range, so q is never 0 and never 1. See docs/decisions/rating.md.
 */
export function stakesOf(ways: readonly Pick<Way, "cost">[]): Stakes {
  const range = Math.max(...ways.map(({ cost }) => cost));
  const lost = ways.reduce((sum, { cost }) => sum + cost, 0) / ways.length / range;
  return {
    weight: Math.min(1, range / FULL),
    difficulty: Math.log(lost / (1 - lost)),
    scoreOf: (cost) => 1 - cost / range,
  };
}

/** The moment of a decision: the same in every skin of a scene, and at every state it is met in. */
export function familyOf(
  { text }: Scenario,
  { beat, detoured }: Pick<Decision["step"], "beat" | "detoured">,
): string {
  return momentFamily(text.skinOf ?? text.id, beat, detoured);
}

/** The name of a moment: the original scene's id, the beat from 0, and a mark after its detour. */
export function momentFamily(scene: string, beat: number, detoured: boolean): string {
  return `${scene}/${beat}${detoured ? "+" : ""}`;
}

/** Everything a play says about skills: at most two for each decision that mattered, oldest first. */
export function evidenceOf(
  solution: Solution,
  play: Play,
  judged: readonly Judged[] = judge(solution, play),
): readonly Evidence[] {
  const { scenario, world } = play;
  const resolve = resolver(scenario.plot);
  return judged.flatMap((one, turn) => {
    const skills = skillsOf(scenario.plot, one, world, resolve);
    if (skills.length === 0) return [];
    const { weight, difficulty, scoreOf } = stakesOf(one.ways);
    const family = familyOf(scenario, one.step);
    return skills.map((skill) => ({ turn, skill, family, score: scoreOf(one.cost), weight, difficulty }));
  });
}
