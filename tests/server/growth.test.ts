import { afterAll, describe, expect, test } from "vitest";
import { growthPath, type Scored } from "../../engine/board-score.ts";
import { skillSchema } from "../../engine/debrief.ts";
import { closeDatabase } from "../../server/database.ts";
import { readGrowth } from "../../server/growth.ts";
import { growthSchema } from "../../server/growth-contract.ts";
import { readPath } from "../../server/growth-entries.ts";
import { listHistory, listMetScenes, pageLength } from "../../server/history.ts";
import { newId } from "../../server/ids.ts";
import { library } from "../../server/library.ts";
import { scenesOfWeek } from "../../server/season.ts";
import { gameOf } from "../../server/seen.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const scenario = "friday-invoice";

describe("G5: the growth page", () => {
  test("of somebody who has done nothing has ten empty skills and three scenes to begin with", async () => {
    for (const learner of [null, newId()]) {
      const growth = growthSchema.parse(await readGrowth(learner, new Date()));
      expect(growth.skills.map(({ skill }) => skill)).toEqual(skillSchema.options);
      for (const row of growth.skills)
        expect(row).toMatchObject({ count: 0, needed: 12, band: null, mark: null });
      expect(growth).toMatchObject({ pressure: null, calibration: [], friction: null, recoveries: [] });
      expect(growth.headline).toEqual({ moved: null, hour: null });
      expect(growth.suggestions.map(({ reason }) => reason)).toEqual(["first", "first", "first"]);
      expect(growth.history).toEqual({ attempts: [], after: null });
    }
  });

  test("has bands before there are twelve evidences, and numbers from then on", async () => {
    const learner = newId();
    for (const [index, { face }] of [...library().values()].slice(0, 9).entries())
      await playTalk(
        learner,
        { scenario: face.id, level: index % 2 === 0 ? "free" : "pressed" },
        (turn) => turn,
      );
    const growth = growthSchema.parse(await readGrowth(learner, new Date()));
    const counted = await rows<{ skill: string; count: number }>(
      url,
      "select skill, count(*)::int as count from evidence where learner = $1 and novelty > 0 group by skill",
      [learner],
    );
    for (const { skill, count, needed, band, mark, before, trend } of growth.skills) {
      expect(count).toBe(counted.find((row) => row.skill === skill)?.count ?? 0);
      expect(needed).toBe(Math.max(0, 12 - count));
      expect(band === null).toBe(count === 0);
      expect(mark === null).toBe(count < 12);
      expect([before === null, trend === null]).toEqual([count < 12, count < 12]);
      if (band && mark !== null) expect(mark > band.low && mark < band.high).toBe(true);
    }
    expect(growth.skills.some(({ mark }) => mark !== null)).toBe(true);
    expect(growth.headline.hour).not.toBeNull();
    expect(growth.friction).toMatchObject({ talks: 5, before: null });
  });

  test("takes the moments of one talk by their turns, however they are stored", async () => {
    const learner = newId();
    const id = await playTalk(learner, { scenario });
    await readGrowth(learner, new Date());
    await rows(url, "delete from evidence where learner = $1", [learner]);
    // The later half went well, the earlier did not; the rows are written out of order, all at the time the talk ended.
    await rows(
      url,
      `insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
       select id, n, 'adapting', learner, 'x/' || n, 'free', (n >= 5)::int, 1, 0, 1, finished_at
       from attempt, unnest(array[7, 2, 9, 0, 5, 3, 8, 1, 6, 4]) n where id = $1`,
      [id],
    );
    await rows(
      url,
      `insert into skill_estimate (learner, skill, theta, variance, count) values ($1, 'adapting', 1, .2, 12)
       on conflict (learner, skill) do update set count = 12`,
      [learner],
    );
    const { headline } = await readGrowth(learner, new Date());
    expect(headline.moved).toMatchObject({ skill: "adapting", trend: "rising" });
  });

  test("compares calm and pressed at the same moments alone", async () => {
    const learner = newId();
    await playTalk(learner, { scenario });
    await playTalk(learner, { scenario: "easy-yes", level: "pressed" });
    expect((await readGrowth(learner, new Date())).pressure).toBeNull();
    await playTalk(learner, { scenario, level: "pressed" });
    const { pressure } = await readGrowth(learner, new Date());
    // The very same lines at both levels.
    expect(pressure).toMatchObject({ gap: 0, was: null });
    expect(pressure?.calm).toBe(pressure?.pressed);
  });

  test("says how often guesses were right, by how sure one was", async () => {
    const learner = newId();
    const id = await playTalk(learner, { scenario });
    await rows(
      url,
      `insert into guess (attempt, turn, thought, confidence, "right") values
       ($1, 3, 'a', 3, true), ($1, 4, 'b', 3, false), ($1, 5, 'c', 1, true)`,
      [id],
    );
    expect((await readGrowth(learner, new Date())).calibration).toEqual([
      { confidence: 1, right: 1, of: 1 },
      { confidence: 3, right: 1, of: 2 },
    ]);
  });

  test("names the lines that were recovered from best, one of each scene, best first", async () => {
    const learner = newId();
    for (const { face } of [...library().values()].slice(0, 6))
      for (const pick of [0, 1, 2])
        await playTalk(learner, { scenario: face.id, seed: `s${pick}` }, (turn) => turn + pick);
    const { recoveries } = await readGrowth(learner, new Date());
    const stored = await rows<{ id: string; recovery: number }>(
      url,
      "select id, recovery from attempt where learner = $1 and recovery > 0 order by recovery desc",
      [learner],
    );
    expect(recoveries.length).toBeGreaterThan(0);
    expect(recoveries[0]).toMatchObject({ attempt: stored[0]?.id, quality: stored[0]?.recovery });
    expect(new Set(recoveries.map(({ title }) => title)).size).toBe(recoveries.length);
    for (const { name } of recoveries) expect(name).not.toBe("");
    const qualities = recoveries.map(({ quality }) => quality);
    expect(qualities).toEqual([...qualities].sort((a, b) => b - a));
  });
});

test("G8: a game of the week's challenges is not suggested while it is unmet, in any of eight weeks", async () => {
  const gameById = (id: string) => gameOf(library().get(id)?.face ?? { id });
  const learner = newId();
  for (let week = 0; week < 8; week++) {
    const now = new Date(Date.UTC(2026, 0, 5 + 7 * week, 12));
    const kept = scenesOfWeek(now).map(gameById);
    expect(kept).toHaveLength(2);
    const { suggestions } = await readGrowth(learner, now);
    expect(suggestions).toHaveLength(3);
    for (const { scenario } of suggestions) expect(kept).not.toContain(gameById(scenario.id));
  }
});

test("G7: a growth week read from the latest evidence alone is what all of it gives", async () => {
  const learner = newId();
  const scenes = [...library().values()].map(({ face }) => face).filter(({ skinOf }) => skinOf === undefined);
  const day = 24 * 60 * 60 * 1000;
  const now = Date.now();
  for (const [index, { id }] of scenes.slice(0, 8).entries()) {
    const talk = await playTalk(learner, { scenario: id }, (turn) => turn + index);
    // Six before the week, two in it.
    await rows(url, "update evidence set at = to_timestamp($1 / 1000.0) where attempt = $2", [
      now - (index < 6 ? 20 - index : 1) * day,
      talk,
    ]);
  }
  const all = await rows<Scored>(
    url,
    "select *, (extract(epoch from at) * 1000)::float8 as at from evidence where learner = $1",
    [learner],
  );
  const path = await readPath(learner, new Date(now - 7 * day), new Date(now));
  expect(path.length).toBeGreaterThan(3);
  expect(path).toEqual(growthPath(all, now - 7 * day, now));
});

describe("G6: the history", () => {
  test("comes in pages, unfinished first and newest first, each attempt once", async () => {
    const learner = newId();
    const first = await playTalk(learner, { scenario });
    await rows(
      url,
      `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, begun_at)
       select gen_random_uuid(), learner, scenario, version, rulebook, seed, level, kind, begun_at - n * interval '1 minute'
       from attempt, generate_series(1, 45) n where id = $1`,
      [first],
    );
    const seen: string[] = [];
    let page = (await readGrowth(learner, new Date())).history;
    for (let pages = 1; ; pages++) {
      seen.push(...page.attempts.map(({ id }) => id));
      if (page.after === null) {
        expect(pages).toBe(Math.ceil(46 / pageLength));
        break;
      }
      page = await listHistory(learner, page.after);
    }
    const stored = await rows<{ id: string }>(
      url,
      "select id from attempt where learner = $1 order by status desc, begun_at desc, id desc",
      [learner],
    );
    expect(seen).toEqual(stored.map(({ id }) => id));
    expect(seen.at(-1)).toBe(first);
  });

  test("can be looked through by scene, and names the scenes there are", async () => {
    const learner = newId();
    const [invoice, yes] = [
      await playTalk(learner, { scenario }),
      await playTalk(learner, { scenario: "easy-yes" }),
    ];
    const of = async (id: string) =>
      (await listHistory(learner, undefined, id)).attempts.map((each) => each.id);
    expect(await of(scenario)).toEqual([invoice]);
    expect(await of("easy-yes")).toEqual([yes]);
    expect(await of("nowhere")).toEqual([]);
    const scenes = await listMetScenes(learner);
    expect(scenes.map(({ id }) => id).sort()).toEqual(["easy-yes", scenario]);
    expect(await listMetScenes(null)).toEqual([]);
  });

  test("goes on after nobody else's attempt", async () => {
    const [learner, stranger] = [newId(), newId()];
    const id = await playTalk(learner, { scenario });
    for (const [who, after] of [
      [stranger, id],
      [null, id],
      [learner, newId()],
      [learner, "../etc"],
    ] as const)
      await expect(listHistory(who, after)).rejects.toMatchObject({ code: "unknown_attempt" });
  });
});
