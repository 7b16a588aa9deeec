import { beforeEach, expect, test } from "vitest";
import type { Command, Wish } from "../../../engine/room-event.ts";
import { createSender, type Sent } from "../../../ui/rooms/send.ts";

const vote = (choice: string | null): Wish => ({ kind: "vote", fork: 1, round: 1, choice });

let posted: Command[] = [];
let answers: (Sent | null)[] = [];
let kept: readonly Command[][] = [];
let waiting: (() => void)[] = [];
let held: ((sent: Sent | null) => void)[] = [];
let slow = false;

function sender() {
  let ids = 0;
  return createSender({
    post(command) {
      posted.push(command);
      if (slow) return new Promise((resolve) => held.push(resolve));
      return Promise.resolve(answers.shift() ?? null);
    },
    keep: (going) => {
      kept = [...kept, [...going]];
    },
    later(run) {
      waiting.push(run);
      return () => {
        waiting = waiting.filter((each) => each !== run);
      };
    },
    newId: () => `id-${++ids}`,
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  posted = [];
  answers = [];
  kept = [];
  waiting = [];
  held = [];
  slow = false;
});

test("a vote is on its way until the server has counted it", async () => {
  const { send, getState } = sender();
  answers = [{ ok: true, number: 8 }];
  const answered = send(vote("a"));
  expect(getState().going).toMatchObject([{ id: "id-1", wish: { choice: "a" } }]);
  expect(await answered).toEqual({ ok: true, number: 8 });
  expect(getState()).toMatchObject({
    going: [],
    counted: { vote: { choice: "a" }, number: 8 },
    refused: null,
  });
  expect(kept.at(0)).toHaveLength(1);
  expect(kept.at(-1)).toEqual([]);
});

test("without a network it is sent again with the same id until it is answered", async () => {
  const { send, getState } = sender();
  answers = [null, null, { ok: true, number: 8 }];
  void send(vote("a"));
  await settle();
  expect(getState()).toMatchObject({ held: true, going: [{ id: "id-1" }] });
  waiting.shift()?.();
  await settle();
  waiting.shift()?.();
  await settle();
  expect(posted.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-1"]);
  expect(getState()).toMatchObject({ held: false, going: [], counted: { vote: { choice: "a" }, number: 8 } });
});

test("what a reload left unanswered goes out first, with its own id", async () => {
  const { resume, send } = sender();
  answers = [
    { ok: true, number: 8 },
    { ok: true, number: 9 },
  ];
  resume([{ id: "old", wish: vote("a") }]);
  resume([{ id: "old", wish: vote("a") }]);
  void send({ kind: "park", text: "Why not?" });
  await settle();
  expect(posted.map(({ id }) => id)).toEqual(["old", "id-1"]);
});

test("a newer vote takes the place of one that waits, and never overtakes one on its way", async () => {
  slow = true;
  const { send, getState } = sender();
  void send(vote("a"));
  const second = send(vote("b"));
  void send(vote("c"));
  expect(await second).toEqual({ ok: false, code: "overtaken" });
  expect(posted).toMatchObject([{ wish: { choice: "a" } }]);
  held.shift()?.({ ok: true, number: 8 });
  await settle();
  expect(posted.slice(1)).toMatchObject([{ wish: { choice: "c" } }]);
  held.shift()?.({ ok: true, number: 9 });
  await settle();
  expect(getState()).toMatchObject({ going: [], counted: { vote: { choice: "c" }, number: 9 } });
});

test("a refusal is told with its code, goes out no more and holds up nothing", async () => {
  const { send, getState, dismiss } = sender();
  answers = [
    { ok: false, code: "step_closed" },
    { ok: true, number: 9 },
  ];
  const first = send(vote("a"));
  const second = send({ kind: "park", text: "Why not?" });
  expect(await first).toEqual({ ok: false, code: "step_closed" });
  expect(await second).toEqual({ ok: true, number: 9 });
  expect(getState()).toMatchObject({ going: [], refused: { code: "step_closed", wish: { kind: "vote" } } });
  dismiss();
  expect(getState().refused).toBeNull();
});

test("a desk says which step it has seen, also when it says it again", async () => {
  const { send } = sender();
  answers = [null, { ok: false, code: "step_moved" }];
  const answered = send({ kind: "think" }, 4);
  await settle();
  waiting.shift()?.();
  expect(await answered).toEqual({ ok: false, code: "step_moved" });
  expect(posted.map(({ step }) => step)).toEqual([4, 4]);
});
