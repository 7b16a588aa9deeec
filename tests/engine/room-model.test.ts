import { describe, expect, test } from "vitest";
import { openRoom, type Room } from "../../engine/room.ts";
import { deskView } from "../../engine/room-desk.ts";
import { reduce } from "../../engine/room-reduce.ts";
import { refusalOf } from "../../engine/room-refusal.ts";
import { roomView, seatView } from "../../engine/room-show.ts";
import { solve } from "../../engine/solve.ts";
import { type Asking, askings } from "./fixtures/room-alphabet.ts";
import { lobby, type ModelRoom } from "./fixtures/room-model.ts";
import { after } from "./fixtures/room-model-moves.ts";
import { refused } from "./fixtures/room-model-refusal.ts";
import { modelDeskView, modelRoomView, modelSeatView } from "./fixtures/room-model-views.ts";
import { shapeOfDesk, shapeOfRoom, shapeOfSeat, taleOf } from "./fixtures/room-walk.ts";
import { admitted, scaffoldText } from "./fixtures/scenes.ts";

const scenario = admitted(scaffoldText);
const seat = { seed: "room", level: "guided" } as const;
const solution = solve(scenario.plot);
const tale = taleOf(scenario, seat, solution);
const present = new Set([1, 2]);

/** A room and its model after the same events. */
interface Pair {
  readonly room: Room;
  readonly model: ModelRoom;
  readonly path: readonly Asking[];
}

const beginning: Pair = { room: openRoom(scenario, seat), model: lobby(), path: [] };

/**
 * What a pair is, apart from how many events and steps it took: two pairs of one name go on alike, since both sides know nothing
 * else of their past. Every path is walked once its pairs are.
 */
function nameOf({ room, model }: Pair): string {
  const { scenario: _, seat: __, opening: ___, number: ____, step: _____, since: ______, ...rest } = room;
  const { moves: _______, ...plan } = model;
  return JSON.stringify([
    {
      ...rest,
      began: rest.began !== null,
      futures: rest.futures.map((future) => ({ ...future, play: future.play.said })),
      forks: rest.forks.map((fork) => ({
        ...fork,
        play: fork.play.said,
        votes: fork.votes.map((votes) => [...votes].sort(([a], [b]) => a - b)),
      })),
      seats: [...rest.seats],
      questions: rest.questions.map(({ number: _, ...question }) => question),
    },
    { ...plan, parked: plan.parked.map(({ number: _, ...question }) => question) },
  ]);
}

/** When an event happens: any time that differs from event to event. */
const timeOf = (number: number): number => 1_000_000 + 1000 * number;

/** What both sides make of something somebody asks for; null when both refuse it. They must agree why. */
function taken(pair: Pair, asking: Asking): Pair | null {
  const { room, model } = pair;
  const [by, said] = asking;
  const asker = by === null ? "desk" : { seat: by };
  const code = refused(tale, model, by, said, model.moves);
  const path = [...pair.path, asking];
  if (refusalOf(room, asker, said, room.step) !== code)
    expect(refusalOf(room, asker, said, room.step), JSON.stringify(path)).toBe(code);
  if (code !== null) return null;
  const number = room.number + 1;
  const next = reduce(room, [{ number, seat: by, said, at: timeOf(number) }]);
  const then = after(tale, model, by, said, number);
  const moved = then.moves > model.moves;
  const counted = [next.number, next.step, next.since];
  const due = [number, then.moves, moved ? timeOf(number) : room.since];
  if (counted.join() !== due.join()) expect(counted, JSON.stringify(path)).toEqual(due);
  return { room: next, model: then, path };
}

/** Phone, stage and desk show what the model says. */
function compare({ room, model, path }: Pair): void {
  const real = {
    room: shapeOfRoom(roomView(room)),
    seats: [...room.seats.keys()].map((number) => shapeOfSeat(seatView(room, number, { name: "", key: "" }))),
    desk: shapeOfDesk(deskView(room, solution, new Map(), present)),
  };
  const due = {
    room: modelRoomView(tale, model, room.number),
    seats: model.seats.map((_, index) => modelSeatView(model, index + 1)),
    desk: modelDeskView(tale, model),
  };
  if (JSON.stringify(real) === JSON.stringify(due)) return;
  expect(real, JSON.stringify(path)).toEqual(due);
}

/** Walks everything that can happen within some events, and counts: the different pairs, and the paths through them. */
function walk(from: Pair, length: number): { pairs: number; steps: number; refusals: number; paths: number } {
  const ways = new Map<string, string[]>();
  const known = new Map<string, Pair>([[nameOf(from), from]]);
  let refusals = 0;
  let layer = [from];
  compare(from);
  for (let depth = 1; depth <= length; depth++) {
    const fresh: Pair[] = [];
    for (const pair of layer) {
      const leads: string[] = [];
      ways.set(nameOf(pair), leads);
      for (const asking of askings(tale, pair.model)) {
        const next = taken(pair, asking);
        if (next === null) {
          refusals++;
          continue;
        }
        const name = nameOf(next);
        leads.push(name);
        if (known.has(name)) continue;
        known.set(name, next);
        compare(next);
        fresh.push(next);
      }
    }
    layer = fresh;
  }
  const steps = [...ways.values()].reduce((sum, leads) => sum + leads.length, 0);
  return { pairs: known.size, steps, refusals, paths: pathsIn(ways, nameOf(from), length) };
}

/** How many paths of one to so many events there are. */
function pathsIn(ways: ReadonlyMap<string, readonly string[]>, from: string, length: number): number {
  let ends = new Map([[from, 1]]);
  let paths = 0;
  for (let depth = 1; depth <= length; depth++) {
    const next = new Map<string, number>();
    for (const [name, count] of ends) {
      for (const to of ways.get(name) ?? []) {
        next.set(to, (next.get(to) ?? 0) + count);
        paths += count;
      }
    }
    ends = next;
  }
  return paths;
}

/** Somewhere on: what both sides make of some events that are let in. */
function on(pair: Pair, ...path: readonly Asking[]): Pair {
  return path.reduce((before, asking) => {
    const next = taken(before, asking);
    if (next === null) throw new Error(`refused: ${JSON.stringify(asking)}`);
    return next;
  }, pair);
}

describe("a room and its rules, told twice", () => {
  // The figures guard the rules: whoever changes what can happen in a room changes them.
  test("R1-R16: reducer, phone, stage and desk agree with the model on every path of up to eight events", () => {
    expect(walk(beginning, 8)).toEqual({
      pairs: 39_208,
      steps: 182_021,
      refusals: 549_907,
      paths: 692_110_334,
    });
  }, 120_000);

  const [one = "", other = ""] = tale.menu([]);
  const vote = (seat: number, fork: number, choice: string | null, round: 1 | 2 = 1): Asking => [
    seat,
    { kind: "vote", fork, round, choice },
  ];
  const desk = (said: Asking[1]): Asking => [null, said];
  const voted = on(
    beginning,
    [1, { kind: "join" }],
    [2, { kind: "join" }],
    desk({ kind: "begin" }),
    desk({ kind: "think" }),
    vote(1, 1, one),
    vote(2, 1, other),
  );
  const parted = on(
    voted,
    desk({ kind: "close" }),
    desk({ kind: "futures", choices: [other, one] }),
    desk({ kind: "next" }),
  );

  test.each([
    { place: "two futures that have not voted", from: parted, more: 4, pairs: 6339 },
    {
      place: "two futures about to answer",
      from: on(parted, desk({ kind: "think" }), vote(1, 3, null)),
      more: 4,
      pairs: 9580,
    },
    {
      place: "a second round in swapped chairs",
      from: on(voted, desk({ kind: "swap", on: true }), desk({ kind: "close" }), desk({ kind: "revote" })),
      more: 4,
      pairs: 8149,
    },
  ])("R5-R12: they agree on everything that can follow $place", ({ from, more, pairs }) => {
    expect(walk(from, more).pairs).toBe(pairs);
  });
});
