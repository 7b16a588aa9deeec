import { describe, expect, test } from "vitest";
import { deskView } from "../../engine/room-desk.ts";
import { roomView, seatView } from "../../engine/room-show.ts";
import { type Asking, askings } from "./fixtures/room-alphabet.ts";
import { modelDeskView, modelRoomView, modelSeatView } from "./fixtures/room-model-views.ts";
import { beginning, nameOf, on, type Pair, solution, taken, tale } from "./fixtures/room-pairs.ts";
import { shapeOfDesk, shapeOfRoom, shapeOfSeat } from "./fixtures/room-walk.ts";

const present = new Set([1, 2]);

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

describe("a room and its rules, told twice", () => {
  // The figures guard the rules: whoever changes what can happen in a room changes them.
  test("R1-R19: reducer, phone, stage and desk agree with the model on every path of up to eight events", () => {
    expect(walk(beginning, 8)).toEqual({
      pairs: 42_973,
      steps: 196_597,
      refusals: 623_788,
      paths: 727_552_606,
    });
  }, 300_000);

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
    { place: "two futures that have not voted", from: parted, pairs: 1182 },
    {
      place: "two futures about to answer",
      from: on(parted, desk({ kind: "think" }), vote(1, 3, null)),
      pairs: 1559,
    },
    {
      place: "a second round in swapped chairs",
      from: on(voted, desk({ kind: "swap", on: true }), desk({ kind: "close" }), desk({ kind: "revote" })),
      pairs: 1352,
    },
  ])(
    "R5-R12: they agree on every path of three more events from $place",
    ({ from, pairs }) => {
      expect(walk(from, 3).pairs).toBe(pairs);
    },
    120_000,
  );
});
