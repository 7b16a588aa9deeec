import { describe, expect, test, vi } from "vitest";
import { openRoom } from "../../engine/room.ts";
import { carryLines } from "../../engine/room-carry.ts";
import type { RoomEvent, Said } from "../../engine/room-event.ts";
import { reduce } from "../../engine/room-reduce.ts";
import { roomView } from "../../engine/room-show.ts";
import {
  desk,
  emptyRoom,
  having,
  lobbyOf,
  menuIn,
  parted,
  roomsLine,
  scenario,
  solution,
  splitBy,
  thinking,
  voted,
} from "./fixtures/rooms.ts";

describe("events", () => {
  test("R1: an event out of order, twice or with a gap is no event of the room", () => {
    const event = (number: number): RoomEvent => ({ number, seat: 1, said: { kind: "join" }, at: 0 });
    expect(() => reduce(emptyRoom, [event(2)])).toThrow(RangeError);
    expect(() => reduce(emptyRoom, [event(1), event(1)])).toThrow(RangeError);
    expect(reduce(emptyRoom, [])).toBe(emptyRoom);
  });

  test("R1: one that was never let in is refused, not guessed at", () => {
    const said: Said[] = [
      { kind: "vote", fork: 4, round: 1, choice: null },
      { kind: "remove", seat: 4 },
      { kind: "rewind", fork: 4 },
      { kind: "futures", choices: ["a", "b"] },
    ];
    for (const one of said)
      expect(() => reduce(lobbyOf(1), [{ number: 2, seat: 1, said: one, at: 0 }])).toThrow(RangeError);
  });

  test("R1: the room that was given stays as it was", () => {
    const room = thinking(3);
    const before = JSON.stringify(roomView(room));
    voted(room, 0, 1, 2);
    desk(room, "close", "debrief");
    expect(JSON.stringify(roomView({ ...room }))).toBe(before);
    expect(room.forks[0]?.votes[0].size).toBe(0);
  });

  test("R1: a thousand votes in one list copy the votes of their question once", () => {
    const people = 1000;
    const room = thinking(people);
    const [one = "", other = ""] = menuIn(room);
    const first = room.number + 1;
    const events = Array.from(
      { length: people },
      (_, index): RoomEvent => ({
        number: first + index,
        seat: index + 1,
        said: { kind: "vote", fork: 1, round: 1, choice: index % 3 === 0 ? one : other },
        at: index,
      }),
    );
    // Counted, not timed: a copy of the votes for each of them would go through half a million.
    let copied = 0;
    const iterate = Map.prototype[Symbol.iterator];
    const spy = vi.spyOn(Map.prototype, Symbol.iterator).mockImplementation(function (
      this: Map<unknown, unknown>,
    ) {
      copied += this.size;
      return iterate.call(this);
    });
    const then = reduce(room, events);
    spy.mockRestore();
    expect(copied).toBeLessThanOrEqual(2 * people);
    expect(copied).toBeGreaterThan(0);
    expect(roomView(then).futures[0]).toMatchObject({ voters: people, answered: people });
    expect(then.forks[0]?.votes[0].size).toBe(people);
  });
});

describe("a session", () => {
  test("R2: the room begins when it first leaves the lobby, and a step when it was moved to", () => {
    const lobby = lobbyOf(1);
    expect([lobby.began, lobby.since]).toEqual([null, 0]);
    const shown = desk(lobby, "begin");
    const alone = desk(lobby, { kind: "alone", on: true });
    expect([shown.began, alone.began]).toEqual([shown.since, alone.since]);
    const thought = desk(shown, "think");
    expect([thought.began, thought.since]).toEqual([shown.began, shown.since + 1000]);
    expect(desk(lobby, "end").began).toBe(null);
  });

  test("R2: goes on from the last answer to the letter", () => {
    let room = lobbyOf(2);
    let questions = 0;
    for (room = desk(room, "begin"); room.phase === "show"; room = desk(room, "next")) {
      questions++;
      room = desk(voted(desk(room, "think"), 0, 0), "close", roomsLine());
    }
    expect(questions).toBe(room.futures[0]?.play.steps.length);
    expect(room.phase).toBe("letter");
    expect(room.forks.map(({ after }) => after)).toEqual([
      null,
      ...room.forks.slice(1).map(({ number }) => number - 1),
    ]);
  });

  test("R9: when one of two talks is over the other goes on, and its people look on", () => {
    // The fourth on the menu listens, which leaves the question where it was: that talk has one question more.
    let room = parted(splitBy(0, 3), 0, 3);
    const lengths: number[] = [];
    while (room.phase !== "letter") {
      room = desk(room, "next");
      if (room.phase === "letter") break;
      const open = room.futures.filter(({ fork }) => fork !== null).length;
      lengths.push(open);
      room = desk(
        voted(desk(room, "think"), ...room.futures.map(({ fork }) => (fork === null ? undefined : 0))),
        "close",
      );
      room = desk(room, roomsLine(open));
    }
    expect(lengths).toContain(2);
    expect(lengths).toContain(1);
    expect(lengths.indexOf(1)).toBeGreaterThan(lengths.lastIndexOf(2));
    expect(roomView(room).futures.every(({ ended }) => ended !== undefined)).toBe(true);
  });

  test("R10: a rewind asks the same question again and leaves what was met before as it was", () => {
    const room = desk(splitBy(0, 1, 1), roomsLine(), "next");
    const [first, second] = room.forks;
    const back = desk(room, { kind: "rewind", fork: 1 });
    expect(back.forks[0]).toBe(first);
    expect(back.forks[1]).toEqual({ ...second, left: expect.anything() });
    expect(back.forks[2]).toMatchObject({ number: 3, again: 1, after: null, future: 0, round: 1 });
    expect(back.futures).toEqual([{ play: first?.play, fork: 3, after: null, played: null }]);
    const twice = desk(desk(back, "think"), { kind: "rewind", fork: 1 });
    expect(twice.forks[3]).toMatchObject({ number: 4, again: 1 });
    expect(desk(desk(twice, "think"), { kind: "rewind", fork: 3 }).forks[4]).toMatchObject({ again: 1 });
  });

  test("R11: carried on, a talk loses nothing more", () => {
    const room = splitBy(0, 1);
    const lines = carryLines(room, solution);
    const carried = desk(room, { kind: "carry", lines });
    const worth = carried.futures[0]?.play.steps.reduce((sum, { outcome }) => sum + outcome.reward, 0);
    expect(worth).toBe(solution.best);
    expect([carried.phase, carried.futures[0]?.play.ended]).toEqual(["letter", true]);
    expect(carried.forks[0]?.played).toEqual({ choice: lines[0]?.[0], by: "carry" });
  });

  test("R13: everyone alone, and back at the same step with the open question and its votes", () => {
    const room = splitBy(0, 1);
    const back = desk(room, { kind: "alone", on: true }, { kind: "alone", on: false });
    expect(back).toEqual({
      ...room,
      number: room.number + 2,
      step: room.step + 2,
      since: expect.any(Number),
    });
  });

  test("R14: seats are numbered in the order of joining and kept", () => {
    const room = having(having(lobbyOf(2), 1, { kind: "leave" }), 3, { kind: "join" });
    expect([...having(room, 1, { kind: "join" }).seats.keys()]).toEqual([1, 2, 3]);
  });

  test("R15: a question is settled where it was parked", () => {
    const room = having(lobbyOf(1), 1, { kind: "park", text: "Is a refund ever hush money?" });
    const both = desk(room, { kind: "park", text: "Whose quarter is it?" }, { kind: "settle", question: 2 });
    expect(both.questions).toEqual([
      { number: 2, text: "Is a refund ever hush money?", seat: 1, settled: true },
      { number: 3, text: "Whose quarter is it?", seat: null, settled: false },
    ]);
  });

  test("R1: another seed is another room of the same rules", () => {
    const other = openRoom(scenario, { seed: "other", level: "guided" });
    expect(menuIn(desk(other, "begin"))).not.toEqual(menuIn(desk(emptyRoom, "begin")));
  });
});
