import { expect, test } from "vitest";
import type { Command } from "../../../engine/room-event.ts";
import { ownVoteOf } from "../../../ui/rooms/own-vote.ts";
import { asked } from "../fixtures/room.ts";

const nothing = { going: [], counted: null };
const going = (fork: number, round: 1 | 2, choice: string | null): Command => ({
  id: "0d0f6c5e-9d8a-4c6c-8f53-9a2f8f6f2f11",
  wish: { kind: "vote", fork, round, choice },
});
const of = (session: ReturnType<typeof asked>, outbox: Parameters<typeof ownVoteOf>[2]) => {
  const { room, you } = session.phone(1);
  return ownVoteOf(room.futures[0]!, you, outbox, room.number);
};

test("nothing is chosen before anything is said", () => {
  expect(of(asked(), nothing)).toBeNull();
});

test("what is on its way goes before what the room has", () => {
  const session = asked().votes([0]);
  const [, other] = session.menu();
  expect(of(session, nothing)).toMatchObject({ choice: session.menu()[0]!.id, state: "counted" });
  expect(of(session, { going: [going(1, 1, other!.id)], counted: null })).toEqual({
    choice: other!.id,
    confidence: undefined,
    state: "sending",
  });
});

test("an answer stays counted in the moment before the room tells so", () => {
  const session = asked();
  const vote = { kind: "vote", fork: 1, round: 1, choice: null } as const;
  const next = session.room.number + 1;
  expect(of(session, { going: [], counted: { vote, number: next } })).toMatchObject({ state: "counted" });
  expect(of(session, { going: [], counted: { vote, number: next - 1 } })).toBeNull();
});

test("in the second round the first answer is shown as said before, and one for another question not at all", () => {
  const session = asked().votes([0]).desk({ kind: "close" }, { kind: "pair" }, { kind: "revote" });
  expect(of(session, nothing)).toMatchObject({ choice: session.menu()[0]!.id, state: "before" });
  expect(of(session, { going: [going(1, 1, null)], counted: null })).toMatchObject({ state: "before" });
});
