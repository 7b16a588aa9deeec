import { setTimeout } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { growthPath, growthScore } from "../../engine/board-score.ts";
import { placeIn, waysAt } from "../../engine/judge.ts";
import { offersOf, type Play, say } from "../../engine/play.ts";
import type { PublicFace } from "../../engine/view.ts";
import { beginAttempt } from "../../server/attempts.ts";
import { boardCsv, exportBoard, readBoard } from "../../server/board.ts";
import { boardSchema, challengeSchema, type MakeChallenge } from "../../server/challenge-contract.ts";
import { makeChallenge, revokeLink } from "../../server/challenge-making.ts";
import { listChallenges, readChallenge } from "../../server/challenges.ts";
import { joinCohort as join } from "../../server/cohort-joining.ts";
import { leaveCohort } from "../../server/cohort-leaving.ts";
import { listCohorts, makeCohort } from "../../server/cohorts.ts";
import { closeDatabase, database } from "../../server/database.ts";
import { deleteEverything } from "../../server/deletion.ts";
import { enterChallenge, leaveChallenge, talkAgain } from "../../server/entries.ts";
import { newId } from "../../server/ids.ts";
import { library } from "../../server/library.ts";
import { loadAttempt } from "../../server/live.ts";
import { isProblem } from "../../server/problem.ts";
import { sayInAttempt } from "../../server/say.ts";
import { gameOf, isUnseenOfWeek } from "../../server/seen.ts";
import type { Version } from "../../server/versions.ts";
import { recordWatched } from "../../server/watch.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const hour = 3_600_000;
const day = 24 * hour;
const now = new Date();
const later = (ms: number) => new Date(now.getTime() + ms);

/** Somebody with a row of their own. */
async function person(): Promise<string> {
  const id = newId();
  await rows(url, "insert into learner (id, pseudonym) values ($1, $2)", [id, `name ${id.slice(0, 4)}`]);
  return id;
}

async function made(wish: Partial<MakeChallenge> = {}, by?: string) {
  const maker = by ?? (await person());
  const ends = later(7 * day).toISOString();
  const scene = wish.kind === "growth" ? {} : { scenario: "easy-yes" };
  const view = await makeChallenge(
    maker,
    { kind: "fresh", scope: "link", title: "Ours", ends, ...scene, ...wish },
    now,
  );
  return { maker, key: view.key, view };
}

const joinCohort = (learner: string, code: string) => join({ learner, account: false }, code);

/** The code it is refused with, or what came of it. */
const codeOf = (asked: Promise<unknown>) =>
  asked.catch((error: unknown) => {
    if (!isProblem(error)) throw error;
    return error.code;
  });

/** A line that costs nothing, or the costliest. */
function lineOf(play: Play, solution: Parameters<typeof waysAt>[0], best: boolean): string {
  const ways = waysAt(solution, placeIn(solution, play.beat, play.detoured, play.buyer));
  const sorted = [...ways].sort((a, b) => a.cost - b.cost);
  const way = best ? sorted[0] : sorted.at(-1);
  return offersOf(play).find(({ said }) => said === way?.said)?.id as string;
}

/** Plays an entered talk to its end: the best lines, or the costliest first line and the best after it; at a reader's pace, or at once. */
async function playEntry(learner: string, id: string, { slip = false, slowly = true } = {}): Promise<void> {
  const { version, play } = await loadAttempt(learner, id);
  const solution = version.solution();
  const lines: string[] = [];
  for (let at = play; !at.ended; ) {
    lines.push(lineOf(at, solution, !(slip && at === play)));
    const step = say(at, lines.at(-1) as string);
    if (!step.ok) throw new Error(step.code);
    at = step.play;
  }
  for (const [turn, choice] of lines.slice(0, -1).entries()) {
    await rows(
      url,
      "insert into said (attempt, turn, choice, at) values ($1, $2, $3, now() - $4 * interval '1 second')",
      [...[id, turn, choice, slowly ? 60 * (lines.length - turn) : 0]],
    );
  }
  const turn = lines.length - 1;
  expect((await sayInAttempt(learner, id, { turn, choice: lines[turn] as string })).ended).toBeDefined();
}

const attemptsOf = (learner: string) =>
  rows<{ id: string; seed: string; kind: string; level: string; deadline: Date | null; scenario: string }>(
    url,
    "select id, seed, kind, level, deadline, scenario from attempt where learner = $1 order by begun_at",
    [learner],
  );

describe("C2 the week's challenges for everyone", () => {
  test("are made once by whoever looks first, however many look at once, and anew every week", async () => {
    const lists = await Promise.all(Array.from({ length: 8 }, () => listChallenges(null, now)));
    for (const { open } of lists) {
      expect(open.map(({ kind }) => kind).sort()).toEqual(["fresh", "growth", "recovery"]);
      expect(open.every(({ scope, state, mine }) => scope === "everyone" && state === "open" && !mine)).toBe(
        true,
      );
    }
    expect(await rows(url, "select 1 from challenge where scope = 'everyone'")).toHaveLength(3);
    const next = await listChallenges(null, later(7 * day));
    expect([next.open.length, next.over.length, next.archive.length]).toEqual([3, 3, 0]);
    expect((await listChallenges(null, later(30 * day))).archive).toEqual([]);
  });

  test("begin on Monday and last the week; a recovery begins with an injury", async () => {
    const { open } = await listChallenges(null, now);
    for (const { starts, ends, kind, scenario } of open) {
      expect(new Date(starts).toISOString()).toMatch(/T00:00:00/);
      expect(new Date(starts).getUTCDay()).toBe(1);
      expect(Date.parse(ends) - Date.parse(starts)).toBe(7 * day);
      expect(scenario === undefined).toBe(kind === "growth");
    }
  });
});

test("C15 a game is said to be this week's until it was played or watched, and no other game is", async () => {
  const { open } = await listChallenges(null, now);
  const face = open.find(({ kind }) => kind === "fresh")?.scenario as PublicFace;
  const other = [...library().values()].find(
    (each) => !open.some(({ scenario }) => scenario && gameOf(scenario) === gameOf(each.face)),
  ) as Version;
  const [newcomer, player, watcher] = [await person(), await person(), await person()];
  await playTalk(player, { scenario: face.id });
  await recordWatched(watcher, face.id);
  expect(await isUnseenOfWeek(null, face, now)).toBe(true);
  expect(await isUnseenOfWeek(newcomer, face, now)).toBe(true);
  expect(await isUnseenOfWeek(newcomer, other.face, now)).toBe(false);
  expect(await isUnseenOfWeek(player, face, now)).toBe(false);
  expect(await isUnseenOfWeek(watcher, face, now)).toBe(false);
});

describe("C3 an entry", () => {
  test("is one rated talk that the server begins: own seed, same version, forty-eight hours, a pseudonym", async () => {
    const { key, view } = await made();
    const [one, other] = [newId(), newId()];
    const entered = challengeSchema.strict().parse(await enterChallenge(one, key, {}, now));
    await enterChallenge(other, key, {}, now);
    const [[a], [b]] = await Promise.all([attemptsOf(one), attemptsOf(other)]);
    expect(entered.entry).toMatchObject({ status: "playing", attempt: a?.id, missed: false });
    expect(a).toMatchObject({ kind: "rated", level: "free", scenario: view.scenario?.id });
    expect(a?.deadline?.getTime()).toBe(now.getTime() + 48 * hour);
    expect(a?.seed).not.toBe(b?.seed);
    const [named] = await rows<{ pseudonym: string }>(url, "select pseudonym from learner where id = $1", [
      one,
    ]);
    expect(named?.pseudonym).toMatch(/^\w+ \w+$/);
  });

  test("closes with the challenge where that is sooner", async () => {
    const { key, view } = await made({ ends: later(5 * hour).toISOString() });
    const learner = newId();
    await enterChallenge(learner, key, {}, now);
    expect((await attemptsOf(learner))[0]?.deadline?.toISOString()).toBe(view.ends);
  });

  test("is made once, also when ten tabs ask at once; there is no second talk", async () => {
    const { key } = await made();
    const learner = newId();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => codeOf(enterChallenge(learner, key, {}, now))),
    );
    expect(answers.filter((answer) => answer === "already_entered")).toHaveLength(9);
    expect(await attemptsOf(learner)).toHaveLength(1);
    expect(await codeOf(enterChallenge(learner, key, {}, now))).toBe("already_entered");
  });

  test("is too early, too late or too long away", async () => {
    const starts = later(2 * hour).toISOString();
    const { key } = await made({ starts, ends: later(day).toISOString() });
    const learner = newId();
    expect(await codeOf(enterChallenge(learner, key, {}, now))).toBe("challenge_ahead");
    const standing = (await listChallenges(null, now)).open[0]?.key as string;
    expect(await codeOf(enterChallenge(learner, standing, {}, later(8 * day)))).toBe("challenge_over");
    expect(await rows(url, "select 1 from learner where id = $1", [learner])).toEqual([]);
  });

  test.each([
    ["played", (learner: string) => playTalk(learner, { scenario: "easy-yes" })],
    [
      "begun",
      (learner: string) => beginAttempt(learner, { scenario: "easy-yes", level: "free", kind: "practice" }),
    ],
    ["played in another skin", (learner: string) => playTalk(learner, { scenario: "the-lofting-floor" })],
    ["watched", (learner: string) => recordWatched(learner, "easy-yes")],
  ])("is refused for a scene that was %s", async (_, see) => {
    const { key } = await made();
    const learner = await person();
    await see(learner);
    expect((await readChallenge(key, learner, now)).seen).toBe(true);
    expect(await codeOf(enterChallenge(learner, key, {}, now))).toBe("already_seen");
  });

  test("whose time is over counts for nothing and says so; what was said is kept", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    const id = entry?.attempt as string;
    const { play } = await loadAttempt(learner, id);
    const [first] = offersOf(play);
    await sayInAttempt(learner, id, { turn: 0, choice: first?.id as string });
    await rows(url, "update attempt set deadline = now() - interval '1 second' where id = $1", [id]);
    const next = offersOf((await loadAttempt(learner, id)).play)[0]?.id as string;
    expect(await codeOf(sayInAttempt(learner, id, { turn: 1, choice: next }))).toBe("deadline_passed");
    expect((await readChallenge(key, learner, later(hour))).entry).toMatchObject({
      status: "playing",
      missed: true,
    });
    expect((await readBoard(key, learner, now)).you).toBeUndefined();
    expect((await loadAttempt(learner, id)).play.said).toHaveLength(1);
  });
});

test("C4 while a rated talk is open nobody rehearses its game; the rest of the library stays open", async () => {
  const { key } = await made();
  const learner = newId();
  const { entry } = await enterChallenge(learner, key, {}, now);
  const practise = (scenario: string) =>
    codeOf(beginAttempt(learner, { scenario, level: "free", kind: "practice" }));
  expect(await practise("easy-yes")).toBe("challenge_running");
  expect(await practise("the-lofting-floor")).toBe("challenge_running");
  expect(await practise("friday-invoice")).toHaveProperty("id");
  await playEntry(learner, entry?.attempt as string, { slip: true });
  expect(await practise("easy-yes")).toHaveProperty("id");
});

describe("C5 a score", () => {
  test("is what the server's own play of the talk comes to, on the board with its last line", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slip: true });
    const [stored] = await rows<{ score: number; status: string; lost: number }>(
      url,
      `select e.score, e.status, round(a.best + a.luck - a.outcome)::int as lost from entry e join attempt a on a.id = e.attempt
       where e.learner = $1`,
      [learner],
    );
    expect(stored).toMatchObject({ status: "counted", score: -(stored?.lost ?? 0) });
    expect(stored?.score).toBeLessThan(0);
    const board = boardSchema.strict().parse(await readBoard(key, learner, now));
    expect(board.you).toMatchObject({ place: 1, score: stored?.score, you: true });
  });

  test("that got lost with a crash after the last line is made up for when its owner looks", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slip: true });
    await rows(url, "update entry set status = 'playing', score = null where learner = $1", [learner]);
    expect((await readBoard(key, learner, now)).you?.place).toBe(1);
  });

  test("of a recovery is what was made of the injury: 100 for the best talk", async () => {
    const { key } = await made({ kind: "recovery", scenario: "friday-invoice" });
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string);
    expect((await readBoard(key, learner, now)).you?.score).toBe(100);
  });
});

describe("C1 leaving", () => {
  test("takes an entry off the board at once, and coming back restores it without a second talk", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slip: true });
    const before = await rows(url, "select id, score, attempt from entry where learner = $1", [learner]);
    const other = await person();
    await leaveChallenge(learner, key, now);
    await leaveChallenge(learner, key, now);
    expect((await readBoard(key, other, now, { top: true })).top).toEqual([]);
    expect((await readBoard(key, learner, now)).you).toBeUndefined();
    const back = await enterChallenge(learner, key, {}, later(2 * day));
    expect(back.entry).toMatchObject({ status: "counted", attempt: entry?.attempt });
    expect(await rows(url, "select id, score, attempt from entry where learner = $1", [learner])).toEqual(
      before,
    );
    expect(await attemptsOf(learner)).toHaveLength(1);
  });

  test("in the middle of a talk leaves the talk; coming back it goes on, and counts when it ends", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await leaveChallenge(learner, key, now);
    await playEntry(learner, entry?.attempt as string, { slip: true });
    expect((await readChallenge(key, learner, now)).entry?.status).toBe("left");
    expect((await enterChallenge(learner, key, {}, now)).entry?.status).toBe("counted");
  });

  test("what was never entered is not possible", async () => {
    const { key } = await made();
    expect(await codeOf(leaveChallenge(await person(), key, now))).toBe("not_entered");
    expect(await codeOf(leaveChallenge(null, key, now))).toBe("not_entered");
  });
});

describe("C9 a talk that lost nothing faster than anybody reads", () => {
  test("waits for a second one, in private; of the two the lower counts", async () => {
    const { key } = await made();
    const learner = newId();
    const stranger = await person();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slowly: false });
    expect((await readChallenge(key, learner, now)).entry).toMatchObject({ status: "waiting" });
    const { top, teams, neighbours } = await readBoard(key, stranger, now, { top: true });
    expect({ top, teams, neighbours }).toEqual({ top: [], teams: [], neighbours: [] });
    expect((await readChallenge(key, stranger, now)).entry).toBeUndefined();

    const asked = await Promise.all(Array.from({ length: 5 }, () => talkAgain(learner, key, now)));
    const ids = new Set(asked.map((one) => one.entry?.again));
    expect(ids.size).toBe(1);
    const [, second] = await attemptsOf(learner);
    expect(second).toMatchObject({ kind: "rated", scenario: "the-lofting-floor" });
    await playEntry(learner, second?.id as string, { slip: true });
    const { you } = await readBoard(key, learner, now);
    expect(you?.score).toBeLessThan(0);
    expect(await codeOf(talkAgain(learner, key, now))).toBe("nothing_asked");
  });

  test("is not waved through by leaving and coming back", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slowly: false });
    await leaveChallenge(learner, key, now);
    expect((await enterChallenge(learner, key, {}, now)).entry?.status).toBe("waiting");
  });

  test("but at a reader's pace counts at once", async () => {
    const { key } = await made();
    const learner = newId();
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string);
    expect((await readBoard(key, learner, now)).you).toMatchObject({ score: 0, place: 1 });
  });
});

describe("C10 a link", () => {
  test("that was revoked, has ended or never was leads nowhere; whoever entered stays in", async () => {
    const { key, maker } = await made({ ends: later(day).toISOString() });
    const [inside, outside] = [newId(), await person()];
    await enterChallenge(inside, key, {}, now);
    expect(
      await codeOf(
        readChallenge(
          key.replace(/.$/, (last) => (last === "A" ? "B" : "A")),
          outside,
          now,
        ),
      ),
    ).toBe("unknown_challenge");
    expect(await codeOf(readBoard(key, outside, later(2 * day)))).toBe("link_ended");
    expect(await codeOf(revokeLink(key, outside, now))).toBe("unknown_challenge");
    await revokeLink(key, maker, now);
    await revokeLink(key, maker, now);
    for (const asked of [readChallenge, readBoard, exportBoard]) {
      expect(await codeOf(asked(key, outside, now))).toBe("link_revoked");
    }
    expect(await codeOf(enterChallenge(outside, key, {}, now))).toBe("link_revoked");
    const mine = (await listChallenges(inside, now)).open.find(({ scope }) => scope === "link");
    expect(mine?.key).not.toBe(key);
    expect((await readBoard(mine?.key as string, inside, now)).challenge.entry?.status).toBe("playing");
    expect(await codeOf(readBoard(mine?.key as string, outside, now))).toBe("unknown_challenge");
  });

  test("A11: ends with its maker's deletion, and a revoked one stays as it is; whoever entered stays in", async () => {
    const { key, maker } = await made();
    const { key: revoked } = await made({}, maker);
    const { key: others } = await made();
    const [inside, outside] = [newId(), await person()];
    await enterChallenge(inside, key, {}, now);
    await revokeLink(revoked, maker, now);
    const caller = { session: null, guest: maker, https: false, headers: new Headers(), address: "" };
    await deleteEverything(caller, {}, now);
    for (const gone of [key, revoked]) {
      expect(await codeOf(readBoard(gone, outside, now))).toBe("link_revoked");
      expect(await codeOf(enterChallenge(outside, gone, {}, now))).toBe("link_revoked");
    }
    const mine = (await listChallenges(inside, now)).open.find(({ scope }) => scope === "link");
    expect((await readBoard(mine?.key as string, inside, now)).challenge.entry?.status).toBe("playing");
    expect((await readChallenge(others, outside, now)).state).toBe("open");
  });

  test("is not opened by the id behind it, nor a cohort's challenge by who is not in it", async () => {
    const { view, maker } = await made();
    const [row] = await rows<{ id: string }>(url, "select id from challenge where token = $1", [view.key]);
    expect(await codeOf(readChallenge(row?.id as string, await person(), now))).toBe("unknown_challenge");
    const cohort = await makeCohort(maker, { name: "North" });
    const { key } = await made({ scope: "cohort", cohort: cohort.id }, maker);
    for (const stranger of [await person(), null]) {
      expect(await codeOf(readBoard(key, stranger, now))).toBe("unknown_challenge");
    }
    expect(await codeOf(enterChallenge(newId(), key, {}, now))).toBe("unknown_challenge");
  });
});

describe("C11 a challenge is refused", () => {
  test.each<[string, Partial<MakeChallenge>]>([
    ["that ends before it begins", { starts: later(2 * day).toISOString(), ends: later(day).toISOString() }],
    ["that began before it was made", { starts: later(-2 * day).toISOString() }],
    ["that is over already", { starts: later(-2 * day).toISOString(), ends: later(-day).toISOString() }],
    ["that runs for months", { ends: later(40 * day).toISOString() }],
    ["of a scene, as a growth week", { kind: "growth", scenario: "easy-yes" }],
    ["without an injury, as a recovery", { kind: "recovery", scenario: "easy-yes" }],
    ["for a link that names a cohort", { cohort: newId() }],
    ["for a cohort that is not named", { scope: "cohort" }],
  ])("%s", async (_, wish) => {
    expect(await codeOf(made(wish))).toBe("challenge_refused");
  });

  test("of a scene there is not, or for somebody else's cohort", async () => {
    expect(await codeOf(made({ scenario: "nobody" }))).toBe("unknown_scenario");
    const { id } = await makeCohort(await person(), { name: "South" });
    expect(await codeOf(made({ scope: "cohort", cohort: id }))).toBe("unknown_cohort");
  });
});

describe("C12 a growth week", () => {
  const skill = "hearing";
  /** First meetings of moments, so many days from now, with these scores. */
  async function evidence(learner: string, scores: readonly [number, number][]): Promise<void> {
    const attempt = await playTalk(learner, { scenario: "easy-yes" });
    await readBoard((await listChallenges(null, now)).open[0]?.key as string, learner, now);
    await rows(url, "delete from evidence where learner = $1", [learner]);
    for (const [turn, [days, score]] of scores.entries()) {
      await rows(
        url,
        `insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
         values ($1, $2, $3, $4, $5, 'free', $6, 1, 0, 1, $7)`,
        [attempt, 100 + turn, skill, learner, `toy/${turn}`, score, later(days * day)],
      );
    }
  }

  test("says whether anything can count: a skill shown three times before it began, not twice nor later", async () => {
    const { key } = await made({ kind: "growth" });
    const baseline = async (learner: string) => (await readChallenge(key, learner, now)).baseline;
    const scores = (...days: number[]) => days.map((at): [number, number] => [at, 0.5]);
    const learner = await person();
    expect(await baseline(learner)).toBe(false);
    await evidence(learner, scores(-4, -3, 0.1, 0.2));
    expect(await baseline(learner)).toBe(false);
    const other = await person();
    await evidence(other, scores(-4, -3, -2, 0.1));
    expect(await baseline(other)).toBe(true);
    expect((await readChallenge((await made()).key, other, now)).baseline).toBeUndefined();
  });

  test("counts first attempts against oneself before, needs no talk of its own, and shows the path", async () => {
    const { key, view } = await made({ kind: "growth" });
    const learner = await person();
    expect((await enterChallenge(learner, key, {}, now)).entry).toEqual({ status: "playing", missed: false });
    await evidence(learner, [
      [-4, 0.9],
      [-3, 0.2],
      [-2, 0.3],
      [-1, 0.4],
      [1, 0.8],
      [2, 0.6],
    ]);
    const board = await readBoard(key, learner, later(3 * day));
    const found = await rows<never>(
      url,
      "select attempt, turn, skill, score, difficulty, novelty, extract(epoch from at)::float8 * 1000 as at from evidence where learner = $1",
      [learner],
    );
    const window = [Date.parse(view.starts), Date.parse(view.ends)] as const;
    expect(board.you?.score).toBe(growthScore(found, ...window));
    expect(board.you?.score).toBe(20);
    expect(board.path).toEqual(growthPath(found, ...window));
    expect(board.path.map(({ score, before }) => [Math.round(score), Math.round(before)])).toEqual([
      [80, 30],
      [60, 30],
    ]);
    await leaveChallenge(learner, key, now);
    expect((await enterChallenge(learner, key, {}, later(day))).entry?.status).toBe("counted");
    // Long after its end it is counted no more: what it was then stands.
    await leaveChallenge(learner, key, later(40 * day));
    expect((await enterChallenge(learner, key, {}, later(40 * day))).entry?.status).toBe("counted");
    expect((await readBoard(key, learner, later(40 * day))).you?.score).toBe(20);
  });
});

describe("C13 a board that is over", () => {
  test("can be read, is archived after fourteen days, and is exported by its maker alone", async () => {
    const maker = await person();
    const cohort = await makeCohort(maker, { name: "=North, Ltd" });
    const { key } = await made({ scope: "cohort", cohort: cohort.id, ends: later(day).toISOString() }, maker);
    const learner = newId();
    await joinCohort(learner, cohort.code as string);
    const { entry } = await enterChallenge(learner, key, {}, now);
    await playEntry(learner, entry?.attempt as string, { slip: true });
    const at = async (when: Date) => (await readBoard(key, learner, when)).challenge.state;
    expect([await at(now), await at(later(2 * day)), await at(later(15 * day))]).toEqual([
      "open",
      "over",
      "archived",
    ]);
    expect((await listChallenges(learner, later(15 * day))).archive.map((one) => one.key)).toContain(key);
    const board = await exportBoard(key, maker, later(15 * day));
    expect(board.entries).toEqual([
      { place: 1, name: expect.stringMatching(/^\w+ \w+$/), team: "=North, Ltd", score: expect.any(Number) },
    ]);
    const [, line] = boardCsv(board).split("\r\n");
    expect(line).toBe(`1,${board.entries[0]?.name},"'=North, Ltd",${board.entries[0]?.score}`);
    expect(await codeOf(exportBoard(key, learner, now))).toBe("unknown_challenge");
    const standing = (await listChallenges(null, now)).open[0]?.key as string;
    expect(await codeOf(exportBoard(standing, maker, now))).toBe("unknown_challenge");
  });
});

describe("C14, K1 a cohort", () => {
  test("is joined by its code however it is typed, once, and told only to those who invite", async () => {
    const owner = await person();
    const { id, code = "" } = await makeCohort(owner, { name: "Depot" });
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
    const learner = newId();
    const typed = ` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)} `;
    for (let again = 0; again < 2; again++) {
      expect(await joinCohort(learner, typed)).toEqual({
        ...{ id, name: "Depot", role: "trainee", members: 2 },
        ...{ archived: false, showsTalks: false },
      });
    }
    expect(await codeOf(joinCohort(learner, "2222222222"))).toBe("unknown_cohort");
    expect((await joinCohort(owner, code)).role).toBe("owner");
    expect(await listCohorts(null)).toEqual([]);
  });

  test("that is left keeps its people's entries and no longer counts them; with the last it is gone", async () => {
    const owner = await person();
    const { id, code = "" } = await makeCohort(owner, { name: "Night shift" });
    const { key } = await made();
    const learner = newId();
    await joinCohort(learner, code);
    expect((await enterChallenge(learner, key, { cohort: id }, now)).entry?.team).toEqual({
      id,
      name: "Night shift",
    });
    expect(await codeOf(leaveCohort(owner, id))).toBe("last_owner");
    await leaveCohort(learner, id);
    expect((await listCohorts(owner))[0]).toMatchObject({ role: "owner", code, members: 1 });
    await leaveCohort(owner, id);
    expect((await readChallenge(key, learner, now)).entry).toMatchObject({ status: "playing" });
    expect((await readChallenge(key, learner, now)).entry?.team).toBeUndefined();
    expect(await rows(url, "select 1 from cohort where id = $1", [id])).toEqual([]);
    expect(await codeOf(leaveCohort(learner, id))).toBe("unknown_cohort");
  });

  test("that is left while one enters for it gets no entry", async () => {
    const { key } = await made({ kind: "growth" });
    const learner = await person();
    const { id } = await makeCohort(learner, { name: "East" });
    let entered: Promise<unknown> = Promise.resolve();
    await database().transaction(async (tx) => {
      await tx.execute(sql`select from cohort where id = ${id} for update`);
      await tx.execute(sql`delete from member where cohort = ${id} and learner = ${learner}`);
      entered = codeOf(enterChallenge(learner, key, { cohort: id }, now));
      // Long enough to come as far as it can.
      await setTimeout(300);
    });
    expect(await entered).toBe("unknown_cohort");
    expect(await rows(url, "select 1 from entry where learner = $1", [learner])).toEqual([]);
  });

  test("that is not one's own is no team to enter for", async () => {
    const { id } = await makeCohort(await person(), { name: "Harbour" });
    const { key } = await made();
    expect(await codeOf(enterChallenge(newId(), key, { cohort: id }, now))).toBe("unknown_cohort");
  });
});
