import { growthScore, type Scored } from "./board-score.ts";
import type { Skill } from "./debrief.ts";
import { momentFamily, stakesOf } from "./evidence.ts";
import type { Portrait } from "./portrait.ts";
import { type Finding, found, show } from "./property.ts";
import { type Estimate, noveltyOf, PRIOR, rate } from "./rating.ts";
import type { RecordedMoment } from "./recorded-talks.ts";
import { drawFromOdds, numbersFrom, softmaxOf } from "./softmax.ts";

// J27 over a library: simulated players of constant skill, the same every time. tests/engine/grinding.test.ts does it at large.

/** Players of each skill, and how much dearer a line is that they say e times less often. Points. */
const EACH = 16;
const skilled = [Number.POSITIVE_INFINITY, 20, 8, 3] as const;

/** Talks of a player after every game was played once, and how many a day. */
const REPLAYS = 120;
const DAY = 24 * 60 * 60 * 1000;
const A_DAY = 4;

/** Most that replays may move the mean rating of players of one skill, and of those who know by heart what they have met. Logits. */
const MOVES = 0.25;
const BY_HEART = 0.35;

/** Most that a growth week may give a player who does not grow. Points. */
const GROWTH = 4;

/**
 * J27: who plays at constant skill gains neither rating nor growth by playing on after every game was met once, and who knows by
 * heart what was met before gains no more than the quarter that a second meeting counts. Memory goes by the game, novelty by what
 * the library says is the same game: a copy that does not say so would pay for ever.
 */
export function noGrinding(portraits: readonly Portrait[]): Finding {
  const players = skilled.map((points) => livesOf(portraits, points, false));
  const learners = livesOf(portraits, skilled[2], true);
  const moves = players.map((lives) => mean(lives.flatMap(({ moved }) => moved)));
  const most = moves.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a), 0);
  const known = mean(learners.flatMap(({ moved }) => moved));
  const growth = mean(players.flat().flatMap(({ growth }) => growth));
  const faults = [
    ...(Math.abs(most) > MOVES ? [`replays move a rating by ${show(most)}`] : []),
    ...(known > BY_HEART ? [`knowing by heart is worth ${show(known)}`] : []),
    ...(Math.abs(growth) > GROWTH ? [`a week gives ${show(growth)} points`] : []),
  ];
  return found(
    faults.length === 0,
    `replays move a rating by ${show(most)} at most, by ${show(known)} for who knows them by heart; a week gives ${show(growth)} points`,
    faults.join("; "),
  );
}

interface Life {
  /** How far each skill's estimate went after every game had been met once. Logits. */
  readonly moved: readonly number[];
  /** Growth over the second half of the first meetings. */
  readonly growth: readonly number[];
}

function livesOf(portraits: readonly Portrait[], points: number, byHeart: boolean): readonly Life[] {
  return Array.from({ length: EACH }, (_, player) =>
    lifeOf(portraits, points, byHeart, `${points}/${player}`),
  );
}

function lifeOf(portraits: readonly Portrait[], points: number, byHeart: boolean, seed: string): Life {
  const random = numbersFrom(seed);
  const shuffled = portraits
    .filter(({ talks }) => talks.length > 0)
    .map((scene) => ({ scene, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ scene }) => scene);
  const games = [...new Set(shuffled.map(({ game }) => game))];
  const firsts = [...new Map(shuffled.map((scene) => [scene.game, scene])).values()];
  const met = new Map<string, number[]>();
  const learnt = new Set<string>();
  const estimates = new Map<Skill, Estimate>();
  const rows: Scored[] = [];
  let early = new Map<Skill, Estimate>();
  for (let index = 0; index < firsts.length + REPLAYS; index++) {
    if (index === firsts.length) early = new Map(estimates);
    const scene = firsts[index] ?? shuffled[Math.floor(random() * shuffled.length)];
    if (scene === undefined) break;
    const at = (index * DAY) / A_DAY;
    const talk = scene.talks[Math.floor(random() * scene.talks.length)] ?? [];
    const game = games.indexOf(scene.game);
    const here = new Set<string>();
    for (const [turn, moment] of talk.entries()) {
      const family = momentFamily(scene.skinOf ?? scene.id, moment.beat, moment.detoured);
      const memory = momentFamily(`${game}`, moment.beat, moment.detoured);
      const knows = byHeart && learnt.has(memory);
      const said = knows ? moment.costs.indexOf(0) : drawFromOdds(oddsOf(moment, points), random());
      const novelty = noveltyOf(met.get(family) ?? [], at);
      if (!here.has(family)) met.set(family, [...(met.get(family) ?? []), at].slice(-2));
      here.add(family).add(memory);
      if (moment.skills.length === 0 || novelty === 0) continue;
      const { weight, difficulty, scoreOf } = stakesOf(moment.costs.map((cost) => ({ cost })));
      const score = scoreOf(moment.costs[said] ?? 0);
      for (const skill of moment.skills) {
        estimates.set(skill, rate(estimates.get(skill) ?? PRIOR, { score, weight, difficulty }, novelty));
        rows.push({ attempt: `${seed}/${index}`, turn, skill, score, difficulty, novelty, at });
      }
    }
    for (const key of here) learnt.add(key);
  }
  const half = (Math.floor(firsts.length / 2) * DAY) / A_DAY;
  const score = growthScore(rows, half, (firsts.length * DAY) / A_DAY);
  return {
    moved: [...early].map(([skill, { theta }]) => (estimates.get(skill) ?? PRIOR).theta - theta),
    growth: score === null ? [] : [score],
  };
}

const odds = new WeakMap<RecordedMoment, Map<number, readonly number[]>>();

function oddsOf(moment: RecordedMoment, points: number): readonly number[] {
  const known = odds.get(moment) ?? new Map<number, readonly number[]>();
  odds.set(moment, known);
  const own = known.get(points) ?? softmaxOf(moment.costs, points);
  known.set(points, own);
  return own;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, one) => sum + one, 0) / values.length;
}
