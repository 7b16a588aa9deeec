import type { Skill } from "./debrief.ts";
import { ENOUGH, type Estimate, PRIOR } from "./rating.ts";

// Which scene next (learning.md 1): what is learnt most from, not what is played most.

/** A scene as a choice between scenes needs it. */
export interface Choosable {
  readonly id: string;
  /** The original scene it is a skin of, itself for an original. */
  readonly family: string;
  /** The skills it practises, the main one first. */
  readonly skills: readonly Skill[];
  readonly principle: string;
  readonly temper: string;
  /** Stated difficulty, 1 to 5. */
  readonly difficulty: number;
}

export interface Suggestion {
  readonly id: string;
  readonly skill: Skill;
  /** `first`: the skill was not met yet; `few`: too little to tell; `gap`: it lags most; `strength`: for joy. */
  readonly reason: "first" | "few" | "gap" | "strength";
}

/** What is known of whoever asks. */
export interface Known {
  readonly estimates: ReadonlyMap<Skill, Estimate>;
  /** Scenes of the last four talks, newest first. */
  readonly lately: readonly string[];
  /** Families played before. */
  readonly met: ReadonlySet<string>;
}

const SUGGESTED = 3;

/** Talks after which a strength is due: every fifth is one. */
const QUOTA = 4;

/** Talks in which the same principle may come again. */
const BLOCKED = 2;

/** Skill of somebody who loses next to nothing, in logits. */
const FULL = 3;

/** What a skill that is not the main one of a scene weighs in it. */
const BESIDE = 0.5;

/**
 * How likely somebody of a skill ends a scene of a stated difficulty with no more than 20 points lost. Fitted to simulated
 * players of known skill in the library's scenes (tests/engine/suggest.test.ts holds it against them).
 */
export function successOf(theta: number, difficulty: number): number {
  return 1 / (1 + Math.exp(-2.4 * (theta - 1.35 - 0.13 * difficulty)));
}

/**
 * Three scenes, best first, of three different games: where the skill gap is widest by the scene's weight of the skill, that are
 * likely to go well at six to eight of ten, new, and of another temper than the last talk. No principle twice running after the
 * first two talks; when four talks went by without the strongest skill, the first suggestion is for it. The same for the same
 * input.
 */
export function suggest(scenes: readonly Choosable[], known: Known): readonly Suggestion[] {
  const byId = new Map(scenes.map((scene) => [scene.id, scene]));
  const lately = known.lately.flatMap((id) => byId.get(id) ?? []);
  const [last] = lately;
  const open = scenes.filter(
    ({ family, principle }) =>
      family !== last?.family && (lately.length < BLOCKED || principle !== last?.principle),
  );
  const strongest = strongestOf(known);
  const due =
    strongest !== null &&
    known.lately.length >= QUOTA &&
    lately.slice(0, QUOTA).every(({ skills }) => skills[0] !== strongest);
  const found: Suggestion[] = [];
  const families = new Set<string>();
  const take = (ranked: readonly Ranked[], most: number): void => {
    for (const { scene, skill, reason } of ranked) {
      if (found.length >= most) return;
      if (families.has(scene.family)) continue;
      families.add(scene.family);
      found.push({ id: scene.id, skill, reason });
    }
  };
  if (due)
    take(
      rank(
        open
          .filter(({ skills }) => skills.includes(strongest))
          .map((scene) => joyOf(scene, strongest, known, last)),
      ),
      1,
    );
  take(rank(open.map((scene) => gainOf(scene, known, last))), SUGGESTED);
  return found;
}

interface Ranked {
  readonly scene: Choosable;
  readonly skill: Skill;
  readonly reason: Suggestion["reason"];
  readonly worth: number;
}

/** Dearest first; the library's own order where two are worth the same. */
function rank(all: readonly Ranked[]): readonly Ranked[] {
  return [...all].sort((a, b) => b.worth - a.worth);
}

function gainOf(scene: Choosable, known: Known, last: Choosable | undefined): Ranked {
  const gaps = scene.skills.map((skill, index) => ({
    skill,
    gap: Math.max(0, FULL - thetaOf(known, skill)) * (index === 0 ? 1 : BESIDE),
  }));
  const widest = gaps.reduce((most, one) => (one.gap > most.gap ? one : most));
  const count = known.estimates.get(widest.skill)?.count ?? 0;
  const reason = count === 0 ? "first" : count < ENOUGH ? "few" : "gap";
  return { scene, skill: widest.skill, reason, worth: widest.gap * fitOf(scene, known, last) };
}

function joyOf(scene: Choosable, skill: Skill, known: Known, last: Choosable | undefined): Ranked {
  const weight = scene.skills[0] === skill ? 1 : BESIDE;
  return { scene, skill, reason: "strength", worth: weight * fitOf(scene, known, last) };
}

/** How well a scene suits: likely to go well but not sure to, new, and with somebody of another temper than the last. */
function fitOf(
  { skills, difficulty, family, temper }: Choosable,
  known: Known,
  last: Choosable | undefined,
): number {
  const theta = skills.reduce((sum, skill) => sum + thetaOf(known, skill), 0) / skills.length;
  const success = successOf(theta, difficulty);
  const off = Math.max(0, 0.6 - success, success - 0.8);
  return (1 - off) * (known.met.has(family) ? 0.5 : 1) * (temper === last?.temper ? 0.9 : 1);
}

function thetaOf({ estimates }: Known, skill: Skill): number {
  return (estimates.get(skill) ?? PRIOR).theta;
}

/** Of the skills that enough is known of. */
function strongestOf({ estimates }: Known): Skill | null {
  let [most, found]: [number, Skill | null] = [Number.NEGATIVE_INFINITY, null];
  for (const [skill, { theta, count }] of estimates) {
    if (count >= ENOUGH && theta > most) [most, found] = [theta, skill];
  }
  return found;
}
