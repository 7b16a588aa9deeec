import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { Wish } from "../../engine/room-event.ts";
import { closeDatabase } from "../../server/database.ts";
import { command } from "../../server/room-commands.ts";
import type { LiveRoom } from "../../server/room-live.ts";
import { takeSeat } from "../../server/room-seats.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { makeRoom, sit } from "../setup/room-rows.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const address = "192.0.2.7";
const desk = (live: LiveRoom, wish: Wish) =>
  command({ live, role: "coach", learner: randomUUID() }, { id: randomUUID(), step: live.room.step, wish });
const code = (code: string) => expect.objectContaining({ code });

test("R35 fifty people with one name sit down at once, each on a seat of their own under a name of their own", async () => {
  const { live } = await makeRoom(url);
  const people = await Promise.all(Array.from({ length: 50 }, () => sit(live, "Ana")));
  const names = people.map(({ name }) => name);
  expect(new Set(names)).toEqual(new Set(["Ana", ...Array.from({ length: 49 }, (_, at) => `Ana ${at + 2}`)]));
  expect(new Set(people.map(({ seat }) => seat)).size).toBe(50);
  expect(await rows(url, "select count(*)::int as n from seat where room = $1", [live.id])).toEqual([
    { n: 50 },
  ]);
  expect(await rows(url, "select head from room where id = $1", [live.id])).toEqual([{ head: 50 }]);
});

test("R35 one learner on two devices has one seat, also when both come at once", async () => {
  const { live } = await makeRoom(url);
  const learner = randomUUID();
  const [one, other] = await Promise.all([sit(live, "Ana", learner), sit(live, "Ana", learner)]);
  expect(other).toEqual(one);
  expect((await sit(live, "Somebody else", learner)).name).toBe("Ana");
  expect(live.room.number).toBe(1);
});

test("R35 the key takes a seat to another device, whose own seat is given up; the old one has it no more", async () => {
  const { live } = await makeRoom(url);
  const old = await sit(live, "Ana");
  const fresh = await sit(live, "Ana");
  const taken = await takeSeat(live, fresh.learner, { name: "ANA", key: old.key }, address);
  expect(taken.you).toMatchObject({ seat: 1, name: "Ana", state: "here" });
  expect(live.seatOf(old.learner)).toBeNull();
  expect(live.room.seats.get(2)?.state).toBe("left");
  // The old device is a newcomer here now.
  expect((await sit(live, "Ana", old.learner)).name).toBe("Ana 3");
});

test("R35 a key is not guessed: after ten tries even the right one is refused for a while", async () => {
  const { live } = await makeRoom(url);
  const { key } = await sit(live, "Ana");
  const wrong = key === "0000" ? "0001" : "0000";
  for (let attempt = 0; attempt < 10; attempt++) {
    const asked = takeSeat(live, randomUUID(), { name: "Ana", key: wrong }, `192.0.2.${attempt + 20}`);
    await expect(asked).rejects.toEqual(code("wrong_key"));
  }
  await expect(takeSeat(live, randomUUID(), { name: "Ana", key }, "192.0.2.99")).rejects.toEqual(
    code("too_many"),
  );
  await expect(takeSeat(live, randomUUID(), { name: "Nobody", key }, address)).rejects.toEqual(
    code("wrong_key"),
  );
});

test("R35 a locked room lets back in who has a seat, and nobody else; who was taken out waits outside", async () => {
  const { live } = await makeRoom(url);
  const ana = await sit(live, "Ana");
  const ben = await sit(live, "Ben");
  await desk(live, { kind: "lock", on: true });
  await expect(sit(live, "Cem")).rejects.toEqual(code("room_locked"));
  expect((await sit(live, "Ana", ana.learner)).seat).toBe(1);
  await desk(live, { kind: "remove", seat: 2 });
  await expect(sit(live, "Ben", ben.learner)).rejects.toEqual(code("room_locked"));
  await desk(live, { kind: "lock", on: false });
  expect(await sit(live, "Benjamin", ben.learner)).toMatchObject({
    seat: 2,
    name: "Benjamin",
    state: "here",
  });
});

test("R35 who was banned stays out, as a learner and by name", async () => {
  const { live } = await makeRoom(url);
  const { learner } = await sit(live, "Ana");
  await desk(live, { kind: "ban", seat: 1 });
  await expect(sit(live, "Zoe", learner)).rejects.toEqual(code("banned"));
  await expect(sit(live, "ana")).rejects.toEqual(code("banned"));
  expect((await sit(live, "Ben")).seat).toBe(2);
});

test("R35 a rude name is refused before anything is stored; a closed room takes nobody", async () => {
  const { live } = await makeRoom(url);
  await expect(sit(live, "5h1t")).rejects.toEqual(code("rude_name"));
  expect(live.room.number).toBe(0);
  await desk(live, { kind: "end" });
  await expect(sit(live, "Ana")).rejects.toEqual(code("room_closed"));
  expect(await rows(url, "select code from room where id = $1", [live.id])).toEqual([{ code: null }]);
});

test("R35 one address takes 300 new seats of a room in ten minutes; who has one comes back, another address and another room go on", async () => {
  const [{ live }, other] = [await makeRoom(url), await makeRoom(url)];
  const from = (address: string, room: LiveRoom, learner: string = randomUUID()) =>
    takeSeat(room, learner, { name: "Ana" }, address);
  const first = randomUUID();
  await from(address, live, first);
  await rows(url, "update rate_limit set count = 299 where key like 'new-seat:%'");
  await from(address, live);
  await expect(from(address, live)).rejects.toEqual(code("too_many"));
  expect(live.room.seats.size).toBe(2);
  expect((await from(address, live, first)).you.seat).toBe(1);
  expect((await from("192.0.2.8", live)).you.seat).toBe(3);
  expect((await from(address, other.live)).you.seat).toBe(1);
});
