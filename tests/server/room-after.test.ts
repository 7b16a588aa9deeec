import { afterAll, describe, expect, test } from "vitest";
import { weigh } from "../../engine/facilitation.ts";
import { offersOf } from "../../engine/play.ts";
import { roomAfterSchema, roomReportSchema } from "../../engine/room-after.ts";
import type { Wish } from "../../engine/room-event.ts";
import { roomView } from "../../engine/room-show.ts";
import type { Role } from "../../server/cohort-schema.ts";
import { makeCohort } from "../../server/cohorts.ts";
import { closeDatabase } from "../../server/database.ts";
import { deleteEverything } from "../../server/deletion.ts";
import { dueDrills } from "../../server/drills.ts";
import { exportEverything } from "../../server/export.ts";
import { newId } from "../../server/ids.ts";
import { loadAttempt } from "../../server/live.ts";
import { readAfter, readPlan, setBehaviour } from "../../server/room-after.ts";
import { command } from "../../server/room-commands.ts";
import { bookRoom } from "../../server/room-drills.ts";
import { enterRoom } from "../../server/room-find.ts";
import { readReport, reportCsv } from "../../server/room-report.ts";
import { takeSeat } from "../../server/room-seats.ts";
import { beginOwnTalk } from "../../server/room-talk.ts";
import { beginRoom } from "../../server/rooms.ts";
import { sayInAttempt } from "../../server/say.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
Object.assign(process.env, fewScenarios("eleven-minutes"));
afterAll(() => closeDatabase());

async function somebody(): Promise<string> {
  const id = newId();
  await rows(url, "insert into learner (id) values ($1)", [id]);
  return id;
}

/** A room of a new cohort with some seats, and ways to act in it. */
async function session(names: readonly string[]) {
  const coach = await somebody();
  const cohort = await makeCohort(coach, { name: "Depot" });
  const { id } = await beginRoom(coach, cohort.id, { scenario: "eleven-minutes" });
  const enter = (who: string | null) => enterRoom(who, id, "10.0.0.1");
  const { live } = await enter(coach);
  const seats: string[] = [];
  for (const name of names) {
    const learner = await somebody();
    await takeSeat(live, learner, { name }, "10.0.0.1");
    seats.push(learner);
  }
  const says = async (who: string, wish: Wish) =>
    command(await enter(who), { id: crypto.randomUUID(), step: live.room.step, wish });
  const member = async (role: Role) => {
    const learner = await somebody();
    await rows(url, "insert into member (cohort, learner, role) values ($1, $2, $3)", [
      cohort.id,
      learner,
      role,
    ]);
    return learner;
  };
  return { coach, cohort: cohort.id, id, live, seats, enter, says, member };
}

type Session = Awaited<ReturnType<typeof session>>;

/** Every seat votes for the costliest line, the second one thinks again, and the coach plays the best. */
async function decide({ coach, live, seats, says }: Session): Promise<void> {
  await says(coach, { kind: live.room.phase === "lobby" ? "begin" : "next" });
  await says(coach, { kind: "think" });
  const { fork } = roomView(live.room).futures[0] ?? { fork: 0 };
  const play = live.room.futures[0]?.play;
  if (!play) throw new Error("no talk");
  const menu = [...weigh(live.version.solution(), play)].sort((a, b) => b.cost - a.cost);
  const worst = menu[0]?.choice ?? "";
  const best = menu.at(-1)?.choice ?? "";
  for (const seat of seats) await says(seat, { kind: "vote", fork: fork ?? 0, round: 1, choice: worst });
  await says(coach, { kind: "close" });
  await says(coach, { kind: "revote" });
  await says(seats[1] as string, { kind: "vote", fork: fork ?? 0, round: 2, choice: best });
  await says(coach, { kind: "close" });
  await says(coach, { kind: "play", lines: [{ by: "coach", choice: best }] });
}

async function played(names: readonly string[] = ["Ana", "Bo", "Chidi"]): Promise<Session> {
  const room = await session(names);
  await decide(room);
  await decide(room);
  return room;
}

const code = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "answered",
    (error: { code?: string }) => error.code ?? String(error),
  );

const drillsOf = (learner: string) =>
  rows<{ family: string; skill: string; attempt: string | null }>(
    url,
    "select family, skill, attempt from drill where learner = $1 order by family",
    [learner],
  );

describe("R22 the report of a room", () => {
  test("is for its owners and coaches, with everybody's choices by the name they typed", async () => {
    const room = await played();
    const report = await readReport(await room.enter(room.coach));
    expect(roomReportSchema.parse(report)).toEqual(report);
    expect(report.people).toEqual([
      { seat: 1, name: "Ana" },
      { seat: 2, name: "Bo" },
      { seat: 3, name: "Chidi" },
    ]);
    expect(report.review.votes).toHaveLength(2 * (3 + 1));
    const [{ talked } = { talked: null }] = report.review.forks;
    expect(talked).toMatchObject({ people: 3, changed: 1 });
    expect((talked?.before ?? 0) * 2).toBeCloseTo((talked?.after ?? 0) * 3, 9);
    const second = await readReport(await room.enter(await room.member("coach")));
    expect(second).toEqual(report);
    // The first report solves its scenario.
  }, 120_000);

  test("has nobody's choice at a question that is still open, until the debrief has begun", async () => {
    const room = await session(["Ana", "Bo"]);
    const { coach, seats, says } = room;
    await says(coach, { kind: "begin" });
    await says(coach, { kind: "think" });
    const [{ fork, choices } = { fork: 0, choices: [] }] = roomView(room.live.room).futures;
    const choice = choices[0]?.id ?? "";
    await says(seats[0] as string, { kind: "vote", fork: fork ?? 0, round: 1, choice });
    const told = async () => {
      const report = await readReport(await room.enter(coach));
      const { votes, seats: means, forks } = report.review;
      return {
        votes: votes.length,
        means: means.length,
        forks: forks.length,
        lines: reportCsv(report).split("\r\n"),
      };
    };
    const nothing = { votes: 0, means: 0, forks: 0 };
    expect(await told()).toMatchObject(nothing);
    await says(coach, { kind: "close" });
    expect(await told()).toMatchObject(nothing);
    expect((await told()).lines.join()).not.toContain("Ana");
    await says(coach, { kind: "debrief" });
    expect(await told()).toMatchObject({ votes: 1, means: 1, forks: 1 });
    expect((await told()).lines.join()).toContain("Ana");
  });

  test("is for an observer once the debrief has begun, and without anybody's own rows", async () => {
    const room = await played();
    const observer = await room.member("observer");
    expect(await code(room.enter(observer).then(readReport))).toBe("not_now");
    await room.says(room.coach, { kind: "debrief" });
    const report = await readReport(await room.enter(observer));
    expect(report).toMatchObject({
      people: null,
      behaviours: null,
      alone: null,
      review: { votes: [], seats: [] },
    });
    expect(report.review.forks).toHaveLength(2);
    const told = JSON.stringify(report) + reportCsv(report);
    for (const name of ["Ana", "Bo", "Chidi"]) expect(told).not.toContain(`"${name}"`);
    expect(reportCsv(report).split("\r\n")[0]).toBe("decision,heard,line,cost,verdict,first,last,played");
  });

  test("is its coach's also when they sit in the room themselves", async () => {
    const room = await played();
    await takeSeat(room.live, room.coach, { name: "Coach" }, "10.0.0.1");
    expect((await room.enter(room.coach)).role).toBe("coach");
    expect((await readReport(await room.enter(room.coach))).people).toHaveLength(4);
    const ana = room.seats[0] as string;
    expect((await room.enter(ana)).role).toBe("seat");
    expect((await room.enter(ana)).role).toBe("seat");
  });

  test("is nobody else's, whether they sit in the room or not", async () => {
    const room = await played();
    const others = [await room.member("trainee"), await somebody(), room.seats[0] as string];
    for (const who of others) expect(await code(room.enter(who).then(readReport))).toBe("unknown_room");
    for (const who of others) expect(await code(room.enter(who).then(readPlan))).toBe("unknown_room");
    expect(readPlan(await room.enter(room.coach)).stops).toHaveLength(3);
  });

  test("keeps the choices of somebody who was deleted, and calls them Somebody", async () => {
    const room = await played();
    const gone = room.seats[1] as string;
    await setBehaviour(await room.enter(gone), { text: "What Bo will do", meeting: "" });
    const caller = { headers: new Headers(), https: false, address: "10.0.0.1", guest: gone, session: null };
    await deleteEverything(caller, {}, new Date());
    const report = await readReport(await room.enter(room.coach));
    expect(report.people?.[1]).toEqual({ seat: 2, name: null });
    expect(report.review.votes.filter(({ seat }) => seat === 2)).toHaveLength(4);
    expect(report.behaviours).toEqual([]);
    const csv = reportCsv(report);
    expect(csv).toContain(",Somebody,");
    expect(csv).not.toContain("Bo,");
  });

  test("is a sheet in which no name is a formula, with a line for every vote and what it cost", async () => {
    const room = await played(["=SUM(A1)", 'Ana, "the second"', "@cmd"]);
    const report = await readReport(await room.enter(room.coach));
    const csv = reportCsv(report);
    const lines = csv.split("\r\n").filter((line) => line !== "");
    expect(lines).toHaveLength(1 + report.review.votes.length);
    expect(csv).toContain(",'=SUM(A1),");
    expect(csv).toContain(",'@cmd,");
    expect(csv).toContain(',"Ana, ""the second""",');
    const cost = report.review.votes[0]?.cost ?? -1;
    expect(lines[1]).toContain(`,${cost},`);
  });

  test("has what everybody said while they played alone", async () => {
    const room = await session(["Ana", "Bo", "Chidi"]);
    await room.says(room.coach, { kind: "alone", on: true });
    const [bo, ana] = [room.seats[1] as string, room.seats[0] as string];
    for (const [who, turns] of [
      [bo, 2],
      [ana, 1],
    ] as const) {
      const attempt = await beginOwnTalk(await room.enter(who));
      for (let turn = 0; turn < turns; turn++) {
        const { play } = await loadAttempt(who, attempt);
        await sayInAttempt(who, attempt, { turn, choice: offersOf(play)[0]?.id as string });
      }
    }
    const report = await readReport(await room.enter(room.coach));
    expect(report.alone).toMatchObject([
      { seat: 1, band: null, lines: [{ turn: 0 }] },
      { seat: 2, band: null, lines: [{ turn: 0 }, { turn: 1 }] },
    ]);
    expect(reportCsv(report)).toContain(",alone,1,Ana,");
    // A talk that went to another owner is theirs alone.
    await rows(url, "update seat set learner = null where room = $1 and seat = 2", [room.id]);
    expect((await readReport(await room.enter(room.coach))).alone).toHaveLength(1);
  });
});

describe("R22 the debrief", () => {
  test("tells a phone its own votes and nobody's else, and only once it has begun", async () => {
    const room = await played();
    const [ana, bo] = room.seats as [string, string];
    expect(await code(room.enter(ana).then(readAfter))).toBe("not_now");
    expect(await code(room.enter(room.coach).then(readAfter))).toBe("not_now");
    await room.says(room.coach, { kind: "debrief" });
    const own = await readAfter(await room.enter(ana));
    expect(roomAfterSchema.parse(own)).toEqual(own);
    expect(own.you?.forks).toHaveLength(2);
    expect(own.you?.forks[0]?.first?.answer.length).toBeGreaterThan(0);
    expect(own.you?.forks[0]?.last?.cost).toBe(own.you?.forks[0]?.first?.cost);
    const other = await readAfter(await room.enter(bo));
    expect(other.you?.forks[0]?.last?.cost).toBe(0);
    expect(other.behaviours).toBeNull();
    const coach = await readAfter(await room.enter(room.coach));
    expect(coach.you).toBeNull();
    expect(coach.behaviours).toEqual([]);
    expect(await code(room.enter(await somebody()).then(readAfter))).toBe("unknown_room");
  });
});

describe("R23 a behaviour", () => {
  test("is set by a seat, changed at any time, and read by the coach without name or meeting", async () => {
    const room = await played();
    const [ana, bo] = room.seats as [string, string];
    await setBehaviour(await room.enter(ana), { text: "Ask first", meeting: "Tuesday with Omar" });
    await setBehaviour(await room.enter(bo), { text: "Wait a second longer", meeting: "" });
    await room.says(room.coach, { kind: "debrief" });
    await room.says(room.coach, { kind: "end" });
    await setBehaviour(await room.enter(bo), { text: "Be silent once", meeting: "" });
    const coach = await readAfter(await room.enter(room.coach));
    expect(coach).toMatchObject({ committed: 2, seats: 3, behaviours: ["Ask first", "Be silent once"] });
    const told = JSON.stringify([coach, await readReport(await room.enter(room.coach))]);
    expect(told).not.toContain("Omar");
    const own = await readAfter(await room.enter(ana));
    expect(own.you?.behaviour).toEqual({ text: "Ask first", meeting: "Tuesday with Omar" });
    expect(JSON.stringify(own)).not.toContain("Be silent once");
    const { tables } = await exportEverything({ learner: ana, account: null }, new Date());
    expect(tables.behaviour).toMatchObject([{ text: "Ask first", meeting: "Tuesday with Omar" }]);
    const observer = await readAfter(await room.enter(await room.member("observer")));
    expect(observer).toMatchObject({ committed: 2, behaviours: null, you: null });
  });

  test("is counted of who is here or has set one, not of who was taken out or banned", async () => {
    const room = await played();
    await setBehaviour(await room.enter(room.seats[0] ?? null), { text: "Ask first", meeting: "" });
    await room.says(room.coach, { kind: "debrief" });
    await room.says(room.coach, { kind: "remove", seat: 1 });
    await room.says(room.coach, { kind: "ban", seat: 3 });
    const coach = await readAfter(await room.enter(room.coach));
    expect(coach).toMatchObject({ committed: 1, seats: 2 });
  });

  test("needs a seat", async () => {
    const room = await session(["Ana"]);
    const wish = { text: "Ask first", meeting: "" };
    const set = async (who: string) => setBehaviour(await room.enter(who), wish);
    expect(await code(set(room.coach))).toBe("no_seat");
    expect(await code(set(await somebody()))).toBe("unknown_room");
    expect(await code(set(room.seats[0] as string))).toBe("answered");
  });

  test("is not set by who was put out for good: coaches read it without knowing whose it is", async () => {
    const room = await session(["Ana"]);
    const [ana] = room.seats as [string];
    await room.says(room.coach, { kind: "ban", seat: 1 });
    const set = setBehaviour(await room.enter(ana), { text: "Something unkind", meeting: "" });
    expect(await code(set)).toBe("banned");
    expect(await rows(url, "select from behaviour where room = $1", [room.id])).toEqual([]);
  });
});

describe("R24 drills after a room", () => {
  test("are made of everybody's costliest choices when the debrief begins, and come back from the next day on", async () => {
    const room = await played();
    const [ana, bo] = room.seats as [string, string];
    expect(await drillsOf(ana)).toEqual([]);
    await room.says(room.coach, { kind: "debrief" });
    await expect.poll(() => drillsOf(room.seats[2] as string)).toHaveLength(2);
    expect(await drillsOf(ana)).toMatchObject([
      { family: "eleven-minutes/0", attempt: null },
      { family: "eleven-minutes/1", attempt: null },
    ]);
    expect(await drillsOf(bo)).toHaveLength(2);
    const now = new Date();
    expect((await dueDrills(ana, now)).due).toEqual([]);
    expect((await dueDrills(ana, new Date(now.getTime() + 86_400_000))).due).toHaveLength(2);
    expect((await readAfter(await room.enter(ana))).you?.drills).toBe(2);
  });

  test("are made once, whatever comes twice or at once", async () => {
    const room = await played();
    await room.says(room.coach, { kind: "debrief" });
    await Promise.all([
      ...Array.from({ length: 4 }, () => bookRoom(room.live)),
      ...room.seats.map((seat) => dueDrills(seat, new Date())),
    ]);
    await room.says(room.coach, { kind: "end" });
    await bookRoom(room.live);
    for (const seat of room.seats) expect(await drillsOf(seat)).toHaveLength(2);
  });

  test("are made up for when a learner looks, where the server died before", async () => {
    const room = await played();
    await room.says(room.coach, { kind: "debrief" });
    const ana = room.seats[0] as string;
    await expect.poll(() => drillsOf(room.seats[2] as string)).toHaveLength(2);
    await rows(url, "delete from drill where learner = $1", [ana]);
    await rows(url, "update seat set drilled_at = null where learner = $1", [ana]);
    await dueDrills(ana, new Date());
    expect(await drillsOf(ana)).toHaveLength(2);
  });

  test("leave a moment alone that is a drill already, and good choices too", async () => {
    const room = await session(["Ana", "Bo"]);
    const [ana, bo] = room.seats as [string, string];
    await rows(
      url,
      "insert into drill (id, learner, skill, family) values ($1, $2, 'hearing', 'eleven-minutes/0')",
      [newId(), ana],
    );
    await decide(room);
    await room.says(room.coach, { kind: "debrief" });
    await bookRoom(room.live);
    expect(await drillsOf(ana)).toHaveLength(1);
    expect(await drillsOf(bo)).toHaveLength(1);
    const seen = await rows(url, "select scenario from watched where learner = $1", [ana]);
    expect(seen).toEqual([{ scenario: "eleven-minutes" }]);
  });
});
