import { describe, expect, test } from "vitest";
import type { Room } from "../../engine/room.ts";
import { deskView, planOf } from "../../engine/room-desk.ts";
import type { DeskView } from "../../engine/room-view.ts";
import {
  desk,
  having,
  lobbyOf,
  parted,
  roomsLine,
  solution,
  splitBy,
  thinking,
  voted,
} from "./fixtures/rooms.ts";

const names = new Map([1, 2, 3].map((seat) => [seat, { name: `Person ${seat}`, key: `000${seat}` }]));
const view = (room: Room, present = [1, 2, 3]): DeskView => deskView(room, solution, names, new Set(present));

describe("people", () => {
  test("R19: are told by name, with who has answered and who never chose a line", () => {
    const people = view(voted(thinking(3), 0, null)).people;
    expect(people.map(({ name, answered, spoken }) => [name, answered, spoken])).toEqual([
      ["Person 1", true, true],
      ["Person 2", true, false],
      ["Person 3", false, false],
    ]);
  });

  test("R19: are away when no screen of theirs is awake, unless they left", () => {
    const room = desk(having(lobbyOf(3), 2, { kind: "leave" }), "begin");
    expect(view(room, [1]).people.map(({ state }) => state)).toEqual(["here", "left", "away"]);
  });

  test("R19: nothing says who chose what", () => {
    const [one, other] = [splitBy(0, 1, 2), splitBy(2, 0, 1)].map((room) => view(room));
    expect(one).toEqual(other);
  });
});

describe("a decision", () => {
  test("R19: is weighed from SHOW on, and in REACT as it was", () => {
    const [shown] = view(desk(lobbyOf(3), "begin")).futures;
    expect(shown).not.toHaveProperty("split");
    expect(shown?.weighed.filter(({ cost }) => cost === 0)).toHaveLength(1);
    const split = splitBy(0, 1, 1);
    const [before] = view(split).futures;
    const [after] = view(desk(split, roomsLine())).futures;
    expect(after?.weighed).toEqual(before?.weighed);
    expect(after?.split).toEqual(before?.split);
  });

  test("R19: its split is on the desk whatever the stage shows, and says whether the room divides", () => {
    expect(view(splitBy(0, 0, 0)).futures[0]?.split?.now[0]?.count).toBe(3);
    expect(view(splitBy(0, 1, 2)).futures[0]?.divided).not.toBe("no");
    expect(view(thinking(3)).futures[0]).not.toHaveProperty("divided");
  });

  test("R19: the sealed thought is on the desk", () => {
    const room = desk(splitBy(0, 1, 1), roomsLine());
    expect(view(splitBy(0)).futures[0]?.thought).toBe(null);
    expect(view(room).futures[0]?.thought).toBeTruthy();
    expect(view(room).room.futures[0]).not.toHaveProperty("thought");
  });

  test("R19: how sure people are is the mean of those who told", () => {
    const room = thinking(3);
    const sure = [1, 2, 3].reduce((before, seat) => {
      const choice = view(before).futures[0]?.weighed[0]?.choice ?? "";
      const confidence = seat === 3 ? {} : { confidence: seat + 1 };
      return having(before, seat, { kind: "vote", fork: 1, round: 1, choice, ...confidence });
    }, room);
    expect(view(sure).futures[0]?.weighed.map(({ confidence }) => confidence)).toEqual([
      2.5,
      null,
      null,
      null,
    ]);
  });

  test("R20: stands where the plan of the room stops", () => {
    const { stops } = planOf(solution, thinking(1));
    let room = desk(lobbyOf(1), "begin");
    const met: (number | undefined)[] = [];
    for (; room.phase === "show"; room = desk(room, "next")) {
      met.push(view(room).futures[0]?.stop?.number);
      const [best] = view(room).futures[0]?.weighed.filter(({ cost }) => cost === 0) ?? [];
      const choice = best?.choice ?? "";
      room = desk(room, "think", "close", { kind: "play", lines: [{ by: "coach", choice }] });
    }
    expect(met.filter((number) => number !== undefined)).toEqual(stops.map(({ number }) => number));
  });

  test("R9: each future has its own", () => {
    const room = desk(parted(splitBy(0, 1, 1), 0, 1), "next", "think");
    const [one, other] = view(voted(room, 2, 3)).futures;
    expect(one?.weighed).not.toEqual(other?.weighed);
    expect(
      [one, other].map((future) => future?.split?.now.reduce((sum, { count }) => sum + count, 0)),
    ).toEqual([1, 1]);
  });
});
