import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { Wish } from "../../engine/room-event.ts";
import { roomView } from "../../engine/room-show.ts";
import { closeDatabase } from "../../server/database.ts";
import { command } from "../../server/room-commands.ts";
import { LiveRoom } from "../../server/room-live.ts";
import { readEvents, readRoom, readSeats } from "../../server/room-rows.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { makeRoom, sit } from "../setup/room-rows.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const code = (code: string) => expect.objectContaining({ code });

/** The same room as another node knows it, which has heard nothing since. */
async function otherNode(live: LiveRoom): Promise<LiveRoom> {
  const row = await readRoom(live.id);
  if (row === null) throw new Error("the room is not there");
  const other = new LiveRoom(row, live.version);
  other.take(await readEvents(live.id, 0), await readSeats(live.id));
  return other;
}

function desk(live: LiveRoom, wish: Wish, step = live.room.step, id: string = randomUUID()) {
  return command({ live, role: "coach", learner: randomUUID() }, { id, step, wish });
}

function vote(live: LiveRoom, learner: string, choice: string | null, id: string = randomUUID()) {
  const wish = { kind: "vote", fork: 1, round: 1, choice } as const;
  return command({ live, role: "seat", learner }, { id, wish });
}

/** A room with so many people and its first question open. */
async function asking(people: number) {
  const { live } = await makeRoom(url);
  const seats = await Promise.all(Array.from({ length: people }, (_, at) => sit(live, `P ${at}`)));
  await desk(live, { kind: "begin" });
  await desk(live, { kind: "think" });
  const choices = roomView(live.room).futures[0]?.choices.map(({ id }) => id) ?? [];
  // Who sat down at once sits in any order.
  const inOrder = seats.sort((one, other) => one.seat - other.seat);
  return { live, learners: inOrder.map(({ learner }) => learner), choices };
}

const votesOf = (room: string) =>
  rows<{ seat: number; choice: string | null }>(
    url,
    "select seat, choice from vote where room = $1 order by seat",
    [room],
  );
const numbersOf = (room: string) =>
  rows<{ number: number }>(url, "select number from room_event where room = $1 order by number", [room]);

test("R33 two hundred votes at once are each stored once, numbered without a gap", async () => {
  const { live, learners, choices } = await asking(200);
  const numbers = await Promise.all(
    learners.map((learner, at) => vote(live, learner, choices[at % 3] ?? "")),
  );
  expect(new Set(numbers).size).toBe(200);
  const stored = new Map((await votesOf(live.id)).map(({ seat, choice }) => [seat, choice]));
  expect(stored.size).toBe(200);
  // Who sat down first has the first seat, whoever asked first.
  expect(learners.map((learner) => stored.get(live.seatOf(learner)?.seat ?? 0))).toEqual(
    learners.map((_, at) => choices[at % 3]),
  );
  const all = await numbersOf(live.id);
  expect(all.map(({ number }) => number)).toEqual(all.map((_, at) => at + 1));
});

test("R33 a command sent again has its number again: at once, later, and from a node that has not heard of it", async () => {
  const { live, learners, choices } = await asking(1);
  const other = await otherNode(live);
  const [id, learner = "", choice = ""] = [randomUUID(), learners[0], choices[0]];
  const [first, twin] = await Promise.all([vote(live, learner, choice, id), vote(live, learner, choice, id)]);
  expect(twin).toBe(first);
  expect(await vote(other, learner, choice, id)).toBe(first);
  await desk(live, { kind: "close" });
  expect(await vote(live, learner, choice, id)).toBe(first);
  const [{ n } = { n: 0 }] = await rows<{ n: number }>(
    url,
    "select count(*)::int as n from room_event where room = $1 and command = $2",
    [live.id, id],
  );
  expect(n).toBe(1);
});

test("R33 two nodes store at once, and neither loses nor doubles anything", async () => {
  const { live, learners, choices } = await asking(60);
  const other = await otherNode(live);
  const numbers = await Promise.all(
    learners.map((learner, at) => vote(at % 2 ? live : other, learner, choices[at % 2] ?? "")),
  );
  expect(new Set(numbers).size).toBe(60);
  expect(await votesOf(live.id)).toHaveLength(60);
  await Promise.all([live.freshen(), other.freshen()]);
  expect(other.room).toEqual(live.room);
});

test("R33 of two desks that press at once one moves the room, and the other is told that it has moved", async () => {
  const { live } = await asking(1);
  const other = await otherNode(live);
  const { step } = live.room;
  const pressed = await Promise.allSettled([
    desk(live, { kind: "close" }, step),
    desk(other, { kind: "close" }, step),
  ]);
  expect(pressed.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(pressed.find((one) => one.status === "rejected")?.reason).toMatchObject({ code: "step_moved" });
});

test("R33 a node that is behind refuses nothing that the room has come to meanwhile", async () => {
  const { live } = await makeRoom(url);
  const { learner } = await sit(live, "Ana");
  const other = await otherNode(live);
  await desk(live, { kind: "begin" });
  await desk(live, { kind: "think" });
  await expect(vote(other, learner, null)).resolves.toBe(4);
});

test("R33 what is refused stores nothing, and the last vote before the round closes counts", async () => {
  const { live, learners, choices } = await asking(1);
  const [learner = "", one = "", two = ""] = [learners[0], ...choices];
  await vote(live, learner, one);
  await vote(live, learner, two);
  await expect(vote(live, learner, "nonsense")).rejects.toEqual(code("not_offered"));
  await desk(live, { kind: "pause", on: true });
  await expect(vote(live, learner, one)).rejects.toEqual(code("paused"));
  await desk(live, { kind: "pause", on: false });
  await desk(live, { kind: "close" });
  const { number } = live.room;
  await expect(vote(live, learner, one)).rejects.toEqual(code("step_closed"));
  await expect(desk(live, { kind: "close" })).rejects.toEqual(code("not_now"));
  expect(await votesOf(live.id)).toEqual([{ seat: 1, choice: two }]);
  expect((await numbersOf(live.id)).length).toBe(number);
});

test("R33 carried to day 90, the lines are the best there are, and the event holds them", async () => {
  const { live } = await asking(1);
  await desk(live, { kind: "close" });
  await desk(live, { kind: "carry" });
  expect(live.room.futures.map(({ play }) => play.ended)).toEqual([true]);
  const [{ lines } = { lines: [] }] = await rows<{ lines: string[][] }>(
    url,
    "select said->'lines' as lines from room_event where room = $1 and said->>'kind' = 'carry'",
    [live.id],
  );
  expect(lines).toEqual([live.room.futures[0]?.play.said]);
});

test("R33 who has no seat says nothing from one, and a phone does nothing of the desk's", async () => {
  const { live, learners } = await asking(1);
  const wish = { kind: "close" } as const;
  const asked = { id: randomUUID(), step: live.room.step, wish };
  const entered = (role: "seat" | "visitor" | "observer", learner: string) => ({ live, role, learner });
  expect(() => command(entered("seat", learners[0] ?? ""), asked)).toThrow(code("not_yours"));
  expect(() => command(entered("visitor", randomUUID()), asked)).toThrow(code("unknown_room"));
  expect(() => command(entered("observer", randomUUID()), asked)).toThrow(code("no_seat"));
});

test("R33 one phone does not fill the table: after forty commands in ten seconds it has to wait, and others need not", async () => {
  const { live, learners } = await asking(2);
  const [busy = "", calm = ""] = learners;
  const asked = Array.from({ length: 60 }, async () => vote(live, busy, null));
  const answers = await Promise.allSettled(asked);
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toEqual(Array(20).fill(code("too_many")));
  await expect(vote(live, calm, null)).resolves.toBeGreaterThan(0);
});
