import { describe, expect, test } from "vitest";
import type { Room } from "../../engine/room.ts";
import { desk, having, lobbyOf, parted, splitBy } from "./fixtures/rooms.ts";

/** For every seat its future, or its chair as S and B. */
const futuresOf = ({ seats }: Room): string => [...seats.values()].map(({ future }) => future).join("");
const chairsOf = ({ seats }: Room): string =>
  [...seats.values()].map(({ chair }) => (chair === "seller" ? "S" : "B")).join("");

const swap = { kind: "swap", on: true } as const;

describe("futures", () => {
  test.each<[string, readonly (number | null | undefined)[], string]>([
    ["each goes where they voted", [0, 1, 1, 0], "0110"],
    ["the others fill up", [1, 1, 2, null, undefined, 3], "110001"],
    ["one future takes no more than half", [0, 0, 0, 0, 0], "00011"],
    ["of an odd number one is more", [1, 1, 0], "110"],
    ["nobody voted", [undefined, undefined, null, null], "0101"],
    ["a room of one", [1], "1"],
  ])("R9: half the room goes to each: %s", (_, places, futures) => {
    expect(futuresOf(parted(splitBy(...places), 0, 1))).toBe(futures);
  });

  test("R9: who has gone is dealt last, and finds a place when they come back", () => {
    const gone = having(splitBy(0, 0, 1, 1), 1, { kind: "leave" });
    const room = parted(gone, 0, 1);
    expect(futuresOf(room)).toBe("0011");
    expect(futuresOf(having(room, 1, { kind: "join" }))).toBe("0011");
  });

  test("R14: who comes late goes to the smaller future", () => {
    const room = parted(splitBy(0, 0, 1), 0, 1);
    const then = having(having(room, 4, { kind: "join" }), 5, { kind: "join" });
    expect(futuresOf(then)).toBe("00110");
  });

  test("R10: a rewind brings everyone into one future", () => {
    const room = desk(parted(splitBy(0, 1, 1, 0), 0, 1), { kind: "rewind", fork: 1 });
    expect(futuresOf(room)).toBe("0000");
    expect(room.futures).toHaveLength(1);
  });
});

describe("chairs", () => {
  test("R12: every second seat in the room sits with the buyer, and goes back", () => {
    const room = desk(having(lobbyOf(5), 2, { kind: "leave" }), swap);
    expect(chairsOf(room)).toBe("SSBSB");
    expect(chairsOf(desk(room, { kind: "swap", on: false }))).toBe("SSSSS");
  });

  test("R12: each of two futures has both sides, and so has the room after a rewind", () => {
    const room = desk(parted(splitBy(0, 1, 0, 1), 0, 1), swap);
    expect([futuresOf(room), chairsOf(room)]).toEqual(["0101", "SSBB"]);
    expect(chairsOf(desk(room, { kind: "rewind", fork: 1 }))).toBe("SBSB");
  });

  test("R14: who comes late sits where fewer do", () => {
    const room = desk(lobbyOf(3), swap);
    expect(chairsOf(having(having(room, 4, { kind: "join" }), 5, { kind: "join" }))).toBe("SBSBS");
  });
});
