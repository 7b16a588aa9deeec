import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../../cli/ports.ts";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { migrate } from "../../server/migrate.ts";
import { fewScenarios } from "../setup/few-scenarios.ts";
import { beginSession, command, follow, look, move, sitDown, soon } from "../setup/room.ts";
import { rows } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import { expectProblem, visitor } from "../setup/visitor.ts";

const dataDir = mkdtempSync(join(tmpdir(), "same-side-room-"));
const port = await freePort();
const start = () => startPostgres({ dataDir, port });
let postgres = await start();
await migrate(postgres.url);
const settings = fewScenarios("friday-invoice");
const nodes = [await serve(postgres.url, settings), await serve(postgres.url, settings)] as const;
afterAll(async () => {
  await postgres.stop();
  removePostgres(dataDir);
});
const urlAt = (number: number) => nodes[number % 2]?.url ?? "";

test("R34 people split between two nodes are at one step, each vote counts once, and the desk sees who is awake", {
  timeout: 120_000,
}, async () => {
  const { coach, id, code } = await beginSession(urlAt(0));
  const phones = [];
  for (let number = 0; number < 12; number++) phones.push(await sitDown(urlAt(number), code, "Ana"));
  const streams = phones.map((phone) => follow(phone, id));
  const desk = follow(coach, id, "desk");
  await soon(() => desk.desk()?.people.map(({ state }) => state)).toEqual(Array(12).fill("here"));
  await move(coach, id, { kind: "begin" });
  await move(coach, id, { kind: "think" });
  await soon(() => streams.map((stream) => stream.room()?.phase)).toEqual(Array(12).fill("think"));
  const choices = streams[0]?.room()?.futures[0]?.choices.map((choice) => choice.id) ?? [];
  const vote = (number: number) =>
    ({ kind: "vote", fork: 1, round: 1, choice: choices[number % 3] ?? "" }) as const;
  // Each twice, the second time through the other node, as one command and as two.
  const answers = await Promise.all(
    phones.flatMap((phone, number) => {
      const once = randomUUID();
      const other = visitor(urlAt(number + 1), phone.cookie);
      return [
        command(phone, id, vote(number), undefined, once),
        command(other, id, vote(number), undefined, once),
        command(other, id, vote(number)),
      ];
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(36).fill(200));
  await soon(() => desk.room()?.futures[0]?.answered).toBe(12);
  // The desk is at the other node now.
  await move(visitor(urlAt(1), coach.cookie), id, { kind: "close" });
  await soon(() => streams.map((stream) => stream.room()?.phase)).toEqual(Array(12).fill("split"));
  expect(
    desk
      .desk()
      ?.futures[0]?.split?.now.map(({ count }) => count)
      .slice(0, 3),
  ).toEqual([4, 4, 4]);
  streams[1]?.close();
  await soon(() => desk.desk()?.people.map(({ state }) => state)[1]).toBe("away");
  for (const stream of [...streams, desk]) stream.close();
});

test("R34 a wake-up that never came costs a moment: the table is asked every few seconds", {
  timeout: 120_000,
}, async () => {
  const { coach, id } = await beginSession(urlAt(0));
  const stage = follow(coach, id, "stage");
  await soon(() => stage.room()?.locked).toBe(false);
  await rows(
    postgres.url,
    `with moved as (update room set head = head + 1 where id = $1 returning id, head)
     insert into room_event (room, number, command, said) select id, head, gen_random_uuid(), '{"kind":"lock","on":true}' from moved`,
    [id],
  );
  await soon(() => stage.room()?.locked).toBe(true);
  stage.close();
});

test("R34 the database restarts under open streams: nothing is half done, and everybody goes on", {
  timeout: 180_000,
}, async () => {
  const { coach, id, code } = await beginSession(urlAt(0));
  const phone = await sitDown(urlAt(1), code, "Ana");
  const streams = [follow(phone, id), follow(coach, id, "desk")];
  await move(coach, id, { kind: "begin" });
  await move(coach, id, { kind: "think" });
  await soon(() => streams.map((stream) => stream.room()?.phase)).toEqual(["think", "think"]);
  const choice = streams[0]?.room()?.futures[0]?.choices[0]?.id ?? "";
  const wish = { kind: "vote", fork: 1, round: 1, choice } as const;
  const once = randomUUID();

  await postgres.stop();
  expectProblem(await command(phone, id, wish, undefined, once), "database_gone");
  expectProblem(await command(phone, id, wish, undefined, once), "database_gone");

  postgres = await start();
  const vote = async () => (await command(phone, id, wish, undefined, once)).status;
  await expect.poll(vote, { timeout: 60_000, interval: 200 }).toBe(200);
  const stored = "select count(*)::int as n from room_event where room = $1 and command = $2";
  expect(await rows(postgres.url, stored, [id, once])).toEqual([{ n: 1 }]);
  const { step } = await look(coach, id, "desk");
  expect((await command(coach, id, { kind: "close" }, step)).status).toBe(200);
  await soon(() => streams.map((stream) => stream.room()?.phase)).toEqual(["split", "split"]);
  for (const stream of streams) stream.close();
});

test("R34 a node that is asked to stop waits for no reader of its streams, and is gone; they come back to the other", {
  timeout: 120_000,
}, async () => {
  const { coach, id, code } = await beginSession(urlAt(0));
  const phone = await sitDown(urlAt(1), code, "Ana");
  const stream = follow(phone, id);
  await soon(() => stream.room()?.phase).toBe("lobby");
  // Nobody hangs up: a node that waited for that would never end.
  expect(await nodes[1].end("SIGTERM")).toBe(143);
  await stream.ended;
  const back = follow(visitor(urlAt(0), phone.cookie), id, "phone", { "last-event-id": stream.lastId() });
  await move(coach, id, { kind: "begin" });
  await soon(() => back.room()?.phase).toBe("show");
  back.close();
});
