import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import type { SeenAs } from "../../server/room-contract.ts";
import { enterRoom } from "../../server/room-find.ts";
import { endStreams, followRoom } from "../../server/room-hub.ts";
import { keptRoom, liveRoom } from "../../server/room-shelf.ts";
import type { RoomStream } from "../../server/room-stream.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { type Begun, makeRoom, sit } from "../setup/room-rows.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
const open: RoomStream[] = [];
afterEach(() => {
  for (const stream of open.splice(0)) stream.end();
  vi.useRealTimers();
});
afterAll(async () => {
  await endStreams();
  await closeDatabase();
});

async function follow({ live }: Begun, learner: string, as: SeenAs): Promise<RoomStream> {
  const stream = await followRoom(await enterRoom(learner, live.id, "192.0.2.1"), as, null);
  open.push(stream);
  return stream;
}

/** All that comes through a stream, as it comes; and whether it has ended. */
function hear({ body }: RoomStream): { text: string; ended: boolean } {
  const heard = { text: "", ended: false };
  void (async () => {
    const decoder = new TextDecoder();
    for await (const bytes of body) heard.text += decoder.decode(bytes);
    heard.ended = true;
  })();
  return heard;
}

const giveRole = ({ cohort }: Begun, learner: string, role: string) =>
  rows(
    url,
    `insert into member (cohort, learner, role) values ($1, $2, $3)
     on conflict (cohort, learner) do update set role = excluded.role`,
    [cohort, learner, role],
  );

async function somebody(): Promise<string> {
  const id = randomUUID();
  await rows(url, "insert into learner (id) values ($1)", [id]);
  return id;
}

test("R32 desk and stage end for who was taken out of the cohort, and for nobody else", async () => {
  const room = await makeRoom(url);
  const [coach, observer] = [await somebody(), await somebody()];
  await giveRole(room, coach, "coach");
  await giveRole(room, observer, "observer");
  const { learner } = await sit(room.live, "Ana");
  const streams = [
    await follow(room, room.coach, "desk"),
    await follow(room, coach, "desk"),
    await follow(room, observer, "stage"),
    await follow(room, learner, "phone"),
  ].map(hear);
  vi.advanceTimersByTime(20_000);
  await rows(url, "delete from member where cohort = $1 and learner = $2", [room.cohort, coach]);
  vi.advanceTimersByTime(20_000);
  await expect.poll(() => streams.map(({ ended }) => ended)).toEqual([false, true, false, false]);
  await giveRole(room, room.coach, "observer");
  vi.advanceTimersByTime(20_000);
  await expect.poll(() => streams.map(({ ended }) => ended)).toEqual([true, true, false, false]);
});

test("R32 whoever sat in a room and is made its coach runs it soon after", async () => {
  const room = await makeRoom(url);
  const { learner } = await sit(room.live, "Ana");
  await follow(room, learner, "phone");
  expect((await enterRoom(learner, room.code, "192.0.2.1")).role).toBe("seat");
  await giveRole(room, learner, "coach");
  vi.advanceTimersByTime(20_000);
  await expect.poll(async () => (await enterRoom(learner, room.code, "192.0.2.1")).role).toBe("coach");
});

test("R32 with its cohort a room is gone: every stream of it ends, and nobody gets in again", async () => {
  const [room, other] = [await makeRoom(url), await makeRoom(url)];
  const { learner } = await sit(room.live, "Ana");
  const streams = [
    await follow(room, room.coach, "desk"),
    await follow(room, learner, "phone"),
    await follow(other, other.coach, "desk"),
  ].map(hear);
  await rows(url, "delete from cohort where id = $1", [room.cohort]);
  vi.advanceTimersByTime(20_000);
  await expect.poll(() => streams.map(({ ended }) => ended)).toEqual([true, true, false]);
  const again = enterRoom(learner, room.live.id, "192.0.2.1", true);
  await expect(again).rejects.toMatchObject({ code: "unknown_room" });
});

test("R34 a page that loads again hears what happens, though it was the only one in the room", async () => {
  const room = await makeRoom(url);
  const before = await follow(room, room.coach, "desk");
  const entered = await enterRoom(room.coach, room.live.id, "192.0.2.1");
  const coming = followRoom(entered, "desk", null);
  before.end();
  const stream = await coming;
  open.push(stream);
  const heard = hear(stream);
  await sit(room.live, "Ana");
  await expect.poll(() => heard.text).toContain('"name":"Ana"');
});

/** Two hundred other rooms are read: whatever nobody follows is dropped from memory. */
async function readOthers({ live }: Begun): Promise<void> {
  const others = await rows<{ id: string }>(
    url,
    `insert into room (id, cohort, scenario, version, rulebook, seed, expires_at)
     select gen_random_uuid(), cohort, scenario, version, rulebook, seed, expires_at from room, generate_series(1, 200) where id = $1 returning id`,
    [live.id],
  );
  await Promise.all(others.map(({ id }) => liveRoom(id)));
}

test("R34 a room that was dropped from memory while somebody came is put back, or the one read since is followed: there are never two", async () => {
  const room = await makeRoom(url);
  const entered = await enterRoom(room.coach, room.live.id, "192.0.2.1");
  await readOthers(room);
  expect(keptRoom({ id: room.live.id })).toBeNull();
  const stream = await followRoom(entered, "desk", null);
  expect(await liveRoom(room.live.id)).toBe(entered.live);
  stream.end();
  await readOthers(room);
  const other = await liveRoom(room.live.id);
  expect(other).not.toBe(entered.live);
  open.push(await followRoom(entered, "desk", null));
  expect([other?.isFollowed, entered.live.isFollowed]).toEqual([true, false]);
});
