import { describe, expect, test } from "vitest";
import { splitOf } from "../../engine/room-line.ts";
import type { Split } from "../../engine/room-view.ts";
import { desk, having, menuIn, roomsLine, splitBy, voted } from "./fixtures/rooms.ts";

/** The first line of a room's first question, as a place on its menu. */
function firstLine(room: ReturnType<typeof splitBy>): number {
  const played = desk(room, roomsLine()).forks[0]?.played;
  return menuIn(room).indexOf(played?.choice ?? "");
}

const countsOf = (counts: Split["now"] | undefined): number[] | undefined =>
  counts?.map(({ count }) => count);

describe("the room's line", () => {
  test.each<[string, readonly (number | null)[], readonly (number | null | undefined)[] | null, number]>([
    ["the most votes win", [2, 2, 1], null, 2],
    ["who passed is not asked", [null, null, null, 3], null, 3],
    ["of as many the first on the menu", [3, 1, 3, 1], null, 1],
    ["the second round counts where it was cast", [0, 0, 1], [1, 1], 1],
    ["who said nothing more stands by the first word", [0, 0, 0], [2], 0],
    ["of as many the one with more in the first round", [3, 3, 1, 0], [3, 3, 1, 1], 3],
    ["who passes the second time takes the first word back", [0, 1, 1], [0, null, null], 0],
  ])("R7: %s", (_, first, second, line) => {
    const room = splitBy(...first);
    const then = second === null ? room : desk(voted(desk(room, "revote"), ...second), "close");
    expect(firstLine(then)).toBe(line);
  });

  test("R7, R14: who has gone has no say, and has it again when they are back", () => {
    const room = splitBy(2, 2, 1);
    const gone = having(having(room, 1, { kind: "leave" }), 2, { kind: "leave" });
    expect(firstLine(gone)).toBe(1);
    expect(firstLine(having(having(gone, 1, { kind: "join" }), 2, { kind: "join" }))).toBe(2);
  });

  test("R8: the coach's own line needs nobody's vote", () => {
    const room = splitBy(0, 0);
    const choice = menuIn(room)[3] ?? "";
    const played = desk(room, { kind: "play", lines: [{ by: "coach", choice }] }).forks[0]?.played;
    expect(played).toEqual({ choice, by: "coach" });
  });
});

describe("a split", () => {
  test("R5: a seat's last vote of a round counts, once", () => {
    let room = voted(desk(splitBy(0, 1), "revote"), 1, 1);
    room = voted(room, 2);
    room = voted(room, 3, null);
    const split = splitOf(room, room.forks[0]!);
    expect(countsOf(split.now)).toEqual([0, 0, 0, 1, 1]);
    expect(countsOf(split.before)).toEqual([1, 1, 0, 0]);
  });

  test("R16: a fork that was left keeps its count, whoever leaves or comes", () => {
    const room = desk(splitBy(0, 1, 1), roomsLine());
    const left = splitOf(room, room.forks[0]!);
    const then = having(desk(room, { kind: "ban", seat: 2 }), 4, { kind: "join" });
    expect(splitOf(then, then.forks[0]!)).toEqual(left);
    expect(countsOf(left.now)).toEqual([1, 2, 0, 0]);
  });

  test("R12: a vote counts in the chair it was cast from", () => {
    const room = desk(splitBy(0, 1, 1, 2), { kind: "swap", on: true }, "revote");
    const then = voted(room, 3, 2, undefined, 3);
    const split = splitOf(then, then.forks[0]!);
    expect(countsOf(split.now)).toEqual([0, 1, 0, 1]);
    expect(countsOf(split.chair)).toEqual([0, 0, 1, 1]);
    expect(countsOf(split.before)).toEqual([1, 2, 1, 0]);
  });
});
