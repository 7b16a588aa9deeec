import { beforeEach, expect, test } from "vitest";
import type { RoomView, SeatView } from "../../../engine/room-view.ts";
import { createRoomStream, type RoomSnapshot } from "../../../ui/rooms/room-stream.ts";

/** As much of a room as the stream looks at. */
const roomAt = (number: number) => ({ number, step: number }) as RoomView;
const you = (seat: number) => ({ seat, name: "Ana" }) as SeatView;
const snapshot = (number: number): RoomSnapshot => ({ room: roomAt(number), desk: null, you: you(1) });

class FakeSource {
  readyState = 0;
  readonly heard = new Map<string, (event: MessageEvent<string>) => void>();
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.heard.set(type, listener);
  }
  close() {
    this.readyState = 2;
  }
  say(type: string, data: unknown, lastEventId = "") {
    this.heard.get(type)?.({ data: JSON.stringify(data), lastEventId } as MessageEvent<string>);
  }
  open() {
    this.readyState = 1;
    this.heard.get("open")?.({} as MessageEvent<string>);
  }
  fail(readyState: 0 | 2) {
    this.readyState = readyState;
    this.heard.get("error")?.({} as MessageEvent<string>);
  }
}

let sources: FakeSource[] = [];
let looks: (RoomSnapshot | "gone" | null)[] = [];
let now = 1000;
let waiting: { run: () => void; ms: number }[] = [];

function stream() {
  const made = createRoomStream(
    { room: roomAt(3), desk: null, you: you(1) },
    {
      connect() {
        const source = new FakeSource();
        sources.push(source);
        return source;
      },
      look: async () => looks.shift() ?? null,
      later(run, ms) {
        const timer = { run, ms };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((each) => each !== timer);
        };
      },
      now: () => now,
      chance: () => 0.5,
    },
  );
  made.open();
  return made;
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
function pass(ms: number) {
  const timer = waiting.find((each) => each.ms === ms);
  expect(timer, `something waits ${ms} ms, of ${waiting.map((each) => each.ms)}`).toBeDefined();
  waiting = waiting.filter((each) => each !== timer);
  timer?.run();
}
const last = () => sources.at(-1)!;

beforeEach(() => {
  sources = [];
  looks = [];
  waiting = [];
  now = 1000;
});

test("the room, the own seat and the server's clock come over the stream", () => {
  const room = stream();
  last().open();
  last().say("clock", { now: 61_000 });
  last().say("room", roomAt(4), "4");
  last().say("you", you(2), "4");
  expect(room.getState()).toMatchObject({
    room: { number: 4 },
    you: { seat: 2 },
    ahead: 60_000,
    link: "live",
  });
});

test("what is older than what is known is not shown", () => {
  const room = stream();
  last().say("room", roomAt(2), "2");
  last().say("you", null, "2");
  expect(room.getState()).toMatchObject({ room: { number: 3 }, you: { seat: 1 } });
});

test("a desk has its room inside", () => {
  const room = stream();
  last().say("desk", { room: roomAt(9), people: [] }, "9");
  expect(room.getState()).toMatchObject({ room: { number: 9 }, desk: { people: [] } });
});

test("a broken connection is told after a second and a half, and no more once it is back", () => {
  const room = stream();
  last().open();
  last().fail(0);
  expect(room.getState().link).toBe("live");
  pass(1500);
  expect(room.getState().link).toBe("broken");
  last().open();
  expect(room.getState().link).toBe("live");
  expect(sources).toHaveLength(1);
});

test("a short break is told to nobody", () => {
  const room = stream();
  last().fail(0);
  last().open();
  expect(waiting.map(({ ms }) => ms)).toEqual([45_000]);
  expect(room.getState().link).toBe("live");
});

test("a stream that is open but silent is opened again", () => {
  const room = stream();
  last().open();
  pass(45_000);
  expect(sources).toHaveLength(2);
  expect(sources[0]?.readyState).toBe(2);
  sources[0]?.say("room", roomAt(8), "8");
  expect(room.getState().room.number).toBe(3);
  last().say("room", roomAt(7), "7");
  expect(room.getState().room.number).toBe(7);
});

test("when the browser gives up, the room is looked at and another stream is opened", async () => {
  const room = stream();
  last().fail(2);
  looks = [null, snapshot(5)];
  pass(500);
  await settle();
  expect(sources).toHaveLength(1);
  pass(1000);
  await settle();
  expect(sources).toHaveLength(2);
  expect(room.getState().room.number).toBe(5);
});

test("a room that is none of this browser's any more is not asked for again", async () => {
  const room = stream();
  last().fail(2);
  looks = ["gone"];
  pass(500);
  await settle();
  expect(room.getState().link).toBe("gone");
  room.retry();
  room.open();
  expect(sources).toHaveLength(1);
  expect(waiting).toEqual([]);
});

test("a phone whose seat went to another device is told so", async () => {
  const room = stream();
  last().fail(2);
  looks = [{ room: null, desk: null, you: null }];
  pass(500);
  await settle();
  expect(room.getState().link).toBe("gone");
});

test("a page that comes back does not wait, and one that is well is left alone", () => {
  const room = stream();
  last().open();
  room.retry();
  expect(sources).toHaveLength(1);
  last().fail(0);
  room.retry();
  expect(sources).toHaveLength(2);
});

test("a device that slept does not trust a stream that has not been heard since", () => {
  const room = stream();
  last().open();
  now += 600_000;
  room.retry();
  expect(sources).toHaveLength(2);
});

test("a closed stream leaves nothing behind and can be opened again", () => {
  const room = stream();
  last().fail(0);
  room.close();
  expect(waiting).toEqual([]);
  room.retry();
  expect(sources).toHaveLength(2);
});
