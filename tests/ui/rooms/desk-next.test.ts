import { describe, expect, test } from "vitest";
import type { Deed } from "../../../ui/rooms/desk-deeds.ts";
import { otherDeeds, rewindable, wishOf } from "../../../ui/rooms/desk-moves.ts";
import { type GuideKey, guideOf, nextDeed } from "../../../ui/rooms/desk-next.ts";
import { opened, type State, states } from "../fixtures/desk.ts";

const table: [State, Deed, GuideKey][] = [
  ["emptyLobby", "stage", "lobbyEmpty"],
  ["lobby", "begin", "lobby"],
  ["show", "think", "show"],
  ["think", "close", "waiting"],
  ["answered", "close", "answered"],
  ["silent", "revote", "nobody"],
  ["divided", "pair", "divided"],
  ["agreed", "play", "agreed"],
  ["pair", "revote", "pair"],
  ["revote", "close", "waitingAgain"],
  ["revoted", "play", "talkedOver"],
  ["silentTwice", "mine", "nobodyAgain"],
  ["react", "next", "react"],
  ["paused", "pause", "paused"],
  ["twoFutures", "think", "show"],
  ["lastAnswer", "letter", "reactLast"],
  ["letter", "debrief", "letter"],
  ["alone", "alone", "alone"],
  ["after", "discuss", "after"],
  ["lastTopic", "end", "afterLast"],
  ["closed", "report", "closed"],
];

test("the table knows every state of the fixtures", () => {
  expect(table.map(([state]) => state).sort()).toEqual(Object.keys(states).sort());
});

describe.each(table)("%s", (state, deed, guide) => {
  const led = states[state]();
  const desk = led.view;
  const next = nextDeed(desk);

  test("the sensible move and its sentence", () => {
    expect(next).toBe(deed);
    // A stop of the plan has a sentence of its own.
    expect(guideOf(desk, opened).key.replace("Stop", "")).toBe(guide);
  });

  test("every move on offer is one the engine lets in", () => {
    const asked = [next, ...otherDeeds(desk, next)].flatMap((each) => wishOf(each, desk) ?? []);
    for (const wish of asked) expect(led.lets(wish), wish.kind).toBe(true);
  });

  test("what asks for more is offered exactly when the engine would let it in", () => {
    const offered = new Set<Deed>([next, ...otherDeeds(desk, next)]);
    const [future] = desk.room.futures;
    const [one, other] = future?.choices ?? [];
    const open = desk.room.futures.filter(({ fork }) => fork !== null).length;
    const mine = { by: "coach" as const, choice: one?.id ?? "none" };
    expect(offered.has("end")).toBe(led.lets({ kind: "end" }));
    expect(offered.has("carry")).toBe(led.lets({ kind: "carry" }));
    expect(offered.has("futures")).toBe(
      led.lets({ kind: "futures", choices: [one?.id ?? "none", other?.id ?? "none"] }),
    );
    if (open <= 1) expect(offered.has("mine")).toBe(led.lets({ kind: "play", lines: [mine] }));
    expect(offered.has("rewind")).toBe(
      desk.room.phase !== "closed" &&
        rewindable(desk).some(({ number }) => led.lets({ kind: "rewind", fork: number })),
    );
    expect(offered.has("park")).toBe(led.lets({ kind: "park", text: "Why?" }));
  });

  test("no move is offered twice", () => {
    const others = otherDeeds(desk, next);
    expect(new Set([next, ...others]).size).toBe(others.length + 1);
  });
});

test("when the time of a vote is over the sentence says so, and the move stays", () => {
  const desk = states.think().view;
  expect(guideOf(desk, desk.room.since + 41_000)).toMatchObject({
    key: "over",
    values: { count: 3, whole: 4 },
  });
  expect(nextDeed(desk)).toBe("close");
  const pair = states.pair().view;
  expect(guideOf(pair, pair.room.since + 121_000).key).toBe("pairOver");
});

test("who is away holds up nobody: a room of people who are away can begin", () => {
  const led = states.lobby();
  led.away = new Set([1, 2, 3, 4]);
  expect(nextDeed(led.view)).toBe("begin");
});
