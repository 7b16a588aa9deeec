import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Wish } from "../../engine/room-event.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { heldDatabase } from "../setup/held-database.ts";
import { beginSession, command, follow, look, move, sitDown, soon } from "../setup/room.ts";
import { rows } from "../setup/rows.ts";
import { type Served, serve } from "../setup/serve.ts";
import { type Visitor, visitor } from "../setup/visitor.ts";

const database = await freshDatabase();
const settings = fewScenarios("friday-invoice");

const eventsOf = (room: string, id: string) =>
  rows(database, "select number from room_event where room = $1 and command = $2", [room, id]);

/** Begins a room through a server, so that its question is open, with one phone. */
async function asking(web: Served) {
  const session = await beginSession(web.url);
  const phone = await sitDown(web.url, session.code, "Ana");
  await move(session.coach, session.id, { kind: "begin" });
  await move(session.coach, session.id, { kind: "think" });
  const choice = (await look(phone, session.id, "phone")).futures[0]?.choices[0]?.id ?? "";
  return { ...session, phone, wish: { kind: "vote", fork: 1, round: 1, choice } as const };
}

/** The same people at another server. */
const at = (web: Served, who: Visitor) => visitor(web.url, who.cookie);

test.each([
  { name: "before the database hears of it", hold: "holdQuestions", stored: 0 },
  { name: "after it is stored and before anybody is told", hold: "holdAnswers", stored: 1 },
] as const)(
  "R33 a server killed $name: the vote sent again counts once",
  { timeout: 120_000 },
  async ({ hold, stored }) => {
    const way = await heldDatabase(database);
    const web = await serve(way.url, settings);
    const { id, phone, wish } = await asking(web);
    const vote = randomUUID();
    way[hold]();
    const lost = command(phone, id, wish, undefined, vote).catch(() => undefined);
    if (stored > 0) await soon(() => eventsOf(id, vote)).toHaveLength(1);
    else await soon(way.hasQuestion).toBe(true);
    await web.end("SIGKILL");
    await lost;
    expect(await eventsOf(id, vote)).toHaveLength(stored);
    const again = await serve(database, settings);
    const answer = await command(at(again, phone), id, wish, undefined, vote);
    expect(answer.status, answer.text).toBe(200);
    expect(await eventsOf(id, vote)).toEqual([{ number: answer.json.number }]);
    expect(await rows(database, "select seat, choice from vote where room = $1", [id])).toEqual([
      { seat: 1, choice: wish.choice },
    ]);
    await again.end("SIGKILL");
  },
);

test("R33 a server killed at every step of the protocol comes back to the same step, and nothing counts twice", {
  timeout: 300_000,
}, async () => {
  let web = await serve(database, settings);
  const { id, wish, ...people } = await asking(web);
  let { coach, phone } = people;
  const steps: ["desk" | "phone", Wish][] = [
    ["phone", wish],
    ["desk", { kind: "close" }],
    ["desk", { kind: "pair" }],
    ["desk", { kind: "revote" }],
    ["phone", { ...wish, round: 2 }],
    ["desk", { kind: "close" }],
    ["desk", { kind: "play", lines: [{ by: "room" }] }],
    ["desk", { kind: "next" }],
    ["desk", { kind: "rewind", fork: 1 }],
    ["desk", { kind: "pause", on: true }],
    ["phone", { kind: "park", text: "What would she have said?" }],
    ["desk", { kind: "pause", on: false }],
    ["desk", { kind: "end" }],
  ];
  for (const [who, asked] of steps) {
    const { step, number } = await look(coach, id, "desk");
    const said = randomUUID();
    const ask = () =>
      who === "desk" ? command(coach, id, asked, step, said) : command(phone, id, asked, undefined, said);
    const lost = ask().catch(() => undefined);
    // A little later each time: somewhere on the way from the request to the answer.
    await new Promise((done) => setTimeout(done, number % 7));
    await web.end("SIGKILL");
    await lost;
    web = await serve(database, settings);
    [coach, phone] = [at(web, coach), at(web, phone)];
    const answer = await ask();
    expect(answer.status, `${asked.kind}: ${answer.text}`).toBe(200);
    expect(answer.json.number).toBe(number + 1);
    expect((await look(coach, id, "desk")).number).toBe(number + 1);
  }
  const votes = await rows(database, "select fork, round, choice from vote where room = $1 order by round", [
    id,
  ]);
  expect(votes).toEqual([1, 2].map((round) => ({ fork: 1, round, choice: wish.choice })));
});

test("R34 phones of a server that was killed come back to another one, at the same step, with their votes", {
  timeout: 120_000,
}, async () => {
  const [one, two] = [await serve(database, settings), await serve(database, settings)];
  const { coach, id, phone, wish } = await asking(one);
  const stream = follow(phone, id);
  await soon(() => stream.room()?.phase).toBe("think");
  expect((await command(phone, id, wish)).status).toBe(200);
  await one.end("SIGKILL");
  await stream.ended;
  await move(at(two, coach), id, { kind: "close" });
  const back = follow(at(two, phone), id, "phone", { "last-event-id": stream.lastId() });
  await soon(() => back.room()?.phase).toBe("split");
  expect(back.you()?.vote).toMatchObject({ fork: 1, choice: wish.choice });
  back.close();
});
