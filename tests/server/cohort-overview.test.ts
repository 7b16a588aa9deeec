import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOverview } from "../../server/cohort-overview.ts";
import { readCohortPath } from "../../server/cohort-paths.ts";
import { closeDatabase } from "../../server/database.ts";
import { cohortPathSchema, overviewSchema } from "../../server/overview-contract.ts";
import { isProblem } from "../../server/problem.ts";
import { currentVersion } from "../../server/scenarios.ts";
import { storeVersion } from "../../server/versions.ts";
import { type Class, makeClass } from "../setup/cohort.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const now = new Date();
const version = currentVersion("easy-yes");
beforeAll(() => storeVersion(version));

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => "done",
    (error: unknown) => {
      if (!isProblem(error)) throw error;
      return error.code;
    },
  );

/** What a learner showed at a moment: what they lost of it, 0 to 1. */
async function lost(
  learner: string,
  skill: string,
  family: string,
  share: number,
  daysAgo = 1,
): Promise<void> {
  const id = randomUUID();
  await rows(
    url,
    `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, begun_at)
     values ($1, $2, 'easy-yes', $3, '1', 's', 'free', 'practice', now())`,
    [id, learner, version.hash],
  );
  await rows(
    url,
    `insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
     values ($1, 0, $2, $3, $4, 'free', $5, 1, 0, 1, now() - make_interval(days => $6))`,
    [id, skill, learner, family, 1 - share, daysAgo],
  );
}

const shows = (...learners: string[]) =>
  rows(url, "update member set shows_talks = true where learner = any($1)", [learners]);

test("V4: an overview is for who runs or observes the cohort; to everybody else there is none", async () => {
  const [us, them] = [await makeClass(url, 1), await makeClass(url, 1)];
  for (const who of [us.owner, us.coach, us.observer]) {
    expect(await codeOf(readOverview(who, us.id, now))).toBe("done");
    expect(await codeOf(readCohortPath(who, us.id, "easy-yes"))).toBe("done");
  }
  for (const who of [us.trainees[0]!, them.owner, null]) {
    expect(await codeOf(readOverview(who, us.id, now))).toBe("unknown_cohort");
    expect(await codeOf(readCohortPath(who, us.id, "easy-yes"))).toBe("unknown_cohort");
  }
  expect(await codeOf(readCohortPath(us.owner, us.id, "no-such-scene"))).toBe("unknown_scenario");
});

describe("V3: three people or nobody", () => {
  test("two people with a figure are not told of; with the third it is their mean, each weighing the same", async () => {
    const us = await makeClass(url, 3);
    const [a, b, c] = us.trainees as [string, string, string];
    await lost(a, "hearing", "easy-yes/0", 0.1);
    await lost(a, "hearing", "easy-yes/0", 0.1);
    await lost(a, "hearing", "easy-yes/0", 0.1);
    await lost(b, "hearing", "easy-yes/0", 0.4);
    const before = await readOverview(us.coach, us.id, now);
    expect(before.heat).toMatchObject({ games: [], moments: [], skills: [{ skill: "hearing", lost: null }] });
    await lost(c, "hearing", "easy-yes/0", 0.7);
    const after = overviewSchema.parse(await readOverview(us.coach, us.id, now));
    expect(after.heat.games).toMatchObject([{ id: "easy-yes", people: 3 }]);
    expect(after.heat.skills).toEqual([{ skill: "hearing", lost: 40, cells: [40] }]);
    expect(after.heat.moments).toEqual([
      { scene: expect.objectContaining({ id: "easy-yes" }), fork: 1, listened: false, lost: 40 },
    ]);
  });

  test("one or two who keep their talks among others who show them are not in the figure", async () => {
    const us = await makeClass(url, 5);
    const [a, b, c, d, e] = us.trainees as [string, string, string, string, string];
    await shows(a, b, c);
    for (const who of [a, b, c]) await lost(who, "time", "easy-yes/2", 0.2);
    await lost(d, "time", "easy-yes/2", 1);
    await lost(e, "time", "easy-yes/2", 1);
    expect((await readOverview(us.coach, us.id, now)).heat.skills).toEqual([
      { skill: "time", lost: 20, cells: [20] },
    ]);
    await rows(url, "update member set shows_talks = false where learner = $1", [c]);
    // Three who keep them: (0.2 + 0.2 + 0.2 + 1 + 1) / 5.
    expect((await readOverview(us.coach, us.id, now)).heat.skills).toEqual([
      { skill: "time", lost: 50, cells: [50] },
    ]);
  });

  test("what somebody did before they joined, what was met often before, and what coaches do is in no figure", async () => {
    const us = await makeClass(url, 3);
    for (const who of us.trainees) await lost(who, "steady", "easy-yes/1", 0.5, 20);
    for (const who of [us.owner, us.coach, us.observer]) await lost(who, "steady", "easy-yes/1", 0.5);
    const { heat, notBegun } = await readOverview(us.coach, us.id, now);
    expect(heat.skills).toEqual([]);
    expect(notBegun).toEqual([]);
    await rows(url, "update evidence set at = now(), novelty = 0");
    expect((await readOverview(us.coach, us.id, now)).heat.skills).toEqual([]);
  });
});

test("V4: who has not begun since they joined is named", async () => {
  const us = await makeClass(url, 3);
  const [a] = us.trainees as [string];
  await lost(a, "hearing", "easy-yes/0", 0);
  const { notBegun, trainees } = await readOverview(us.coach, us.id, now);
  expect(trainees).toBe(3);
  expect(notBegun.map(({ name }) => name)).toEqual(["Trainee 1", "Trainee 2"]);
});

describe("V5: everyone's way through a scenario", () => {
  let us: Class;
  beforeAll(async () => {
    us = await makeClass(url, 5);
    for (const [number, who] of us.trainees.entries()) {
      await playTalk(who, { scenario: "easy-yes", seed: `seed ${number}` }, (turn) => turn * number);
    }
  });

  test("each person once, with their first finished talk; costs are those of the debriefs", async () => {
    await playTalk(us.trainees[0]!, { scenario: "easy-yes" }, () => 2);
    const path = cohortPathSchema.parse(await readCohortPath(us.coach, us.id, "easy-yes"));
    expect(path).toMatchObject({ people: 5, without: 0, map: { talks: 5 } });
    const first = path.map!.forks[0]!;
    expect(first.met).toBe(5);
    expect(first.lines.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(5);
    const { maps } = await readOverview(us.coach, us.id, now);
    expect(maps).toMatchObject([{ id: "easy-yes", people: 5 }]);
  });

  test("V3: no fork has fewer than three people, nor one or two of those who keep their talks", async () => {
    for (const open of [
      [],
      us.trainees.slice(0, 1),
      us.trainees.slice(0, 3),
      us.trainees.slice(0, 4),
      us.trainees,
    ]) {
      await rows(url, "update member set shows_talks = learner = any($1) where cohort = $2", [open, us.id]);
      const { people, map, without } = await readCohortPath(us.coach, us.id, "easy-yes");
      expect(people + without).toBe(5);
      const kept = 5 - open.length;
      expect(people).toBe(kept === 0 || kept >= 3 ? 5 : open.length);
      for (const fork of map!.forks) expect(fork.met).toBeGreaterThanOrEqual(3);
    }
  });

  test("fewer than three have no map, and talks on another version are not in it", async () => {
    const few = await makeClass(url, 2);
    for (const who of few.trainees) await playTalk(who, { scenario: "easy-yes" });
    expect(await readCohortPath(few.coach, few.id, "easy-yes")).toMatchObject({
      people: 0,
      without: 2,
      map: null,
    });
    const other = "b".repeat(64);
    await rows(url, "insert into scenario_version (hash, scenario, document) values ($1, 'easy-yes', '')", [
      other,
    ]);
    await rows(url, "update attempt set version = $1 where learner = $2", [other, us.trainees[1]]);
    await rows(url, "update member set shows_talks = false where cohort = $1", [us.id]);
    expect(await readCohortPath(us.coach, us.id, "easy-yes")).toMatchObject({ people: 4, without: 1 });
  });
});

test("V6: the next scene is one the cohort lags in, with its reason, not one most have met", async () => {
  const us = await makeClass(url, 3);
  const first = await readOverview(us.coach, us.id, now);
  expect(first.next).toMatchObject({ reason: "first" });
  for (const who of us.trainees) {
    await rows(
      url,
      "insert into skill_estimate (learner, skill, theta, variance, count) select $1, skill, case skill when 'time' then 0 else 3 end, .1, 20 from unnest($2::text[]) as skill",
      [
        who,
        [
          "hearing",
          "diagnosing",
          "leading",
          "steady",
          "recovery",
          "honesty",
          "fitting",
          "little-things",
          "time",
          "adapting",
        ],
      ],
    );
  }
  expect((await readOverview(us.coach, us.id, now)).next).toMatchObject({ skill: "time", reason: "gap" });
});
