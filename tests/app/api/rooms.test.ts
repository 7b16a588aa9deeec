import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { beginSession, command, follow, look, move, sitDown, soon } from "../../setup/room.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { expectProblem, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);

test("R2 a room is begun, joined by its code however it is typed, followed, voted in and moved on", async () => {
  const { coach, id, code } = await beginSession(url);
  expect(code).toMatch(/^[A-Z]{3,10} \d\d$/);
  const ana = await sitDown(url, code.toLowerCase().replace(" ", "-"), "Ana");
  const ben = await sitDown(url, encodeURIComponent(code), "Ben");
  const phones = [follow(ana, id), follow(ben, id)];
  const desk = follow(coach, id, "desk");
  const stage = follow(coach, id, "stage");
  await soon(() => phones.map((phone) => phone.room()?.phase)).toEqual(["lobby", "lobby"]);
  await soon(() => desk.desk()?.people.map(({ name, state }) => [name, state])).toEqual([
    ["Ana", "here"],
    ["Ben", "here"],
  ]);
  await move(coach, id, { kind: "begin" });
  await move(coach, id, { kind: "think" });
  await soon(() => phones.map((phone) => phone.room()?.phase)).toEqual(["think", "think"]);
  const future = phones[0]?.room()?.futures[0];
  const [first, second] = future?.choices ?? [];
  const vote = (choice: string | undefined) =>
    ({ kind: "vote", fork: future?.fork ?? 0, round: 1, choice: choice ?? "" }) as const;
  const once = randomUUID();
  const counted = await command(ana, code, vote(first?.id), undefined, once);
  expect(counted.status, counted.text).toBe(200);
  expect((await command(ana, code, vote(first?.id), undefined, once)).json).toEqual(counted.json);
  expect((await command(ben, code, vote(second?.id))).status).toBe(200);
  await soon(() => stage.room()?.futures[0]?.answered).toBe(2);
  await soon(() => phones[0]?.you()?.vote?.choice).toBe(first?.id);
  await move(coach, id, { kind: "close" });
  expectProblem(await command(ana, code, vote(first?.id)), "step_closed");
  await move(coach, id, { kind: "play", lines: [{ by: "room" }] });
  await soon(() => phones.map((phone) => phone.room()?.phase)).toEqual(["react", "react"]);
  expect((await look(coach, id, "stage")).step).toBe(4);
  const stored = await rows(database, "select seat, choice from vote where room = $1 order by seat", [id]);
  expect(stored).toEqual([
    { seat: 1, choice: first?.id },
    { seat: 2, choice: second?.id },
  ]);
  for (const stream of [...phones, desk, stage]) stream.close();
});

test("R2 who has neither seat nor code finds no room", async () => {
  const { id } = await beginSession(url);
  for (const address of [id, randomUUID(), "NOPE 11", "x"]) {
    expectProblem(
      await visitor(url).send("GET", `/api/rooms/${encodeURIComponent(address)}`),
      "unknown_room",
    );
  }
});
