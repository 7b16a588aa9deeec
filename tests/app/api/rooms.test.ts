import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { beginSession, command, follow, look, move, sitDown, soon } from "../../setup/room.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { expectProblem, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);

test("R32 a room is begun, joined by its code however it is typed, followed, voted in and moved on", async () => {
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

test("R32 who has neither seat nor code finds no room", async () => {
  const { id } = await beginSession(url);
  for (const address of [id, randomUUID(), "NOPE 11", "x"]) {
    expectProblem(
      await visitor(url).send("GET", `/api/rooms/${encodeURIComponent(address)}`),
      "unknown_room",
    );
  }
});

test("R34 a stream is neither compressed nor held back, and says nothing twice to who comes back", async () => {
  const { coach, id, code } = await beginSession(url);
  const phone = await sitDown(url, code, "Ana");
  const stream = follow(phone, id);
  const headers = await stream.headers;
  expect(headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(headers["content-encoding"]).toBeUndefined();
  await soon(() => stream.room()?.phase).toBe("lobby");
  await move(coach, id, { kind: "begin" });
  await soon(() => stream.room()?.phase).toBe("show");
  stream.close();

  const back = follow(phone, id, "phone", { "last-event-id": stream.lastId() });
  await soon(() => back.last("clock")).toBeTruthy();
  const asleep = follow(phone, id, "phone", { "last-event-id": "1" });
  await soon(() => asleep.room()?.phase).toBe("show");
  expect(back.said.map(({ event }) => event)).toEqual(["clock"]);
  await move(coach, id, { kind: "think" });
  await soon(() => back.room()?.phase).toBe("think");
  for (const one of [back, asleep]) one.close();
});

test("R34 every phone loads again at once, and each is where it was, with its vote", {
  timeout: 60_000,
}, async () => {
  const { coach, id, code } = await beginSession(url);
  const phones = await Promise.all(Array.from({ length: 30 }, () => sitDown(url, code, "Ana")));
  await move(coach, id, { kind: "begin" });
  await move(coach, id, { kind: "think" });
  const choices = (await look(coach, id, "stage")).futures[0]?.choices.map((choice) => choice.id) ?? [];
  const picked = (at: number) => choices[at % 3] ?? "";
  const votes = phones.map((phone, at) =>
    command(phone, id, { kind: "vote", fork: 1, round: 1, choice: picked(at) }),
  );
  expect((await Promise.all(votes)).map(({ status }) => status)).toEqual(Array(30).fill(200));
  for (let load = 0; load < 2; load++) {
    const streams = phones.map((phone) => follow(phone, id));
    await soon(() => streams.map((stream) => stream.you()?.vote?.choice)).toEqual(
      phones.map((_, at) => picked(at)),
    );
    expect(new Set(streams.map((stream) => stream.room()?.step))).toEqual(new Set([2]));
    for (const stream of streams) stream.close();
  }
});

test("R34 of too many streams from one device the newest stay", async () => {
  const { id, code } = await beginSession(url);
  const phone = await sitDown(url, code, "Ana");
  const streams = [];
  for (let tab = 0; tab < 6; tab++) {
    const stream = follow(phone, id);
    await soon(() => stream.room()?.phase).toBe("lobby");
    streams.push(stream);
  }
  await Promise.all(streams.slice(0, 2).map(({ ended }) => ended));
  for (const stream of streams) stream.close();
});

test("R35 who takes a seat over has it alone: the other device is told", async () => {
  const { id, code } = await beginSession(url);
  const old = await sitDown(url, code, "Ana");
  const stream = follow(old, id);
  await soon(() => stream.you()?.name).toBe("Ana");
  const fresh = visitor(url);
  const taken = await fresh.send("POST", `/api/rooms/${code}/seats`, { name: "ana", key: stream.you()?.key });
  expect(taken.json.you, taken.text).toMatchObject({ seat: 1, name: "Ana" });
  await soon(() => stream.you()).toBeNull();
  stream.close();
});

test("R35 who was taken out sees the room no more, and comes back by its door", async () => {
  const { coach, id, code } = await beginSession(url);
  const phone = await sitDown(url, code, "Ana");
  const stream = follow(phone, id);
  await soon(() => stream.room()?.phase).toBe("lobby");
  expect((await command(coach, id, { kind: "remove", seat: 1 })).status).toBe(200);
  await soon(() => stream.you()?.state).toBe("removed");
  await move(coach, id, { kind: "begin" });
  const door = await phone.send("GET", `/api/rooms/${id}`);
  expect(door.json).toMatchObject({ role: "visitor", room: null, desk: null, you: { state: "removed" } });
  expect(stream.room()?.phase).toBe("lobby");
  expect((await phone.send("POST", `/api/rooms/${id}/seats`, { name: "Ana" })).status).toBe(201);
  await soon(() => stream.room()?.phase).toBe("show");
  stream.close();
});

test("R31 codes are not guessed: after many wrong ones even the right one is refused, but not to who is in", async () => {
  const { id, code } = await beginSession(url);
  const phone = await sitDown(url, code, "Ana");
  const guesser = visitor(url);
  let refused = 0;
  for (let guess = 0; guess < 45; guess++) {
    const { status } = await guesser.send("GET", `/api/rooms/ZEPPELIN%20${10 + guess}`);
    if (status === 429) refused++;
  }
  expect(refused).toBeGreaterThanOrEqual(4);
  const right = await guesser.send("GET", `/api/rooms/${code}`);
  expectProblem(right, "too_many");
  expect(Number(right.headers.get("retry-after"))).toBeGreaterThan(0);
  expectProblem(await guesser.send("POST", `/api/rooms/${code}/seats`, { name: "Eve" }), "too_many");
  expect((await phone.send("GET", `/api/rooms/${code}`)).json.you.name).toBe("Ana");
  expect((await phone.send("GET", `/api/rooms/${id}`)).status).toBe(200);
  await rows(database, "delete from rate_limit");
});

test("R31 a code is free again once its room is closed or its time is over", async () => {
  const { coach, id, code, cohort } = await beginSession(url);
  await rows(database, "update room set expires_at = now() - interval '1 minute' where id = $1", [id]);
  expectProblem(await visitor(url).send("GET", `/api/rooms/${code}`), "unknown_room");
  const next = await coach.send("POST", `/api/cohorts/${cohort}/rooms`, { scenario: "friday-invoice" });
  expect(next.status, next.text).toBe(201);
  expect(await rows(database, "select code from room where id = $1", [id])).toEqual([{ code: null }]);
  await move(coach, next.json.id, { kind: "end" });
  expectProblem(await visitor(url).send("GET", `/api/rooms/${next.json.code}`), "unknown_room");
  const { rooms } = (await coach.send("GET", `/api/cohorts/${cohort}/rooms`)).json;
  expect(rooms.map((room: { code: unknown }) => room.code)).toEqual([null, null]);
});

test.each([
  ["nothing", ""],
  ["a space", " "],
  ["41 letters", "x".repeat(41)],
  ["10,000 letters", "x".repeat(10_000)],
  ["a null", "a\u0000b"],
  ["a turn of direction", "a\u202eb"],
  ["two lines", "a\nb"],
])("R35 %s is no name", async (_, name) => {
  const { code } = await beginSession(url);
  expectProblem(await visitor(url).send("POST", `/api/rooms/${code}/seats`, { name }), "bad_shape");
});

test("R35 a script in a name is a name", async () => {
  const { code } = await beginSession(url);
  const name = "<script>alert(1)</script>";
  const answer = await visitor(url).send("POST", `/api/rooms/${code}/seats`, { name });
  expect(answer.json.you.name).toBe(name);
});

test("R37 while everyone plays alone each seat has one talk of its own, and the stage sees the map fill", async () => {
  const { coach, id, code } = await beginSession(url);
  const [ana, ben] = [await sitDown(url, code, "Ana"), await sitDown(url, code, "Ben")];
  expectProblem(await ana.send("POST", `/api/rooms/${id}/talk`), "not_now");
  const stage = follow(coach, id, "stage");
  await move(coach, id, { kind: "alone", on: true });
  const talks = await Promise.all([ana, ana, ben].map((who) => who.send("POST", `/api/rooms/${id}/talk`)));
  const [first, again, other] = talks.map(({ json, text, status }) => {
    expect(status, text).toBe(200);
    return json.attempt as string;
  });
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  await soon(() => (stage.last("map") as { talks: number } | undefined)?.talks).toBe(2);
  const { json } = await ana.send("GET", `/api/attempts/${first}`);
  await ana.send("POST", `/api/attempts/${first}/say`, { turn: 0, choice: json.view.choices[0].id });
  await soon(
    () => (stage.last("map") as { forks: { lines: { count: number }[] }[] }).forks[0]?.lines[0]?.count,
  ).toBe(1);
  expect(JSON.stringify(stage.last("map"))).not.toMatch(/cost/);
  expectProblem(await coach.send("POST", `/api/rooms/${id}/talk`), "no_seat");
  stage.close();
});
