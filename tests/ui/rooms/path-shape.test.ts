import { expect, test } from "vitest";
import { otherVotes, pathOf, splitWords } from "../../../ui/rooms/path-shape.ts";
import { asked, type Session } from "../fixtures/room.ts";

const divided = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, null];
const split = () => asked().votes(divided).desk({ kind: "close" });
const shape = (session: Session) =>
  pathOf(session.view.forks).map(({ fork, column, lane, here }) => [fork.number, column, lane, here]);

test("a talk goes on in its lane, one column a decision", () => {
  const session = split();
  expect(shape(session)).toEqual([[1, 0, 0, true]]);
  session.desk({ kind: "play", lines: [{ by: "room" }] }, { kind: "next" });
  expect(shape(session)).toEqual([
    [1, 0, 0, false],
    [2, 1, 0, true],
  ]);
});

test("two futures go on in two lanes, and the room stands in both", () => {
  const session = split();
  const [one, other] = session.menu();
  session.desk({ kind: "futures", choices: [one!.id, other!.id] }, { kind: "next" });
  expect(shape(session)).toEqual([
    [1, 0, 0, false],
    [2, 1, 0, true],
    [3, 1, 1, true],
  ]);
});

test("a rewind begins a lane of its own at the same column, and leaves the old one behind", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "room" }] }, { kind: "next" });
  session.desk({ kind: "think" }).votes([1, 1]);
  session.desk({ kind: "close" }, { kind: "play", lines: [{ by: "room" }] }, { kind: "next" });
  session.desk({ kind: "rewind", fork: 2 });
  expect(shape(session)).toEqual([
    [1, 0, 0, false],
    [2, 1, 0, false],
    [3, 2, 0, false],
    [4, 1, 1, true],
  ]);
});

test("ways not taken are counted without the played line and without those who passed", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "room" }] });
  const [fork] = session.view.forks;
  expect(otherVotes(fork!)).toEqual([3, 1]);
  expect(splitWords(fork!)).toBe("7 · 3 · 1");
});
