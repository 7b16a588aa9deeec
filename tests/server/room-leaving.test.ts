import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { closeDatabase, database } from "../../server/database.ts";
import { exportEverything } from "../../server/export.ts";
import { linkGuest } from "../../server/link.ts";
import { leaveRooms } from "../../server/room-leaving.ts";
import { seatChannel } from "../../server/room-store.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { makeRoom, sit } from "../setup/room-rows.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

async function newAccount(): Promise<string> {
  const id = randomUUID();
  await rows(url, `insert into "user" (id, name, email) values ($1, '', $2)`, [id, `${id}@example.com`]);
  return id;
}

const seatsOf = (room: string) =>
  rows(url, "select seat, learner, name, name_key from seat where room = $1 order by seat", [room]);

test("R36 a guest who signs up keeps their seat", async () => {
  const { live } = await makeRoom(url);
  const guest = await sit(live, "Ana");
  const { learner } = await linkGuest(await newAccount(), guest.learner, "me");
  expect(await seatsOf(live.id)).toMatchObject([{ seat: 1, learner, name: "Ana" }]);
});

test("R36 of two seats in one room the account's stays and the guest's is given up, so that nobody votes twice", async () => {
  const { live } = await makeRoom(url);
  const account = await newAccount();
  const { learner } = await linkGuest(account, null);
  await sit(live, "Ana", learner);
  const guest = await sit(live, "Ana on the phone");
  await linkGuest(account, guest.learner);
  expect(await seatsOf(live.id)).toMatchObject([
    { seat: 1, learner, name: "Ana" },
    { seat: 2, learner: null },
  ]);
  await live.freshen();
  await live.freshenSeats();
  expect([...live.room.seats.values()].map(({ state }) => state)).toEqual(["here", "left"]);
  expect(live.seatOf(guest.learner)).toBeNull();
  expect(live.seatOf(learner)?.seat).toBe(1);
  // What others do goes on from there: no number is missing.
  await sit(live, "Ben");
  expect(live.room.number).toBe(4);
});

test("R36 every node hears that the seats of a room are to be read again when a guest has another id or is gone", async () => {
  const { live } = await makeRoom(url);
  const [ana, ben] = [await sit(live, "Ana"), await sit(live, "Ben")];
  const node = new pg.Client({ connectionString: url });
  await node.connect();
  try {
    const heard: string[] = [];
    node.on("notification", ({ channel, payload }) => heard.push(`${channel} ${payload}`));
    await node.query(`listen ${seatChannel}`);
    await linkGuest(await newAccount(), ana.learner);
    await expect.poll(() => heard).toEqual([`${seatChannel} ${live.id}`]);
    await database().transaction((tx) => leaveRooms(tx, ben.learner));
    await expect.poll(() => heard).toHaveLength(2);
  } finally {
    await node.end();
  }
});

test("R36 who deletes what they did leaves a seat without a name, their votes, and not what they meant to do", async () => {
  const { live } = await makeRoom(url);
  const { learner } = await sit(live, "Ana");
  await rows(url, "insert into vote (room, fork, round, seat, choice) values ($1, 1, 1, 1, 'x')", [live.id]);
  await rows(url, "insert into behaviour (room, seat, text) values ($1, 1, 'ask Tom')", [live.id]);
  await database().transaction((tx) => leaveRooms(tx, learner));
  expect(await seatsOf(live.id)).toEqual([{ seat: 1, learner: null, name: "", name_key: null }]);
  expect(await rows(url, "select choice from vote where room = $1", [live.id])).toEqual([{ choice: "x" }]);
  expect(await rows(url, "select from behaviour where room = $1", [live.id])).toEqual([]);
  await live.freshen();
  await live.freshenSeats();
  expect(live.room.seats.get(1)?.state).toBe("left");
  expect((await sit(live, "Ana")).name).toBe("Ana");
});

test("R36 an export holds one's seats, votes and questions, and nobody else's", async () => {
  const { live } = await makeRoom(url);
  const { learner } = await sit(live, "Ana");
  await sit(live, "Ben");
  await rows(
    url,
    "insert into vote (room, fork, round, seat, choice) values ($1, 1, 1, 1, 'mine'), ($1, 1, 1, 2, 'theirs')",
    [live.id],
  );
  const { tables } = await exportEverything({ learner, account: null }, new Date());
  expect(tables.seat).toMatchObject([{ seat: 1, name: "Ana" }]);
  expect(tables.vote).toMatchObject([{ seat: 1, choice: "mine" }]);
  expect(tables.room_event).toMatchObject([{ seat: 1, said: { kind: "join" } }]);
});
