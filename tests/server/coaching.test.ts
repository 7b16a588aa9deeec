import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { listAttempts } from "../../server/attempts.ts";
import { joinCohort } from "../../server/cohort-joining.ts";
import { leaveCohort } from "../../server/cohort-leaving.ts";
import { removePerson, showTalks } from "../../server/cohort-members.ts";
import { archiveCohort, makeCohort } from "../../server/cohorts.ts";
import { addComment, deleteComment, listComments } from "../../server/comments.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebrief, readDebriefPage, writeNote } from "../../server/debriefs.ts";
import { exportEverything } from "../../server/export.ts";
import { listHistory } from "../../server/history.ts";
import { dropOverride, setOverride } from "../../server/overriding.ts";
import { readShownDebrief, readShownPerson } from "../../server/shown-talks.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { cohortOfAll, outcomeOf, person } from "../setup/people.ts";
import { rows } from "../setup/rows.ts";
import { playTalk } from "../setup/talks.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
Object.assign(process.env, fewScenarios("easy-yes"));
afterAll(() => closeDatabase());

/** A cohort whose trainee shows a finished talk, and another that they show it to as well. */
async function shownTwice() {
  const [first, other] = [await shown(), await cohortOfAll(url, "Harbour")];
  await joinCohort({ learner: first.trainee, account: false }, other.code);
  await showTalks(first.trainee, other.id, true);
  const { band: computed } = await readDebrief(first.trainee, first.talk);
  const [band = computed, otherBand = computed] = bands.filter((one) => one !== computed);
  await setOverride(first.coach, first.id, first.talk, { band, reason: "ours", seen: null });
  const bandsNow = async () =>
    (await readDebrief(first.trainee, first.talk)).overrides?.map((one) => [one.cohort.name, one.band]);
  return { ...first, other, computed, band, otherBand, bandsNow };
}
const bands = ["trusted", "solid", "mixed", "costly", "door-closed"] as const;

/** A cohort whose trainee shows a finished talk. */
async function shown() {
  const cohort = await cohortOfAll(url);
  await showTalks(cohort.trainee, cohort.id, true);
  return { ...cohort, talk: await playTalk(cohort.trainee, { scenario: "easy-yes" }) };
}

describe("K8 talks are shown", () => {
  test("to owners and coaches of the cohort, finished ones, and to nobody else", async () => {
    const { id, owner, coach, observer, trainee, talk } = await shown();
    const other = await cohortOfAll(url, "Harbour");
    for (const asker of [owner, coach]) {
      const { talks, person: whose } = await readShownPerson(asker, id, trainee);
      expect(talks.map(({ attempt }) => attempt)).toEqual([talk]);
      expect(whose).toMatchObject({ learner: trainee, name: "the trainee" });
      expect((await readShownDebrief(asker, id, talk)).debrief.decisions.length).toBeGreaterThan(0);
    }
    for (const asker of [observer, trainee, other.coach, randomUUID(), null]) {
      expect(await outcomeOf(readShownPerson(asker, id, trainee))).toBe("unknown_cohort");
      expect(await outcomeOf(readShownDebrief(asker, id, talk))).toBe("unknown_cohort");
    }
    // A coach of another cohort does not reach it through theirs either.
    expect(await outcomeOf(readShownPerson(other.coach, other.id, trainee))).toBe("unknown_person");
    expect(await outcomeOf(readShownDebrief(other.coach, other.id, talk))).toBe("unknown_attempt");
    for (const missing of [randomUUID(), "x"]) {
      expect(await outcomeOf(readShownDebrief(coach, id, missing))).toBe("unknown_attempt");
      expect(await outcomeOf(readShownPerson(coach, id, missing))).toBe("unknown_person");
    }
    // The first to judge a talk solves its scenario.
  }, 120_000);

  test("without the note, the plan, the guesses and the claims", async () => {
    const { id, coach, trainee, talk } = await shown();
    await writeNote(trainee, talk, "nobody else may read this");
    const shownDebrief = await readShownDebrief(coach, id, talk);
    expect(Object.keys(shownDebrief).sort()).toEqual([
      ...["attempt", "comments", "debrief", "finished", "kind", "level", "person", "scenario"],
    ]);
    expect(JSON.stringify(shownDebrief).includes("nobody else may read this")).toBe(false);
  });

  test("no longer from the moment their owner withdraws, or is out of the cohort", async () => {
    const { id, owner, coach, trainee, talk } = await shown();
    await addComment(coach, talk, { turn: 0, text: "Look at this one." });
    await showTalks(trainee, id, false);
    expect(await outcomeOf(readShownPerson(coach, id, trainee))).toBe("talks_not_shown");
    expect(await outcomeOf(readShownDebrief(coach, id, talk))).toBe("unknown_attempt");
    expect(await outcomeOf(listComments(coach, talk))).toBe("unknown_attempt");
    expect(await outcomeOf(addComment(coach, talk, { turn: 0, text: "Again." }))).toBe("unknown_attempt");
    const wish = { band: "solid", reason: "So be it.", seen: null } as const;
    expect(await outcomeOf(setOverride(coach, id, talk, wish))).toBe("unknown_attempt");
    expect(await listComments(trainee, talk)).toHaveLength(1);

    await showTalks(trainee, id, true);
    expect(await listComments(coach, talk)).toHaveLength(1);
    await removePerson(owner, id, trainee);
    expect(await outcomeOf(listComments(coach, talk))).toBe("unknown_attempt");
    expect(await outcomeOf(readShownDebrief(coach, id, talk))).toBe("unknown_attempt");
  });

  test("page by page, each talk once, the newest first", async () => {
    const { id, coach, trainee, talk } = await shown();
    await rows(
      url,
      `insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         begun_at, finished_at)
       select gen_random_uuid(), learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         begun_at, finished_at - make_interval(mins => n / 2)
       from attempt, generate_series(1, 44) n where id = $1`,
      [talk],
    );
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 9; page++) {
      const found = await readShownPerson(coach, id, trainee, after);
      seen.push(...found.talks.map(({ attempt }) => attempt));
      if (found.after === null) break;
      after = found.after;
    }
    expect([seen.length, new Set(seen).size, seen.includes(talk)]).toEqual([45, 45, true]);
    expect(await outcomeOf(readShownPerson(coach, id, trainee, randomUUID()))).toBe("unknown_attempt");
  });
});

describe("K9 a comment", () => {
  test("stands beside its turn for both, and each deletes their own", async () => {
    const { coach, trainee, talk } = await shown();
    const script = "<script>alert(1)</script>\nand a second line";
    await addComment(coach, talk, { turn: 1, text: script });
    await addComment(trainee, talk, { turn: 0, text: "I was in a hurry." });
    const forCoach = await listComments(coach, talk);
    expect(forCoach.map(({ turn, text, mine, own }) => [turn, text, mine, own])).toEqual([
      [0, "I was in a hurry.", false, true],
      [1, script, true, false],
    ]);
    const [own, coachs] = (await listComments(trainee, talk)).map((one) => one);
    expect([own?.mine, coachs?.mine, coachs?.author]).toEqual([true, false, "the coach"]);
    expect(await outcomeOf(deleteComment(trainee, talk, coachs?.id ?? ""))).toBe("unknown_comment");
    expect(await outcomeOf(deleteComment(null, talk, coachs?.id ?? ""))).toBe("unknown_comment");
    await deleteComment(coach, talk, coachs?.id ?? "");
    expect(await outcomeOf(deleteComment(coach, talk, coachs?.id ?? ""))).toBe("unknown_comment");
    expect(await listComments(trainee, talk)).toHaveLength(1);
  });

  test("is for a turn there is, of a talk that is over", async () => {
    const { coach, trainee, talk } = await shown();
    expect(await outcomeOf(addComment(coach, talk, { turn: 999, text: "x" }))).toBe("turn_ahead");
    await rows(
      url,
      `update attempt set status = 'playing', best = null, outcome = null, luck = null, ending = null, band = null,
       finished_at = null where id = $1`,
      [talk],
    );
    expect(await outcomeOf(addComment(coach, talk, { turn: 0, text: "x" }))).toBe("unknown_attempt");
    expect(await outcomeOf(addComment(trainee, talk, { turn: 0, text: "x" }))).toBe("not_finished");
  });

  test("is no longer made by coaches of an archived cohort, and can be read", async () => {
    const { id, owner, coach, trainee, talk } = await shown();
    await addComment(coach, talk, { turn: 0, text: "Before." });
    await archiveCohort(owner, id, true);
    expect(await outcomeOf(addComment(coach, talk, { turn: 0, text: "x" }))).toBe("cohort_archived");
    expect(await listComments(coach, talk)).toHaveLength(1);
    expect(await addComment(trainee, talk, { turn: 0, text: "Mine still." })).toHaveLength(2);
  });
});

describe("K10 a coach's band", () => {
  test("stands beside the computed one wherever that is shown, and never in its place", async () => {
    const { id, coach, trainee, talk } = await shown();
    const computed = (await readDebrief(trainee, talk)).band;
    const band = computed === "costly" ? "mixed" : "costly";
    await setOverride(coach, id, talk, {
      band,
      reason: "The last line was kinder than it reads.",
      seen: null,
    });
    const override = { band, coach: "the coach", cohort: { id, name: "Depot" } };
    const both = { band: computed, overrides: [override] };
    expect(await readDebrief(trainee, talk)).toMatchObject(both);
    expect((await listAttempts(trainee)).attempts[0]).toMatchObject(both);
    expect((await listAttempts(trainee)).best).toMatchObject([both]);
    expect((await listHistory(trainee)).attempts[0]).toMatchObject(both);
    expect((await readShownPerson(coach, id, trainee)).talks[0]).toMatchObject({ band: computed, override });
    const page = await readShownDebrief(coach, id, talk);
    expect([page.debrief.band, page.override?.band]).toEqual([computed, band]);
    const { tables } = await exportEverything({ learner: trainee, account: null }, new Date());
    expect(tables.attempt).toMatchObject([{ band: computed }]);
    expect(tables.override).toMatchObject([{ attempt: talk, band }]);
    expect(JSON.stringify(tables)).not.toContain(coach);
    const [row] = await rows<{ band: string }>(url, "select band from attempt where id = $1", [talk]);
    expect(row?.band).toBe(computed);
  });

  test("is not overwritten unread when two coaches set one at once", async () => {
    const { id, owner, coach, trainee, talk } = await shown();
    const computed = (await readDebrief(trainee, talk)).band;
    const [first, second] = bands.filter((band) => band !== computed);
    if (!first || !second) throw new Error("five bands less one are four");
    const both = await Promise.all([
      outcomeOf(setOverride(owner, id, talk, { band: first, reason: "one", seen: null })),
      outcomeOf(setOverride(coach, id, talk, { band: second, reason: "two", seen: null })),
    ]);
    expect(both.filter((outcome) => outcome === "override_changed")).toHaveLength(1);
    const seen = (await readDebrief(trainee, talk)).overrides?.[0]?.at ?? "";
    const late = new Date(0).toISOString();
    expect(await outcomeOf(setOverride(coach, id, talk, { band: first, reason: "x", seen: late }))).toBe(
      "override_changed",
    );
    await setOverride(coach, id, talk, { band: second, reason: "three", seen });
    const [override] = (await readDebrief(trainee, talk)).overrides ?? [];
    expect(override).toMatchObject({ band: second, reason: "three" });
    expect(await outcomeOf(dropOverride(owner, id, talk, seen))).toBe("override_changed");
    await dropOverride(owner, id, talk, override?.at ?? "");
    expect((await readDebrief(trainee, talk)).overrides).toBeUndefined();
  });

  test("is another than the computed one, of another's talk, in a cohort that is in use", async () => {
    const { id, owner, coach, trainee, talk } = await shown();
    const { band } = await readDebrief(trainee, talk);
    const wish = { band, reason: "x", seen: null };
    expect(await outcomeOf(setOverride(coach, id, talk, wish))).toBe("override_refused");
    await showTalks(coach, id, true);
    const own = await playTalk(coach, { scenario: "easy-yes" });
    const other = band === "mixed" ? "costly" : "mixed";
    expect(await outcomeOf(setOverride(coach, id, own, { ...wish, band: other }))).toBe("override_refused");
    await archiveCohort(owner, id, true);
    expect(await outcomeOf(setOverride(coach, id, talk, { ...wish, band: other }))).toBe("cohort_archived");
  });

  test("is no other cohort's to change or take away", async () => {
    const { id, talk, trainee, coach, other, band, otherBand, bandsNow } = await shownTwice();
    const at = (await readDebrief(trainee, talk)).overrides?.[0]?.at ?? "";
    const wish = { band: otherBand, reason: "theirs" };
    for (const asker of [other.coach, other.owner]) {
      expect(await outcomeOf(setOverride(asker, id, talk, { ...wish, seen: at }))).toBe("unknown_cohort");
      expect(await outcomeOf(dropOverride(asker, id, talk, at))).toBe("unknown_cohort");
      // By way of their own cohort there is none that they could have seen.
      expect(await outcomeOf(setOverride(asker, other.id, talk, { ...wish, seen: at }))).toBe(
        "override_changed",
      );
      expect(await outcomeOf(dropOverride(asker, other.id, talk, at))).toBe("override_changed");
    }
    expect((await readShownDebrief(other.coach, other.id, talk)).override).toBeUndefined();
    expect(await bandsNow()).toEqual([["Depot", band]]);
    // Dropping theirs takes only theirs.
    await setOverride(other.coach, other.id, talk, { ...wish, seen: null });
    const theirs = (await readShownDebrief(other.coach, other.id, talk)).override?.at ?? "";
    expect(await outcomeOf(dropOverride(coach, id, talk, theirs))).toBe("override_changed");
    await dropOverride(other.owner, other.id, talk, theirs);
    expect(await bandsNow()).toEqual([["Depot", band]]);
  });

  test("stands beside another cohort's, and each cohort is shown its own alone", async () => {
    const { id, talk, trainee, coach, other, computed, band, otherBand, bandsNow } = await shownTwice();
    await setOverride(other.coach, other.id, talk, { band: otherBand, reason: "theirs", seen: null });
    expect(await bandsNow()).toEqual([
      ["Depot", band],
      ["Harbour", otherBand],
    ]);
    const ours = { band, reason: "ours", cohort: { id, name: "Depot" } };
    const theirs = { band: otherBand, reason: "theirs", cohort: { id: other.id, name: "Harbour" } };
    const all = { band: computed, overrides: [ours, theirs] };
    expect((await readDebriefPage(trainee, talk)).overrides).toMatchObject(all.overrides);
    expect((await listAttempts(trainee)).attempts).toMatchObject([all]);
    expect((await listAttempts(trainee)).best).toMatchObject([all]);
    expect((await listHistory(trainee)).attempts).toMatchObject([all]);
    for (const [asker, cohort, override] of [
      [coach, id, ours],
      [other.coach, other.id, theirs],
    ] as const) {
      expect((await readShownDebrief(asker, cohort, talk)).override).toMatchObject(override);
      expect((await readShownPerson(asker, cohort, trainee)).talks).toMatchObject([{ override }]);
    }
    const { tables } = await exportEverything({ learner: trainee, account: null }, new Date());
    expect(tables.override?.map(({ cohort, reason }) => [cohort, reason]).sort()).toEqual(
      [
        [id, "ours"],
        [other.id, "theirs"],
      ].sort(),
    );
  });

  test("goes with its cohort, and leaves another's", async () => {
    const { talk, band, trainee, bandsNow, otherBand } = await shownTwice();
    const owner = await person(url, "the owner");
    const { id, code = "" } = await makeCohort(owner, { name: "My own" });
    await joinCohort({ learner: trainee, account: false }, code);
    await showTalks(trainee, id, true);
    await setOverride(owner, id, talk, { band: otherBand, reason: "x", seen: null });
    await leaveCohort(trainee, id);
    expect(await bandsNow()).toEqual([
      ["Depot", band],
      ["My own", otherBand],
    ]);
    // With the last person the cohort goes.
    await leaveCohort(owner, id);
    expect(await bandsNow()).toEqual([["Depot", band]]);
    expect(await rows(url, "select band from override where attempt = $1", [talk])).toEqual([{ band }]);
  });

  test("of two talks that ended best, the one a coach looked at last is the best one", async () => {
    const { id, coach, trainee, talk } = await shown();
    const again = await playTalk(trainee, { scenario: "easy-yes" });
    const computed = (await readDebrief(trainee, talk)).band;
    const [band = computed] = bands.filter((one) => one !== computed);
    for (const one of [talk, again, talk]) {
      const seen = (await readShownDebrief(coach, id, one)).override?.at ?? null;
      await setOverride(coach, id, one, { band, reason: `of ${one}`, seen });
      const { best } = await listAttempts(trainee);
      expect(best).toMatchObject([{ band: computed, overrides: [{ reason: `of ${one}` }] }]);
    }
  });

  test("outlives the coach, without the name", async () => {
    const { id, coach, trainee, talk } = await shown();
    const { band } = await readDebrief(trainee, talk);
    await setOverride(coach, id, talk, {
      band: band === "mixed" ? "costly" : "mixed",
      reason: "x",
      seen: null,
    });
    await addComment(coach, talk, { turn: 0, text: "What I said." });
    await rows(url, "delete from learner where id = $1", [coach]);
    expect((await readDebrief(trainee, talk)).overrides).toMatchObject([{ coach: "", reason: "x" }]);
    expect(await listComments(trainee, talk)).toMatchObject([{ author: "", own: false, mine: false }]);
  });
});

test("A11 a talk that is deleted takes along what was said beside it", async () => {
  const { id, coach, trainee, talk } = await shown();
  await addComment(coach, talk, { turn: 0, text: "x" });
  const { band } = await readDebrief(trainee, talk);
  const other = band === "mixed" ? "costly" : "mixed";
  await setOverride(coach, id, talk, { band: other, reason: "x", seen: null });
  await rows(url, "delete from learner where id = $1", [trainee]);
  expect(await rows(url, "select from comment where attempt = $1", [talk])).toEqual([]);
  expect(await rows(url, "select from override where attempt = $1", [talk])).toEqual([]);
  expect(await outcomeOf(listComments(await person(url), talk))).toBe("unknown_attempt");
});
