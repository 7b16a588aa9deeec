import { afterAll, describe, expect, test } from "vitest";
import { PRIOR, rate } from "../../engine/rating.ts";
import { viewOf } from "../../engine/show.ts";
import type { View } from "../../engine/view.ts";
import { beginAttempt } from "../../server/attempts.ts";
import { bookPending, rebuildEstimates } from "../../server/booking.ts";
import { closeDatabase } from "../../server/database.ts";
import { newId } from "../../server/ids.ts";
import { forgetAttempt, loadAttempt } from "../../server/live.ts";
import { sayInAttempt } from "../../server/say.ts";
import { recordWatched } from "../../server/watch.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const scenario = "friday-invoice";

interface Kept {
  attempt: string;
  turn: number;
  skill: string;
  family: string;
  score: number;
  weight: number;
  difficulty: number;
  novelty: number;
}

const evidenceOf = (learner: string): Promise<Kept[]> =>
  rows<Kept>(url, "select * from evidence where learner = $1 order by at, attempt, turn, skill", [learner]);
const estimatesOf = (learner: string) =>
  rows<{ skill: string; theta: number; variance: number; count: number }>(
    url,
    "select skill, theta, variance, count from skill_estimate where learner = $1 order by skill",
    [learner],
  );
const noveltiesOf = async (learner: string, attempt: string) =>
  (await evidenceOf(learner)).filter((row) => row.attempt === attempt).map(({ novelty }) => novelty);

/** The same talk again, said by a learner so many days ago, and booked. */
async function playedBefore(learner: string, talk: string, days: number): Promise<string> {
  const id = newId();
  await rows(url, "insert into learner (id) values ($1)", [learner]);
  await rows(
    url,
    `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band, begun_at, finished_at)
     select $1, $2, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
       begun_at - make_interval(days => $4), finished_at - make_interval(days => $4) from attempt where id = $3`,
    [id, learner, talk, days],
  );
  await rows(
    url,
    "insert into said select $1, turn, choice, at - make_interval(days => $3) from said where attempt = $2",
    [id, talk, days],
  );
  await bookPending(learner);
  return id;
}

/** What the estimates ought to be: the recursion over the evidence that is stored. */
function addedUp(kept: readonly Kept[]) {
  const found = new Map<string, typeof PRIOR>();
  for (const row of kept) found.set(row.skill, rate(found.get(row.skill) ?? PRIOR, row, row.novelty));
  return [...found]
    .map(([skill, estimate]) => ({ skill, ...estimate }))
    .sort((a, b) => (a.skill < b.skill ? -1 : 1));
}

describe("G3: a talk that was left", () => {
  /** A talk some lines of which were said so many days ago: copied from one of today, for what was said never changes. */
  async function left(learner: string, days: number, lines: number): Promise<string> {
    const today = newId();
    const begun = await beginAttempt(today, { scenario, level: "free", kind: "practice", seed: "one" });
    await sayFirst(today, begun.id, begun.view, lines);
    const id = newId();
    await rows(url, "insert into learner (id) values ($1)", [learner]);
    await rows(
      url,
      `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, begun_at)
       select $1, $2, scenario, version, rulebook, seed, level, kind, begun_at - make_interval(days => $4)
       from attempt where id = $3`,
      [id, learner, begun.id, days],
    );
    await rows(
      url,
      "insert into said select $1, turn, choice, at - make_interval(days => $3) from said where attempt = $2",
      [id, begun.id, days],
    );
    return id;
  }
  async function sayFirst(learner: string, id: string, view: View, lines: number): Promise<View> {
    let now = view;
    for (let said = 0; said < lines && !now.ended; said++) {
      now = await sayInAttempt(learner, id, { turn: now.turn, choice: now.choices[0]?.id as string });
    }
    return now;
  }

  test("counts as far as it went after two days, and not before", async () => {
    const [fresh, old] = [newId(), newId()];
    await left(fresh, 1, 4);
    await left(old, 3, 4);
    for (const learner of [fresh, old]) await bookPending(learner);
    expect(await evidenceOf(fresh)).toEqual([]);
    const kept = await evidenceOf(old);
    expect(kept.length).toBeGreaterThan(0);
    expect(Math.max(...kept.map(({ turn }) => turn))).toBeLessThan(4);
    expect(await rows(url, "select * from drill where learner = $1", [old])).toEqual([]);
    await bookPending(old);
    expect(await evidenceOf(old)).toEqual(kept);
    expect(await estimatesOf(old)).toMatchObject(addedUp(kept));
  });

  test("counts the rest when it ends, and no line twice", async () => {
    const learner = newId();
    const id = await left(learner, 3, 2);
    await bookPending(learner);
    const before = await evidenceOf(learner);
    const { play } = await loadAttempt(learner, id);
    await sayFirst(learner, id, viewOf(play), 100);
    await bookPending(learner);
    const kept = await evidenceOf(learner);
    expect(kept.length).toBeGreaterThan(before.length);
    expect(kept.filter(({ turn }) => turn < 2)).toEqual(before);
    expect(await estimatesOf(learner)).toMatchObject(addedUp(kept));
    expect((await rows(url, "select friction from attempt where id = $1", [id]))[0]).not.toEqual({
      friction: null,
    });
  });
});

describe("G3: a finished talk", () => {
  test("is booked with its last line: evidence, estimates, friction, drills", async () => {
    const learner = newId();
    const id = await playTalk(learner, { scenario });
    const kept = await evidenceOf(learner);
    expect(kept.length).toBeGreaterThan(3);
    expect(new Set(kept.map(({ novelty }) => novelty))).toEqual(new Set([1]));
    for (const { score, weight, family } of kept) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(weight).toBeGreaterThan(0);
      expect(family).toMatch(/^friday-invoice\/\d+\+?$/);
    }
    expect(await estimatesOf(learner)).toEqual(addedUp(kept));
    const [attempt] = await rows(url, "select friction, recovery, booked_at from attempt where id = $1", [
      id,
    ]);
    expect(attempt).toMatchObject({ friction: expect.any(Number), booked_at: expect.any(Date) });
    expect((await rows(url, "select * from drill where learner = $1", [learner])).length).toBeGreaterThan(0);
  });

  test("that was not booked, because the process ended, is booked before anything is read, once", async () => {
    const learner = newId();
    const id = await playTalk(learner, { scenario });
    const before = [await evidenceOf(learner), await estimatesOf(learner)];
    await rows(url, "delete from evidence where learner = $1", [learner]);
    await rows(url, "delete from skill_estimate where learner = $1", [learner]);
    await rows(url, "update attempt set booked_at = null where id = $1", [id]);
    await Promise.all(Array.from({ length: 8 }, () => bookPending(learner)));
    expect([await evidenceOf(learner), await estimatesOf(learner)]).toEqual(before);
    await bookPending(learner);
    expect([await evidenceOf(learner), await estimatesOf(learner)]).toEqual(before);
  });

  test("booked after a later one adds up as if it had come first", async () => {
    const learner = newId();
    const first = await playTalk(learner, { scenario });
    await playTalk(learner, { scenario: "easy-yes" }, (turn) => turn);
    const expected = await estimatesOf(learner);
    await rows(url, "delete from evidence where attempt = $1", [first]);
    await rows(url, "delete from skill_estimate where learner = $1", [learner]);
    await rows(url, "update attempt set booked_at = null where id = $1", [first]);
    await bookPending(learner);
    const kept = await evidenceOf(learner);
    const touched = new Set(kept.filter(({ attempt }) => attempt === first).map(({ skill }) => skill));
    const these = expected.filter(({ skill }) => touched.has(skill));
    expect((await estimatesOf(learner)).filter(({ skill }) => touched.has(skill))).toEqual(these);
  });

  test("of a document that passes the check no more gives no evidence, and holds up no other", async () => {
    const learner = newId();
    const gone = await playTalk(learner, { scenario });
    await rebuildEstimates(learner);
    await rows(
      url,
      "with old as (insert into scenario_version (hash, scenario, document) values ('gone', $2, 'id: gone') returning hash) update attempt set version = old.hash from old where id = $1",
      [gone, scenario],
    );
    forgetAttempt(gone);
    const kept = await playTalk(learner, { scenario: "easy-yes" });
    await bookPending(learner);
    expect(new Set((await evidenceOf(learner)).map(({ attempt }) => attempt))).toEqual(new Set([kept]));
    await expect(loadAttempt(learner, gone)).rejects.toMatchObject({ code: "rules_changed" });
  });

  test("taken up again from a turn gives no evidence", async () => {
    const learner = newId();
    const origin = await playTalk(learner, { scenario });
    const before = await evidenceOf(learner);
    const again = await playTalk(learner, { scenario, from: { attempt: origin, turn: 1 } });
    expect(await evidenceOf(learner)).toEqual(before);
    const [attempt] = await rows(url, "select booked_at, friction from attempt where id = $1", [again]);
    expect(attempt).toMatchObject({ booked_at: expect.any(Date), friction: expect.any(Number) });
  });
});

describe("G2: a moment counts whole at first, a quarter at the second meeting, then nothing", () => {
  test("in a talk of the same scene", async () => {
    const learner = newId();
    const talks = [];
    for (let time = 0; time < 3; time++) talks.push(await playTalk(learner, { scenario }));
    const counts = await estimatesOf(learner);
    const [first, second, third] = await Promise.all(talks.map((id) => noveltiesOf(learner, id)));
    expect(new Set(first)).toEqual(new Set([1]));
    expect(new Set(second)).toEqual(new Set([0.25]));
    expect(new Set(third)).toEqual(new Set([0]));
    await playTalk(learner, { scenario });
    expect(await estimatesOf(learner)).toEqual(counts);
  });

  test("in a skin of it", async () => {
    const learner = newId();
    const { library } = await import("../../server/library.ts");
    const skin = [...library().values()].find(({ face }) => face.skinOf !== undefined)!.face;
    await playTalk(learner, { scenario: skin.skinOf as string }, () => 0);
    const second = await playTalk(learner, { scenario: skin.id }, () => 0);
    expect(new Set(await noveltiesOf(learner, second))).toEqual(new Set([0.25]));
    for (const { family } of await evidenceOf(learner))
      expect(family.startsWith(`${skin.skinOf}/`)).toBe(true);
  });

  test("also where a talk was left before its end, and only for what was met there", async () => {
    const learner = newId();
    const { id, view } = await beginAttempt(learner, { scenario, level: "free", kind: "practice" });
    await sayInAttempt(learner, id, { turn: 0, choice: view.choices[0]?.id as string });
    const whole = await playTalk(learner, { scenario });
    const kept = (await evidenceOf(learner)).filter(({ attempt }) => attempt === whole);
    for (const { family, novelty } of kept)
      expect([family, novelty]).toEqual([family, family === `${scenario}/0` ? 0.25 : 1]);
  });

  test("and what was watched counts as met once", async () => {
    const learner = newId();
    await playTalk(learner, { scenario: "easy-yes" });
    await recordWatched(learner, scenario);
    const id = await playTalk(learner, { scenario });
    expect(new Set(await noveltiesOf(learner, id))).toEqual(new Set([0.25]));
  });

  test("and is new again after sixty days", async () => {
    const learner = newId();
    const then = await playedBefore(learner, await playTalk(newId(), { scenario }), 61);
    const second = await playTalk(learner, { scenario });
    expect(new Set(await noveltiesOf(learner, then))).toEqual(new Set([1]));
    expect(new Set(await noveltiesOf(learner, second))).toEqual(new Set([1]));
    const third = await playTalk(learner, { scenario });
    expect(new Set(await noveltiesOf(learner, third))).toEqual(new Set([0.25]));
  });

  test("whoever has had more than twenty talks of a scene meets nothing new in it", async () => {
    const learner = newId();
    await playTalk(learner, { scenario: "easy-yes" });
    await rows(
      url,
      `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind)
       select gen_random_uuid(), $1, $2, version, rulebook, 's' || n, level, kind
       from attempt, generate_series(1, 21) n where learner = $1`,
      [learner, scenario],
    );
    const id = await playTalk(learner, { scenario });
    expect(new Set(await noveltiesOf(learner, id))).toEqual(new Set([0]));
  });
});

test("G4: two histories that have come together are booked anew from the talks, and what was first in both is second in one", async () => {
  const [one, other] = [newId(), newId()];
  const first = await playTalk(one, { scenario });
  const second = await playTalk(other, { scenario });
  const drills = () => rows(url, "select count(*) from drill where learner = $1", [one]);
  await rows(url, "update attempt set learner = $1 where id = $2", [one, second]);
  await rows(url, "update evidence set learner = $1 where attempt = $2", [one, second]);
  await rows(url, "delete from learner where id = $1", [other]);
  const before = await drills();
  await rebuildEstimates(one);
  expect(await evidenceOf(one)).toEqual([]);
  await bookPending(one);
  expect(new Set(await noveltiesOf(one, first))).toEqual(new Set([1]));
  expect(new Set(await noveltiesOf(one, second))).toEqual(new Set([0.25]));
  expect(await estimatesOf(one)).toEqual(addedUp(await evidenceOf(one)));
  expect(await drills()).toEqual(before);
});
