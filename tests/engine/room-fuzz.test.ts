import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openRoom, type Room } from "../../engine/room.ts";
import { carryLines } from "../../engine/room-carry.ts";
import { deskView } from "../../engine/room-desk.ts";
import { type RoomEvent, type Said, saidSchema } from "../../engine/room-event.ts";
import { lastWord, menuOf } from "../../engine/room-line.ts";
import { reduce } from "../../engine/room-reduce.ts";
import { refusalOf, roomRefusals } from "../../engine/room-refusal.ts";
import { roomView, seatView } from "../../engine/room-show.ts";
import { deskViewSchema, type Phase, roomViewSchema, seatViewSchema } from "../../engine/room-view.ts";
import { solve } from "../../engine/solve.ts";
import { admitted, scaffoldText, scene } from "./fixtures/scenes.ts";

/** Numbers from which what somebody asks for is made, given the room they ask in. */
type Dice = readonly [what: number, who: number, which: number, other: number];

const dice = fc.tuple(fc.nat(99), fc.nat(9), fc.nat(9), fc.nat(9));
const flags = ["pause", "swap", "votes", "thought", "lock"] as const;
const moves = ["begin", "think", "close", "close", "pair", "revote", "next", "next", "debrief"] as const;
/** What a coach would do next. */
const usual: Readonly<Partial<Record<Phase, Said>>> = {
  lobby: { kind: "begin" },
  show: { kind: "think" },
  think: { kind: "close" },
  split: { kind: "pair" },
  pair: { kind: "revote" },
  revote: { kind: "close" },
  react: { kind: "next" },
  letter: { kind: "debrief" },
  alone: { kind: "alone", on: false },
};
const lateOnes = ["debrief", "end", "begin"] as const;
const of = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

function choiceIn(room: Room, future: number, number: number): string {
  const menu = menuOf(of(room.futures, future).play);
  return menu.length === 0 || number === 9 ? "unheard-of" : of(menu, number).id;
}

/** Anything anybody might ask for, mostly what makes sense. Seats go up to nine, there or not. */
function asked(room: Room, [what, who, which, other]: Dice, best: () => string[][]): [number | null, Said] {
  const seat = who + 1;
  const future = room.seats.get(seat)?.future ?? which;
  const open = of(room.futures, future).fork;
  if (what < 12) return [seat, { kind: "join" }];
  if (what < 40) {
    const fork = other === 9 ? which + 1 : (open ?? which + 1);
    const round = room.forks[fork - 1]?.round ?? (other % 2 === 0 ? 1 : 2);
    const choice = which === 8 ? null : choiceIn(room, future, which);
    return [seat, { kind: "vote", fork, round, choice, ...(other < 4 && { confidence: 1 + (other % 3) }) }];
  }
  if (what < 43) return [seat, { kind: "leave" }];
  if (what < 46) return [of([null, seat], other), { kind: "park", text: "Whose quarter is it?" }];
  if (what < 50) return [1, { kind: "park", text: "Again?" }];
  if (what < 56) return [null, { kind: of(moves, which) }];
  if (what < 68) return [null, usual[room.phase] ?? { kind: "rewind", fork: 1 }];
  if (what < 78) {
    const lines = room.futures.flatMap(({ fork }, index): (Said & { kind: "play" })["lines"] => {
      if (fork === null && other !== 9) return [];
      const coach = { by: "coach", choice: choiceIn(room, index, which) } as const;
      return [of([{ by: "room" } as const, { by: "delegate", seat } as const, coach], other)];
    });
    return [null, { kind: "play", lines: lines.length === 0 ? [{ by: "room" }] : lines }];
  }
  if (what < 82)
    return [null, { kind: "futures", choices: [choiceIn(room, 0, which), choiceIn(room, 0, other)] }];
  if (what < 84) return [null, { kind: "carry", lines: other === 9 ? [[]] : best() }];
  if (what < 87) return [null, { kind: "rewind", fork: 1 + (which % (room.forks.length + 1)) }];
  if (what < 90) return [null, { kind: "alone", on: other % 2 === 0 }];
  if (what < 96) return [null, { kind: of(flags, which), on: other % 2 === 0 }];
  if (what < 96 + (which % 2)) return [null, { kind: "discuss", topic: "letter" }];
  if (what < 97) return [null, { kind: "settle", question: of(room.questions, which)?.number ?? which + 1 }];
  if (what < 98) return [null, { kind: "remove", seat }];
  if (what < 99) return [null, which < 4 ? { kind: "ban", seat } : { kind: "remove", seat }];
  return [of([null, seat], other), { kind: of(lateOnes, which) }];
}

/** Every key in a value, however deep. */
function keysIn(value: unknown, keys = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const part of value) keysIn(part, keys);
  else if (typeof value === "object" && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      keys.add(key);
      keysIn(part, keys);
    }
  }
  return keys;
}

const never = [
  "seat",
  "seatNumber",
  "name",
  "key",
  "cost",
  "verdict",
  "expected",
  "tempting",
  "confidence",
  "weighed",
  "people",
];

const scenes = [admitted(scaffoldText), scene("where-did-ravi-go")].map((scenario) => ({
  scenario,
  solution: solve(scenario.plot),
}));

const sumOf = (counts: readonly { count: number }[] = []): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** What holds of every room, whatever has happened in it. */
function holds(room: Room): void {
  const view = roomView(room);
  expect(roomViewSchema.parse(view)).toEqual(view);
  const keys = keysIn(view);
  for (const key of never) expect(keys.has(key), key).toBe(false);
  expect(view.forks.map(({ number }) => number)).toEqual(view.forks.map((_, index) => index + 1));
  expect([...room.seats.keys()]).toEqual([...room.seats.keys()].map((_, index) => index + 1));
  const open = view.futures.filter(({ fork }) => fork !== null);
  const asking = ["show", "think", "split", "pair", "revote"].includes(room.returns ?? room.phase);
  expect(open.length > 0).toBe(asking);
  for (const { fork, round, split, answered, voters } of open) {
    const stored = room.forks[(fork ?? 0) - 1]!;
    const here = [...room.seats.values()].filter(
      ({ state, future }) => state === "here" && future === stored.future,
    );
    expect(voters).toBe(here.length);
    expect(answered).toBe(here.filter(({ number }) => stored.votes[round - 1]?.has(number)).length);
    const words = here.filter(({ number }) => lastWord(stored, number) !== undefined).length;
    if (split !== undefined) expect(sumOf(split.now) + sumOf(split.chair)).toBe(words);
    if (split !== undefined && round === 1) expect(words).toBe(answered);
  }
}

function everythingOf(room: Room, solution: (typeof scenes)[number]["solution"]): unknown {
  const names = new Map(
    [...room.seats.keys()].map((seat) => [seat, { name: `Person ${seat}`, key: "1234" }]),
  );
  const seats = [...names].map(([seat, who]) => seatView(room, seat, who));
  for (const seat of seats) expect(seatViewSchema.parse(seat)).toEqual(seat);
  const desk = deskView(room, solution, names, new Set([1, 3]));
  expect(deskViewSchema.parse(desk)).toEqual(desk);
  const votes = room.forks.map((fork) => fork.votes.map((of) => [...of].sort(([a], [b]) => a - b)));
  return { seats, desk, votes };
}

describe.each(scenes)(
  "anybody asks for anything at any time in $scenario.text.id",
  ({ scenario, solution }) => {
    test("R1-R19: it is let in or refused for a reason, and the room stays whole", () => {
      const reasons = new Set<string>();
      const phases = new Set<string>();
      fc.assert(
        fc.property(fc.array(dice, { minLength: 60, maxLength: 150 }), fc.nat(999), (throws, seed) => {
          const beginning = openRoom(scenario, { seed: `fuzz ${seed}`, level: "guided" });
          const events: RoomEvent[] = [];
          let room = beginning;
          for (const [index, thrown] of throws.entries()) {
            const [seat, said] = asked(room, thrown, () => carryLines(room, solution));
            const seen = thrown[3] === 7 ? room.step - 1 : room.step;
            const code = refusalOf(room, seat === null ? "desk" : { seat }, said, seen);
            reasons.add(code ?? "");
            if (code !== null) continue;
            const stored = saidSchema.parse(JSON.parse(JSON.stringify(said)));
            const event = { number: events.length + 1, seat, said: stored, at: 1000 * index };
            events.push(event);
            room = reduce(room, [event]);
            phases.add(room.phase);
            holds(room);
          }
          const again = reduce(beginning, events);
          expect(everythingOf(again, solution)).toEqual(everythingOf(room, solution));
          expect(roomView(again)).toEqual(roomView(room));
        }),
        { numRuns: 200 },
      );
      expect([...reasons].sort()).toEqual(["", ...roomRefusals].sort());
      expect(phases.size).toBe(11);
    }, 120_000);
  },
);
