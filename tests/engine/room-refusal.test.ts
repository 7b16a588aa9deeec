import { describe, expect, test } from "vitest";
import type { Room } from "../../engine/room.ts";
import { carryLines } from "../../engine/room-carry.ts";
import type { Said } from "../../engine/room-event.ts";
import { refusalOf } from "../../engine/room-refusal.ts";
import type { Phase } from "../../engine/room-view.ts";
import {
  desk,
  having,
  lobbyOf,
  menuIn,
  parted,
  refusedTo,
  solution,
  splitBy,
  thinking,
  voted,
} from "./fixtures/rooms.ts";

const on = true;
const alone: Said = { kind: "alone", on };

/** A room of two at every step. */
const at: Record<Phase, Room> = {
  lobby: lobbyOf(2),
  show: desk(lobbyOf(2), "begin"),
  think: voted(thinking(2), 0),
  split: splitBy(0, 1),
  pair: desk(splitBy(0, 1), "pair"),
  revote: desk(splitBy(0, 1), "revote"),
  react: parted(splitBy(0, 1), 0, 1),
  letter: carriedOn(splitBy(0, 1)),
  alone: desk(lobbyOf(2), alone),
  after: desk(splitBy(0, 1), "debrief"),
  closed: desk(splitBy(0, 1), "end"),
};

function carriedOn(room: Room): Room {
  return desk(room, { kind: "carry", lines: carryLines(room, solution) });
}

/** Every move as it could be asked for in a room. */
function movesIn(room: Room): Record<string, Said> {
  const [one = "", other = ""] = menuIn(at.split);
  return {
    begin: { kind: "begin" },
    think: { kind: "think" },
    close: { kind: "close" },
    pair: { kind: "pair" },
    revote: { kind: "revote" },
    play: { kind: "play", lines: [{ by: "coach", choice: one }] },
    futures: { kind: "futures", choices: [one, other] },
    next: { kind: "next" },
    carry: { kind: "carry", lines: carryLines(room, solution) },
    rewind: { kind: "rewind", fork: 1 },
    "alone on": alone,
    "alone off": { kind: "alone", on: false },
    debrief: { kind: "debrief" },
    end: { kind: "end" },
  };
}

describe("moves", () => {
  test.each<[Phase, string]>([
    ["lobby", "begin, alone on, end"],
    ["show", "think, carry, alone on, debrief, end"],
    ["think", "close, end"],
    ["split", "pair, revote, play, futures, carry, alone on, debrief, end"],
    ["pair", "revote, play, futures, carry, alone on, debrief, end"],
    ["revote", "close, end"],
    ["react", "next, carry, rewind, alone on, debrief, end"],
    ["letter", "rewind, alone on, debrief, end"],
    ["alone", "alone off, debrief, end"],
    ["after", "rewind, alone on, end"],
    ["closed", ""],
  ])("R2, R13: from %s a room goes on by %s", (phase, allowed) => {
    const room = at[phase];
    expect(room.phase).toBe(phase);
    const let_in = Object.entries(movesIn(room)).filter(([, said]) => refusedTo(room, null, said) === null);
    expect(let_in.map(([name]) => name).join(", ")).toBe(allowed);
  });

  test("R2: whatever is asked of a room that is over is room_closed", () => {
    for (const said of Object.values(movesIn(at.split)))
      expect(refusedTo(at.closed, null, said)).toBe("room_closed");
    expect(refusedTo(at.closed, 1, { kind: "leave" })).toBe("room_closed");
    expect(refusedTo(at.closed, 3, { kind: "join" })).toBe("room_closed");
  });

  test("R3: two desks that press at once move the room once", () => {
    const { split } = at;
    const then = having(split, null, { kind: "pair" });
    expect(refusalOf(then, "desk", { kind: "revote" }, split.step)).toBe("step_moved");
    expect(refusalOf(then, "desk", { kind: "revote" })).toBe("step_moved");
    expect(refusalOf(then, "desk", { kind: "revote" }, then.step)).toBe(null);
  });

  test("R3: what moves nothing needs no step", () => {
    expect(refusalOf(at.think, "desk", { kind: "pause", on })).toBe(null);
  });

  test.each(Object.keys(movesIn(at.split)))("R4: a paused room refuses %s", (move) => {
    const room = desk(at.split, { kind: "pause", on });
    expect(refusedTo(room, null, movesIn(room)[move] as Said)).toBe("paused");
  });

  test("R4: a paused room goes on with everything but votes and moves, and then with them", () => {
    const room = desk(at.think, { kind: "pause", on });
    expect(room.since).toBe(at.think.since);
    const vote: Said = { kind: "vote", fork: 1, round: 1, choice: null };
    expect(refusedTo(room, 2, vote)).toBe("paused");
    for (const said of [{ kind: "leave" }, { kind: "park", text: "Why?" }] as const)
      expect(refusedTo(room, 1, said)).toBe(null);
    expect(refusedTo(room, 3, { kind: "join" })).toBe(null);
    for (const kind of ["swap", "lock", "pause"] as const)
      expect(refusedTo(room, null, { kind, on })).toBe(null);
    expect(refusedTo(desk(room, { kind: "pause", on: false }), 2, vote)).toBe(null);
  });
});

describe("votes", () => {
  const two = desk(parted(splitBy(0, 1), 0, 1), "next", "think");
  test.each<[string, Room, number, Partial<Said & { kind: "vote" }>, string | null]>([
    ["asked", at.think, 2, {}, null],
    ["before it is asked", at.show, 1, {}, "step_closed"],
    ["after it was closed", at.split, 1, {}, "step_closed"],
    ["while they pair", at.pair, 1, {}, "step_closed"],
    ["of the second round in the first", at.think, 1, { round: 2 }, "step_closed"],
    ["of the first round in the second", at.revote, 1, {}, "step_closed"],
    ["of the second round in the second", at.revote, 1, { round: 2 }, null],
    ["at a question that was left", two, 1, {}, "step_closed"],
    ["at the own future's question", two, 1, { fork: 2 }, null],
    ["at the other future's question", two, 1, { fork: 3 }, "not_yours"],
    ["at a question that never was", at.think, 1, { fork: 2 }, "unknown_fork"],
    ["in the lobby", at.lobby, 1, {}, "unknown_fork"],
    ["for what is on no menu", at.think, 1, { choice: "something" }, "not_offered"],
    ["while everyone is alone", desk(at.split, alone), 1, {}, "step_closed"],
    ["by nobody", at.think, 3, {}, "unknown_seat"],
  ])("R5: a vote %s", (_, room, seat, some, code) => {
    expect(refusedTo(room, seat, { kind: "vote", fork: 1, round: 1, choice: null, ...some })).toBe(code);
  });
});

describe("lines", () => {
  const [one = "", other = ""] = menuIn(at.split);
  test.each<[string, Room, Said, string | null]>([
    [
      "the room's without votes",
      desk(thinking(2), "close"),
      { kind: "play", lines: [{ by: "room" }] },
      "no_votes",
    ],
    [
      "the room's when all passed",
      splitBy(null, null),
      { kind: "play", lines: [{ by: "room" }] },
      "no_votes",
    ],
    ["a delegate's", at.split, { kind: "play", lines: [{ by: "delegate", seat: 2 }] }, null],
    [
      "a delegate's who passed",
      splitBy(0, null),
      { kind: "play", lines: [{ by: "delegate", seat: 2 }] },
      "no_votes",
    ],
    [
      "a delegate's who has gone",
      having(at.split, 2, { kind: "leave" }),
      { kind: "play", lines: [{ by: "delegate", seat: 2 }] },
      "unknown_seat",
    ],
    [
      "one nobody has heard of",
      at.split,
      { kind: "play", lines: [{ by: "coach", choice: "?" }] },
      "not_offered",
    ],
    [
      "two where one talk goes on",
      at.split,
      { kind: "play", lines: [{ by: "room" }, { by: "room" }] },
      "not_offered",
    ],
    ["two futures of one line", at.split, { kind: "futures", choices: [one, one] }, "not_offered"],
    ["two futures of lines that differ", at.split, { kind: "futures", choices: [other, one] }, null],
    ["a carrying that does not reach the end", at.split, { kind: "carry", lines: [[one]] }, "not_offered"],
    ["a carrying without lines", at.split, { kind: "carry", lines: [[]] }, "not_offered"],
    ["a rewind to nowhere", at.react, { kind: "rewind", fork: 2 }, "unknown_fork"],
    ["a rewind to the open question", at.split, { kind: "rewind", fork: 1 }, "not_now"],
  ])("R7-R11: %s", (_, room, said, code) => {
    expect(refusedTo(room, null, said)).toBe(code);
  });

  test("R9: a delegate speaks for the own future alone, and one line is named for each talk", () => {
    const two = desk(voted(desk(parted(splitBy(0, 1), 0, 1), "next", "think"), 0, 0), "close");
    const line = (seat: number) => ({ by: "delegate", seat }) as const;
    expect(refusedTo(two, null, { kind: "play", lines: [line(1), line(2)] })).toBe(null);
    expect(refusedTo(two, null, { kind: "play", lines: [line(2), line(1)] })).toBe("no_votes");
    expect(refusedTo(two, null, { kind: "play", lines: [line(1)] })).toBe("not_offered");
    expect(refusedTo(two, null, { kind: "futures", choices: [one, other] })).toBe("not_now");
  });

  test("R11: a wish to carry on is let in without its lines, but not when every talk is over", () => {
    expect(refusalOf(at.show, "desk", { kind: "carry" }, at.show.step)).toBe(null);
    const over = desk(at.split, { kind: "carry", lines: carryLines(at.split, solution) });
    expect(refusalOf({ ...over, phase: "react" }, "desk", { kind: "carry" }, over.step)).toBe("not_now");
  });
});

describe("seats", () => {
  const { think } = at;
  const locked = desk(think, { kind: "lock", on });
  const gone = having(think, 2, { kind: "leave" });
  const removed = desk(think, { kind: "remove", seat: 2 });
  const banned = desk(think, { kind: "ban", seat: 2 });
  const join: Said = { kind: "join" };
  test.each<[string, Room, number, Said, string | null]>([
    ["a third joins", think, 3, join, null],
    ["a number is passed over", think, 4, join, "unknown_seat"],
    ["a third joins a locked room", locked, 3, join, "room_locked"],
    ["who left comes back to a locked room", desk(gone, { kind: "lock", on }), 2, join, null],
    ["who was removed comes back", removed, 2, join, null],
    [
      "who was removed comes back to a locked room",
      desk(removed, { kind: "lock", on }),
      2,
      join,
      "room_locked",
    ],
    ["who was banned comes back", banned, 2, join, "banned"],
    ["who left parks a question", gone, 2, { kind: "park", text: "Why?" }, "not_here"],
    ["who was removed votes", removed, 2, { kind: "vote", fork: 1, round: 1, choice: null }, "not_here"],
    ["who was banned votes", banned, 2, { kind: "vote", fork: 1, round: 1, choice: null }, "banned"],
    ["who left leaves", gone, 2, { kind: "leave" }, "not_here"],
    ["a phone ends the room", think, 1, { kind: "end" }, "not_yours"],
    ["a phone bans another", think, 1, { kind: "ban", seat: 2 }, "not_yours"],
  ])("R14, R17: %s", (_, room, seat, said, code) => {
    expect(refusedTo(room, seat, said)).toBe(code);
  });

  test.each<[string, Room, Said, string | null]>([
    ["removes nobody", think, { kind: "remove", seat: 9 }, "unknown_seat"],
    ["removes twice", removed, { kind: "remove", seat: 2 }, "not_here"],
    ["bans who was removed", removed, { kind: "ban", seat: 2 }, null],
    ["bans twice", banned, { kind: "ban", seat: 2 }, "banned"],
    ["votes", think, { kind: "vote", fork: 1, round: 1, choice: null }, "not_yours"],
    ["sits down", think, join, "not_yours"],
    ["shows votes nobody has cast", at.show, { kind: "votes", on }, "not_now"],
    ["shows votes that are being cast", think, { kind: "votes", on }, "not_now"],
    ["reveals a thought before a line", think, { kind: "thought", on }, "not_now"],
    ["settles what nobody asked", think, { kind: "settle", question: 1 }, "unknown_question"],
  ])("R6, R14, R15, R17: the desk %s", (_, room, said, code) => {
    expect(refusedTo(room, null, said)).toBe(code);
  });

  test("R15: a seat has five questions open at a time, and the desk as many as it likes", () => {
    const park: Said = { kind: "park", text: "Why?" };
    let room = at.think;
    for (let count = 0; count < 5; count++) room = having(room, 1, park);
    expect(refusedTo(room, 1, park)).toBe("enough_parked");
    expect(refusedTo(room, 2, park)).toBe(null);
    expect(refusedTo(desk(room, park, park), null, park)).toBe(null);
    const settled = desk(room, { kind: "settle", question: room.questions[0]?.number ?? 0 });
    expect(refusedTo(settled, 1, park)).toBe(null);
  });
});
