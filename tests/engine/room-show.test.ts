import { describe, expect, test } from "vitest";
import type { Room } from "../../engine/room.ts";
import { carryLines } from "../../engine/room-carry.ts";
import { roomView, seatView } from "../../engine/room-show.ts";
import type { FutureView } from "../../engine/room-view.ts";
import { viewOf } from "../../engine/show.ts";
import {
  desk,
  having,
  lobbyOf,
  menuIn,
  parted,
  refusedTo,
  roomsLine,
  solution,
  splitBy,
  thinking,
  voted,
} from "./fixtures/rooms.ts";

const first = (room: Room): FutureView => roomView(room).futures[0]!;
const show = { kind: "votes", on: true } as const;
const reveal = { kind: "thought", on: true } as const;
const ana = { name: "Ana", key: "0042" };

describe("votes", () => {
  const split = splitBy(0, 1, 1);

  test("R6: are told to nobody while they are cast or hidden, but how many have answered is", () => {
    for (const room of [voted(thinking(3), 0, 1), split, desk(split, "pair")]) {
      expect(first(room)).not.toHaveProperty("split");
      expect(roomView(room).forks[0]).not.toHaveProperty("split");
    }
    expect(first(voted(thinking(3), 0, null))).toMatchObject({ voters: 3, answered: 2 });
  });

  test("R6: are shown and hidden by the desk, and hidden by the next round", () => {
    const shown = desk(split, show);
    expect(first(shown).split?.now.map(({ count }) => count)).toEqual([1, 2, 0, 0]);
    expect(first(desk(shown, { kind: "votes", on: false }))).not.toHaveProperty("split");
    expect(first(desk(shown, "pair")).split).toEqual(first(shown).split);
    expect(first(desk(shown, "revote"))).not.toHaveProperty("split");
    expect(roomView(desk(shown, roomsLine(), "next")).open).toBe(false);
  });

  test("R6: of a decision whose line was played are on the map", () => {
    const { forks } = roomView(desk(split, roomsLine()));
    expect(forks[0]?.split?.now.map(({ count }) => count)).toEqual([1, 2, 0, 0]);
    expect(forks[0]?.played).toMatchObject({ choice: menuIn(split)[1], by: "room" });
  });

  test("R5: a second round begins with nobody having answered, and the first word beside it", () => {
    const again = voted(desk(split, "revote"), 1);
    expect(first(again)).toMatchObject({ round: 2, answered: 1 });
    expect(seatView(again, 1, ana).vote).toMatchObject({ round: 2, choice: menuIn(split)[1] });
    expect(seatView(again, 2, ana).vote).toMatchObject({ round: 1, choice: menuIn(split)[1] });
  });
});

describe("the buyer", () => {
  test("R18: has said nothing in the lobby, then asks", () => {
    expect(first(lobbyOf(1))).toMatchObject({ says: [], choices: [], fork: null });
    const shown = first(desk(lobbyOf(1), "begin"));
    expect(shown.says.length).toBeGreaterThan(0);
    expect(shown.choices).toHaveLength(4);
  });

  test("R18: answers the line in REACT, and asks the next thing in SHOW", () => {
    const room = desk(splitBy(0), roomsLine());
    const { says } = first(room);
    const { play } = room.futures[0]!;
    expect(says[0]).toEqual({ who: "you", text: first(splitBy(0)).choices[0]?.text });
    expect(says.length).toBeLessThan(viewOf(play).says.length);
    expect(viewOf(play).says.slice(0, says.length)).toEqual(says);
    expect(first(desk(room, "next")).says).toEqual(viewOf(play).says);
    expect([first(room).played?.by, first(desk(room, "next")).played]).toEqual(["room", undefined]);
  });

  test("R6: what they thought is sealed until it is revealed, and again with the next line", () => {
    const room = desk(splitBy(0), roomsLine());
    expect(first(room)).not.toHaveProperty("thought");
    const revealed = desk(room, reveal, "next");
    expect(first(revealed).thought).toBeTruthy();
    const next = desk(voted(desk(revealed, "think"), 1), "close", roomsLine());
    expect(first(next)).not.toHaveProperty("thought");
    expect(first(desk(revealed, { kind: "rewind", fork: 1 }))).not.toHaveProperty("thought");
  });

  test("R18: does not write before the room has come to the letter", () => {
    let room = desk(splitBy(0), roomsLine());
    while (!first(room).over) room = desk(voted(desk(room, "next", "think"), 0), "close", roomsLine());
    expect(room.phase).toBe("react");
    expect(first(room)).not.toHaveProperty("ended");
    expect(first(desk(room, "next")).ended).toMatchObject({ ending: room.futures[0]?.play.ending });
  });

  test("R18: writes on day 90, from the letter on", () => {
    const room = splitBy(0);
    const carried = desk(room, { kind: "carry", lines: carryLines(room, solution) });
    expect(first(carried).ended?.letter.from).toBe("Noor");
    expect(first(desk(carried, "debrief")).ended).toEqual(first(carried).ended);
    expect(first(desk(carried, "debrief", "end")).ended).toEqual(first(carried).ended);
    expect(first(desk(carried, { kind: "rewind", fork: 1 }))).not.toHaveProperty("ended");
  });
});

test("R18: the debrief is about the votes, then about what the desk says, until a rewind", () => {
  const room = desk(splitBy(0), "debrief");
  expect(refusedTo(splitBy(0), null, { kind: "discuss", topic: "letter" })).toBe("not_now");
  expect(roomView(splitBy(0))).not.toHaveProperty("topic");
  expect(roomView(room).topic).toBe("votes");
  const letter = desk(room, { kind: "discuss", topic: "letter" });
  expect(roomView(desk(letter, { kind: "alone", on: true })).topic).toBe("letter");
  expect(roomView(desk(letter, { kind: "rewind", fork: 1 }))).not.toHaveProperty("topic");
});

describe("two futures", () => {
  test("R9: stand side by side, each with its own line and question", () => {
    const room = parted(splitBy(0, 1), 0, 1);
    const { futures, forks } = roomView(room);
    const menu = menuIn(splitBy(0, 1));
    expect(futures.map(({ played }) => played?.choice)).toEqual(menu.slice(0, 2));
    expect([forks[0]?.played?.choice, forks[0]?.other?.choice]).toEqual(menu.slice(0, 2));
    const next = roomView(desk(room, "next"));
    expect(next.futures.map(({ fork }) => fork)).toEqual([2, 3]);
    expect(next.forks.slice(1)).toMatchObject([
      { after: 1, future: 0 },
      { after: 1, future: 1 },
    ]);
  });
});

describe("a phone", () => {
  test("R17: knows its own vote and nobody else's", () => {
    const room = voted(thinking(2), 0, 1);
    const choice = menuIn(room)[0] ?? "";
    expect(seatView(room, 1, ana)).toEqual({
      ...{ seat: 1, ...ana, state: "here", future: 0, chair: "seller", delegate: false },
      vote: { fork: 1, round: 1, choice },
    });
  });

  test("R8: is told that its vote was the line, and the room is not told whose it was", () => {
    const room = desk(splitBy(0, 1), { kind: "play", lines: [{ by: "delegate", seat: 2 }] });
    expect([1, 2].map((seat) => seatView(room, seat, ana).delegate)).toEqual([false, true]);
    expect(roomView(room).forks[0]?.played).toEqual({
      choice: menuIn(splitBy(0))[1],
      text: expect.any(String),
      by: "delegate",
    });
    expect(seatView(desk(room, "next"), 2, ana).delegate).toBe(false);
  });

  test("R14: is told why it is not in the room", () => {
    const room = desk(
      having(lobbyOf(3), 1, { kind: "leave" }),
      { kind: "ban", seat: 2 },
      { kind: "remove", seat: 3 },
    );
    expect([1, 2, 3].map((seat) => seatView(room, seat, ana).state)).toEqual(["left", "banned", "removed"]);
    expect(() => seatView(room, 4, ana)).toThrow(RangeError);
  });
});

test("R17: a view is put together once for a room, and what was left is not put together again", () => {
  const room = desk(splitBy(0, 1), roomsLine(), "next");
  expect(roomView(room)).toBe(roomView(room));
  expect(roomView(desk(room, "think")).forks[0]).toBe(roomView(room).forks[0]);
});
