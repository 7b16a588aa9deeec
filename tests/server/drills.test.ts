import { afterAll, describe, expect, test } from "vitest";
import { dayOf, startOfDay } from "../../engine/drill.ts";
import { familyOf } from "../../engine/evidence.ts";
import { judge, placeIn, waysAt } from "../../engine/judge.ts";
import { offersOf, type Play, replay } from "../../engine/play.ts";
import { beginAttempt } from "../../server/attempts.ts";
import { bookPending } from "../../server/booking.ts";
import { closeDatabase, database } from "../../server/database.ts";
import { readDebrief } from "../../server/debriefs.ts";
import { drillsOfAttempt } from "../../server/drill-making.ts";
import { answerReview, beginReview, readMoment } from "../../server/drill-reviews.ts";
import { dueDrills } from "../../server/drills.ts";
import { newId } from "../../server/ids.ts";
import { type Live, loadAttempt } from "../../server/live.ts";
import { meetingsOf } from "../../server/meetings.ts";
import { sayInAttempt } from "../../server/say.ts";
import { currentVersion, listScenarios } from "../../server/scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const DAY = 86_400_000;
const first = new Date("2026-10-03T18:00:00Z");
const dayOn = (days: number) => new Date(first.getTime() + days * DAY);

/** Everything on offer with its cost, cheapest first. */
function priced(solution: ReturnType<Live["version"]["solution"]>, play: Play) {
  const ways = waysAt(solution, placeIn(solution, play.beat, play.detoured, play.buyer));
  return offersOf(play)
    .map(({ id, said }) => ({ id, cost: ways.find((way) => way.said === said)?.cost ?? 0 }))
    .sort((a, b) => a.cost - b.cost);
}

/** A finished talk in which some turns cost 4 to 20, with its drills made on the first day. */
async function talk(scenario = "friday-invoice", learner = newId(), slips = [1, 3, 5, 6]) {
  const { id, view } = await beginAttempt(learner, {
    scenario,
    level: "free",
    kind: "practice",
    seed: "a-seed",
  });
  for (let { turn, ended } = view; !ended; ) {
    const { version, play } = await loadAttempt(learner, id);
    const lines = priced(version.solution(), play);
    const slip = slips.includes(turn) ? lines.find(({ cost }) => cost > 3 && cost <= 20) : undefined;
    ({ turn, ended } = await sayInAttempt(learner, id, { turn, choice: (slip ?? lines[0])?.id as string }));
  }
  await bookPending(learner);
  await rows(url, "update drill set made_at = $2 where learner = $1", [learner, first]);
  return { learner, id };
}

/** The costs of what can be said at a review, as the server would judge them. */
async function table(review: string) {
  const [row] = await rows<{ scenario: string; seed: string; planned: boolean; said: string[] }>(
    url,
    "select scenario, seed, planned, said from review where id = $1",
    [review],
  );
  const version = currentVersion(row?.scenario as string);
  const play = replay(version.scenario, { level: "guided", ...row! }, row!.said);
  return { play, lines: priced(version.solution(), play) };
}

const own = (learner: string) =>
  rows<{ id: string; turn: number; cost: number; family: string; skill: string }>(
    url,
    "select id, turn, cost, family, skill from drill where learner = $1 and attempt is not null order by cost desc",
    [learner],
  );

/** Answers the first moment due on a day, well or badly. */
async function answerOne(learner: string, day: number, well: boolean, id?: string) {
  const which = id ?? (await dueDrills(learner, dayOn(day))).due[0]?.id;
  const review = await beginReview(learner, which as string, dayOn(day));
  const { lines } = await table(review.id);
  const choice = (well ? lines[0] : lines.at(-1))?.id as string;
  return answerReview(learner, review.id, choice, dayOn(day));
}

describe("D5 the drills of a talk", () => {
  test("are its costliest turns, three at most, and they come back the day after", async () => {
    const { learner, id } = await talk();
    const { decisions } = await readDebrief(learner, id);
    const costly = decisions.filter(({ cost }) => cost > 3).sort((a, b) => b.cost - a.cost);
    expect(costly.length).toBeGreaterThan(3);
    const drills = await own(learner);
    expect(drills.map(({ cost }) => cost)).toEqual(costly.slice(0, 3).map(({ cost }) => cost));
    expect((await dueDrills(learner, first)).due).toEqual([]);
    const { due, left, all } = await dueDrills(learner, dayOn(1));
    // The fourth is a moment of the weakest skill.
    expect([due.length, left, all]).toEqual([3, 3, 4]);
    expect(due.map((one) => one.id)).toEqual(drills.map((one) => one.id));
    expect(due[0]).toMatchObject({
      own: {
        attempt: id,
        turn: costly[0]?.turn,
        name: costly[0]?.name,
        title: "The Friday invoice",
        day: "2026-10-03",
      },
      scenario: { id: "friday-invoice" },
      ...{ open: false, times: 0, passed: null, skill: costly[0]?.skills[0] },
    });
  });

  test("are not made twice: the same moment missed again counts as a miss of its drill", async () => {
    const learner = newId();
    await talk("friday-invoice", learner, [1]);
    const [before] = await own(learner);
    await answerOne(learner, 1, true);
    await answerOne(learner, 4, true);
    const { id } = await talk("friday-invoice", learner, [1]);
    const [again, ...more] = await own(learner);
    expect([again?.id, more.length]).toEqual([before?.id, 0]);
    await rows(url, "update drill set made_at = $2 where learner = $1", [learner, dayOn(5)]);
    expect((await dueDrills(learner, dayOn(5))).next[0]).toMatchObject({ day: "2026-10-09" });
    expect((await dueDrills(learner, dayOn(6))).due[0]?.own).toMatchObject({
      attempt: id,
      day: "2026-10-08",
    });
  });

  test("hold one moment of the weakest skill, from another game, and come after the own turns", async () => {
    const learner = newId();
    await rows(url, "insert into learner (id) values ($1)", [learner]);
    for (const [skill, theta] of [
      ["steady", -1],
      ["hearing", 2],
    ] as const)
      await rows(url, "insert into skill_estimate values ($1, $2, $3, 1, 5)", [learner, skill, theta]);
    const { id } = await talk("friday-invoice", learner, [1]);
    // Whatever the talk itself said of skills: these two are what is asked about.
    await rows(url, "delete from drill where learner = $1", [learner]);
    await rows(
      url,
      "update skill_estimate set theta = case skill when 'steady' then -9 else 2 end where learner = $1",
      [learner],
    );
    const live = await loadAttempt(learner, id);
    await drillsOfAttempt(database(), live, judge(live.version.solution(), live.play), first);
    const { due } = await dueDrills(learner, dayOn(1));
    expect(due.map((one) => one.own === null)).toEqual([false, true]);
    expect(due[1]?.skill).toBe("steady");
    expect(due[1]?.scenario?.skills).toContain("steady");
    expect(["friday-invoice", "berries-dont-wait"]).not.toContain(due[1]?.scenario?.id);
    const review = await beginReview(learner, due[1]?.id as string, dayOn(1));
    expect(review.scenario.id).toBe(due[1]?.scenario?.id);
    const [best, second] = (await table(review.id)).lines;
    expect((second?.cost ?? 0) - (best?.cost ?? 0)).toBeGreaterThanOrEqual(2);
    expect((second?.cost ?? 0) - (best?.cost ?? 0)).toBeLessThanOrEqual(12);
  });
});

describe("D7 a review", () => {
  test("sets up the own turn exactly: the same buyer, words and lines, under other names", async () => {
    const { learner, id } = await talk();
    const { decisions } = await readDebrief(learner, id);
    const [drill] = await own(learner);
    const decision = decisions[drill?.turn as number];
    const review = await beginReview(learner, drill?.id as string, dayOn(1));
    expect(review.view.turn).toBe(drill?.turn);
    expect(review.view.mood).toBe(decision?.before.mood);
    const heard = review.view.says.flatMap(({ who, text }) => (who === "buyer" ? [text] : []));
    expect(heard.join(" ")).toContain(decision?.heard);
    const texts = (list: readonly { text: string }[] = []) => list.map(({ text }) => text).sort();
    expect(texts(review.view.choices)).toEqual(texts(decision?.options));
    const names = new Set(decision?.options.map(({ choice }) => choice));
    for (const choice of review.view.choices) expect(names.has(choice.id)).toBe(false);
    expect(review.result).toBeNull();
    expect((await table(review.id)).lines.map(({ cost }) => cost)).toEqual(
      decision?.options.map(({ cost }) => cost).sort((a, b) => a - b),
    );
  });

  test("has another person in the same game next time, at the same state, then the first again", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    const people: string[] = [];
    const costs: number[][] = [];
    for (const day of [1, 10, 30]) {
      const review = await beginReview(learner, drill?.id as string, dayOn(day));
      people.push(review.scenario.id);
      costs.push((await table(review.id)).lines.map(({ cost }) => cost));
      await answerOne(learner, day, true, drill?.id);
    }
    expect(people).toEqual(["friday-invoice", "berries-dont-wait", "friday-invoice"]);
    expect(costs[1]).toEqual(costs[0]);
  });

  test("of a game without a second person is met elsewhere: the same skill, about the same gap", async () => {
    const { learner } = await talk("second-outage");
    const [drill] = await own(learner);
    await answerOne(learner, 1, true, drill?.id);
    expect((await dueDrills(learner, dayOn(9))).due.find(({ id }) => id === drill?.id)?.scenario).toBeNull();
    const review = await beginReview(learner, drill?.id as string, dayOn(9));
    expect(review.scenario.id).not.toBe("second-outage");
    expect(review.scenario.skills).toContain(drill?.skill);
    await answerOne(learner, 9, true, drill?.id);
    // Met there, and so not new there any more.
    const { play } = await table(review.id);
    const family = familyOf(play.scenario, play);
    const met = await meetingsOf(database(), learner, newId(), play, dayOn(20));
    expect(met(family)).toEqual([dayOn(9).getTime()]);
    expect((await beginReview(learner, drill?.id as string, dayOn(40))).scenario.id).toBe("second-outage");
  });

  test("D10: never shows a scene that a challenge wants unseen", async () => {
    const { learner } = await talk("second-outage");
    const [drill] = await own(learner);
    await answerOne(learner, 1, true, drill?.id);
    const { scenario } = await beginReview(learner, drill?.id as string, dayOn(9));
    await rows(url, "delete from review where drill = $1 and choice is null", [drill?.id]);
    const challenge = newId();
    await rows(
      url,
      "insert into challenge (id, kind, scope, title, scenario, version, starts_at, ends_at) values ($1, 'fresh', 'everyone', 'A', $2, $3, $4, $5)",
      [challenge, scenario.id, scenario.version, dayOn(0), dayOn(20)],
    );
    const other = await beginReview(learner, drill?.id as string, dayOn(9));
    expect(other.scenario.id).not.toBe(scenario.id);
    await rows(url, "delete from challenge where id = $1", [challenge]);
  });

  test("D10: and keeps nobody out of a challenge: its whole game stays unseen, a recovery's too", async () => {
    const { learner } = await talk("second-outage");
    const [drill] = await own(learner);
    await answerOne(learner, 1, true, drill?.id);
    const { scenario } = await beginReview(learner, drill?.id as string, dayOn(9));
    await rows(url, "delete from review where drill = $1 and choice is null", [drill?.id]);
    const wanted = (await listScenarios()).filter(
      ({ id }) => !["second-outage", "friday-invoice", "berries-dont-wait"].includes(id),
    );
    const game = (face: { id: string; skinOf?: string | undefined }) => face.skinOf ?? face.id;
    const skins = wanted.filter((face) => game(face) === game(scenario));
    const challenge = newId();
    for (const skin of skins) {
      await rows(
        url,
        "insert into challenge (id, kind, scope, title, scenario, version, starts_at, ends_at) select $1, 'recovery', 'everyone', 'A', $2, hash, $3, $4 from scenario_version limit 1",
        [challenge, skin.id, dayOn(0), dayOn(20)],
      );
      const other = await beginReview(learner, drill?.id as string, dayOn(9));
      expect(game(other.scenario)).not.toBe(game(scenario));
      await rows(url, "delete from review where drill = $1 and choice is null", [drill?.id]);
      await rows(url, "delete from challenge where id = $1", [challenge]);
    }
    expect(skins.length).toBeGreaterThan(0);
  });

  test("D10: is met with another skin of a game one knows, whatever challenges want unseen", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    await answerOne(learner, 1, true, drill?.id);
    const challenge = newId();
    await rows(
      url,
      "insert into challenge (id, kind, scope, title, scenario, version, starts_at, ends_at) select $1, 'fresh', 'everyone', 'A', 'berries-dont-wait', hash, $2, $3 from scenario_version limit 1",
      [challenge, dayOn(0), dayOn(20)],
    );
    const { scenario } = await beginReview(learner, drill?.id as string, dayOn(9));
    expect(scenario.id).toBe("berries-dont-wait");
    await rows(url, "delete from challenge where id = $1", [challenge]);
  });

  test("D10: is neither begun nor answered while a rated talk of its game is open", async () => {
    const { learner, id } = await talk();
    const [drill, other] = await own(learner);
    const review = await beginReview(learner, drill?.id as string, dayOn(1));
    await rows(
      url,
      "insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, deadline) select $2, learner, scenario, version, rulebook, seed, level, 'rated', now() + interval '1 hour' from attempt where id = $1",
      [id, newId()],
    );
    const running = { code: "challenge_running" };
    await expect(beginReview(learner, other?.id as string, dayOn(1))).rejects.toMatchObject(running);
    const choice = review.view.choices[0]?.id as string;
    await expect(answerReview(learner, review.id, choice, dayOn(1))).rejects.toMatchObject(running);
    await rows(url, "update attempt set deadline = now() - interval '1 hour' where kind = 'rated'");
    expect((await answerReview(learner, review.id, choice, dayOn(1))).result).not.toBeNull();
  });

  test("that was left is gone on with, and two tabs begin one", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    const id = drill?.id as string;
    const all = await Promise.all([1, 2, 3].map(() => beginReview(learner, id, dayOn(1))));
    expect(new Set(all.map((one) => one.id)).size).toBe(1);
    expect(await beginReview(learner, id, dayOn(5))).toEqual(all[0]);
    const { due } = await dueDrills(learner, dayOn(5));
    expect(due.find((one) => one.id === id)).toMatchObject({
      open: true,
      scenario: { id: "friday-invoice" },
    });
    expect((await readMoment(learner, id, dayOn(5))).review).toEqual(all[0]);
  });
});

describe("D8 an answer", () => {
  test("of 3 points at most passes and leads on; what it cost and the better line are told", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    const passed = await answerOne(learner, 1, true, drill?.id);
    expect(passed.result).toMatchObject({ passed: true, back: { days: 3, day: "2026-10-07" } });
    expect(passed.result.decision.cost).toBeLessThanOrEqual(3);
    const missed = await answerOne(learner, 4, false, drill?.id);
    expect(missed.result).toMatchObject({ passed: false, back: { days: 1, day: "2026-10-08" } });
    expect(missed.result.decision.cost).toBeGreaterThan(3);
    expect(missed.result.decision.better?.cost).toBe(0);
    expect(missed.result.question).not.toBe("");
    expect(
      await rows(url, "select passed from review where drill = $1 order by answered_at", [drill?.id]),
    ).toEqual([{ passed: true }, { passed: false }]);
  });

  test("stands: the same again is the same, another is refused, also of several at once", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    const review = await beginReview(learner, drill?.id as string, dayOn(1));
    const [one, other] = review.view.choices.map((choice) => choice.id) as [string, string];
    await expect(answerReview(learner, review.id, "nothing", dayOn(1))).rejects.toMatchObject({
      code: "not_offered",
    });
    const asked = await Promise.allSettled(
      [one, other, one, other].map((choice) => answerReview(learner, review.id, choice, dayOn(1))),
    );
    expect(asked.map(({ status }) => status).sort()).toEqual([
      "fulfilled",
      "fulfilled",
      "rejected",
      "rejected",
    ]);
    const [kept] = await rows<{ choice: string }>(url, "select choice from review where id = $1", [
      review.id,
    ]);
    const stands = kept?.choice as string;
    const told = asked.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
    expect(await answerReview(learner, review.id, stands, dayOn(2))).toEqual(told[0]);
    await expect(
      answerReview(learner, review.id, stands === one ? other : one, dayOn(2)),
    ).rejects.toMatchObject({ code: "review_answered" });
    expect((await readMoment(learner, drill?.id as string, dayOn(1))).review).toEqual(told[0]);
    expect((await readMoment(learner, drill?.id as string, dayOn(2))).review).toBeNull();
  });

  test("D9: changes no evidence, estimate, attempt or board", async () => {
    const { learner } = await talk();
    const state = async () => [
      await rows(url, "select * from evidence where learner = $1 order by attempt, turn, skill", [learner]),
      await rows(url, "select * from skill_estimate where learner = $1 order by skill", [learner]),
      await rows(url, "select * from attempt where learner = $1", [learner]),
      await rows(url, "select * from entry"),
    ];
    const before = await state();
    for (const day of [1, 9]) await answerOne(learner, day, day === 1);
    expect(await state()).toEqual(before);
  });
});

describe("D4 a day", () => {
  test("has three answers; the others wait and nothing is lost", async () => {
    const { learner } = await talk();
    await talk("easy-yes", learner, [0, 1, 2]);
    const { all } = await dueDrills(learner, dayOn(1));
    expect(all).toBeGreaterThan(3);
    for (let left = 3; left > 0; left--) {
      expect((await dueDrills(learner, dayOn(1))).left).toBe(left);
      await answerOne(learner, 1, true);
    }
    expect(await dueDrills(learner, dayOn(1))).toMatchObject({ due: [], left: 0, all });
    const [rest] = (await dueDrills(learner, dayOn(2))).due;
    await expect(beginReview(learner, rest?.id as string, dayOn(1))).rejects.toMatchObject({
      code: "drill_not_due",
    });
    expect((await dueDrills(learner, dayOn(60))).due).toHaveLength(3);
  });

  test("has three answers, moments that were begun on other days included", async () => {
    const { learner } = await talk();
    await talk("easy-yes", learner, [0, 1, 2]);
    const left = [];
    for (const { id } of (await dueDrills(learner, dayOn(1))).due)
      left.push(await beginReview(learner, id, dayOn(1)));
    expect(left).toHaveLength(3);
    await rows(url, "update drill set made_at = $3 where learner = $1 and id <> all($2)", [
      learner,
      left.map(({ drill }) => drill),
      dayOn(1),
    ]);
    await rows(url, "update drill set cost = 0 where learner = $1 and cost is null", [learner]);
    const [fresh] = (await dueDrills(learner, dayOn(2))).due;
    expect(left.map(({ drill }) => drill)).not.toContain(fresh?.id);
    await answerOne(learner, 2, true, fresh?.id);
    const [one, two, three] = left.map(({ id, view }) => ({ id, choice: view.choices[0]?.id as string }));
    for (const next of [one!, two!]) await answerReview(learner, next.id, next.choice, dayOn(2));
    const late = answerReview(learner, three!.id, three!.choice, dayOn(2));
    await expect(late).rejects.toMatchObject({ code: "drill_not_due" });
    const again = await answerReview(learner, one!.id, one!.choice, dayOn(2));
    expect(again.result.decision.choice).toBe(one!.choice);
    expect((await answerReview(learner, three!.id, three!.choice, dayOn(3))).result).not.toBeNull();
  });

  test("is not due before its time", async () => {
    const { learner } = await talk();
    const [drill] = await own(learner);
    const early = new Date(startOfDay(dayOf(dayOn(1).getTime())) - 1);
    await expect(beginReview(learner, drill?.id as string, early)).rejects.toMatchObject({
      code: "drill_not_due",
    });
    expect((await beginReview(learner, drill?.id as string, new Date(early.getTime() + 1))).view.turn).toBe(
      drill?.turn,
    );
  });
});

test("S3 nobody meets somebody else's drill, and a newcomer has none", async () => {
  const { learner } = await talk();
  const [drill] = await own(learner);
  const id = drill?.id as string;
  const review = await beginReview(learner, id, dayOn(1));
  const choice = review.view.choices[0]?.id as string;
  for (const stranger of [null, newId()]) {
    expect(await dueDrills(stranger, dayOn(1))).toEqual({ due: [], left: 3, next: [], all: 0 });
    await expect(beginReview(stranger, id, dayOn(1))).rejects.toMatchObject({ code: "unknown_drill" });
    await expect(readMoment(stranger, id, dayOn(1))).rejects.toMatchObject({ code: "unknown_drill" });
    await expect(answerReview(stranger, review.id, choice, dayOn(1))).rejects.toMatchObject({
      code: "unknown_review",
    });
  }
  for (const no of ["x", "", newId()])
    await expect(beginReview(learner, no, dayOn(1))).rejects.toMatchObject({ code: "unknown_drill" });
});
