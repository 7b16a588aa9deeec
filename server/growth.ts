import { type Skill, skillSchema } from "../engine/debrief.ts";
import { nameOf } from "../engine/exchange.ts";
import { judge, recoveryOf } from "../engine/judge.ts";
import { pressureOf } from "../engine/pressure.ts";
import type { Estimate } from "../engine/rating.ts";
import { HALF, type SkillGrowth, skillGrowthOf } from "../engine/skill-growth.ts";
import { type Choosable, suggest } from "../engine/suggest.ts";
import type { PublicFace } from "../engine/view.ts";
import { bookPending } from "./booking.ts";
import type { Growth } from "./growth-contract.ts";
import * as rows from "./growth-rows.ts";
import { faceOf, listHistory } from "./history.ts";
import { library } from "./library.ts";
import { type Asker, loadAttempt } from "./live.ts";
import { once } from "./once.ts";
import { isProblem } from "./problem.ts";
import { scenesOfWeek } from "./season.ts";

const skills = skillSchema.options;

/**
 * Everything the growth page shows of a learner. What was finished is booked before it is read. Every part reads a bounded
 * number of rows by an index, so that the page costs the same after ten talks and after ten thousand.
 */
export async function readGrowth(learner: Asker, now: Date): Promise<Growth> {
  await bookPending(learner);
  const history = listHistory(learner);
  if (learner === null) return assembled(nobody, [], await history, now);
  const [estimates, counted, met, guesses, friction, recovered, lately, scenes] = await Promise.all([
    rows.estimatesOf(learner),
    rows.countedOf(learner),
    rows.metOf(learner),
    rows.guessesOf(learner),
    rows.frictionOf(learner),
    rows.recoveredOf(learner),
    rows.latelyOf(learner),
    rows.metScenesOf(learner, [...library().keys()]),
  ]);
  const known = { estimates, counted, met, guesses, friction, lately, scenes };
  return assembled(known, await recoveriesOf(learner, recovered), await history, now);
}

interface Known {
  readonly estimates: ReadonlyMap<Skill, Estimate>;
  readonly counted: readonly rows.Counted[];
  readonly met: Parameters<typeof pressureOf>[0];
  readonly guesses: Growth["calibration"];
  readonly friction: readonly number[];
  readonly lately: readonly string[];
  readonly scenes: readonly string[];
}

const nobody: Known = {
  estimates: new Map(),
  counted: [],
  met: [],
  guesses: [],
  friction: [],
  lately: [],
  scenes: [],
};

function assembled(
  known: Known,
  recoveries: Growth["recoveries"],
  history: Growth["history"],
  now: Date,
): Growth {
  const grown = skills.map((skill) => {
    const recent = known.counted.filter((row) => row.skill === skill);
    return { skill, since: recent.at(-1)?.at, ...skillGrowthOf(known.estimates.get(skill), recent) };
  });
  return {
    headline: headlineOf(grown),
    skills: grown.map(({ skill, count, needed, band, mark, before, trend }) => {
      return { skill, count, needed, band, mark, before, trend };
    }),
    pressure: pressureOf(known.met),
    calibration: known.guesses,
    friction: changeOf(known.friction),
    recoveries,
    suggestions: suggestScenes(known, now),
    history,
  };
}

type Grown = SkillGrowth & { readonly skill: Skill; readonly since: Date | undefined };

/** What moved most, upward rather than downward, and the lowest skill there is a number for. */
function headlineOf(grown: readonly Grown[]): Growth["headline"] {
  const moving = grown.filter(({ trend }) => trend === "rising" || trend === "resting");
  const [most] = [...moving].sort(
    (a, b) => Number(b.moved > 0) - Number(a.moved > 0) || Math.abs(b.moved) - Math.abs(a.moved),
  );
  const [lowest] = grown.filter(({ mark }) => mark !== null).sort((a, b) => (a.mark ?? 0) - (b.mark ?? 0));
  return {
    moved:
      most?.trend && most.since
        ? { skill: most.skill, trend: most.trend, since: most.since.toISOString() }
        : null,
    hour: lowest?.skill ?? null,
  };
}

/** The mean of the last five and of the five before. */
function changeOf(newestFirst: readonly number[]): Growth["friction"] {
  const mean = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0) / some.length;
  const [last, before] = [newestFirst.slice(0, HALF), newestFirst.slice(HALF, 2 * HALF)];
  if (last.length === 0) return null;
  return { last: mean(last), before: before.length < HALF ? null : mean(before), talks: last.length };
}

/** What the library offers to choose from. */
function choosable(): readonly (Choosable & { readonly face: PublicFace })[] {
  return [...library().values()].map(({ face, scenario: { text, plot } }) => ({
    ...{ id: face.id, family: face.skinOf ?? face.id, skills: text.skills, face },
    ...{ principle: face.principle, temper: plot.temper, difficulty: face.difficulty },
  }));
}

/** Scenes to meet next, for a learner or a cohort: best first, each with its skill and reason. */
export function suggestScenes(
  { estimates, lately, scenes }: Pick<Known, "estimates" | "lately" | "scenes">,
  now: Date,
): Growth["suggestions"] {
  const all = choosable();
  const family = (id: string): string => all.find((one) => one.id === id)?.family ?? id;
  const known = { estimates, lately, met: new Set(scenes.map(family)) };
  // Whoever follows a suggestion into a game of the week's challenges has met it, and could not enter any more.
  const kept = new Set(scenesOfWeek(now).map(family));
  const spared = all.filter((one) => !kept.has(one.family) || known.met.has(one.family));
  const found = suggest(spared, known);
  return (found.length > 0 ? found : suggest(all, known)).flatMap(({ id, skill, reason }) => {
    const scenario = all.find((one) => one.id === id)?.face;
    return scenario ? [{ scenario, skill, reason }] : [];
  });
}

/** The best recoveries, of different scenes, each with the name of the line it was from. */
async function recoveriesOf(
  learner: string,
  found: readonly rows.Recovered[],
): Promise<Growth["recoveries"]> {
  const scenes = [...new Map([...found].reverse().map((row) => [row.scenario, row])).values()];
  const best = scenes.sort((a, b) => b.quality - a.quality).slice(0, 3);
  const shown = await Promise.all(
    best.map(async (row) => {
      const slip = await slipOf(learner, row.id);
      const { title, buyer } = await faceOf(row);
      const { id, quality, finished } = row;
      return slip === null
        ? []
        : [{ attempt: id, title, buyer, ...slip, quality, finished: finished.toISOString() }];
    }),
  );
  return shown.flat();
}

/** The line that was recovered from. */
interface Slip {
  readonly turn: number;
  readonly name: string;
}

/** Slips kept: those of as many pages as are looked at within a while. */
const keptSlips = 5_000;

/** The line that was recovered from; null when the talk can no longer be played back. It never changes. */
async function slipOf(learner: string, id: string): Promise<Slip | null> {
  const slips = once("slips", () => new Map<string, Slip>());
  const known = slips.get(id);
  if (known !== undefined) return known;
  try {
    const { version, play } = await loadAttempt(learner, id);
    const turn = recoveryOf(version.solution(), judge(version.solution(), play))?.turn;
    const step = turn === undefined ? undefined : play.steps[turn];
    if (turn === undefined || step === undefined) return null;
    const slip = { turn, name: nameOf(version.scenario, step.beat, step.before, step.said) };
    if (slips.size >= keptSlips) slips.clear();
    slips.set(id, slip);
    return slip;
  } catch (error) {
    if (isProblem(error) && error.code === "rules_changed") return null;
    throw error;
  }
}
