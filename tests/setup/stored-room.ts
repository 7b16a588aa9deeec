import { randomUUID } from "node:crypto";
import type pg from "pg";
import { expect } from "vitest";
import { deskKinds, type Wish } from "../../engine/room-event.ts";
import { reduce } from "../../engine/room-reduce.ts";
import { rulebook } from "../../engine/rules.ts";
import { command } from "../../server/room-commands.ts";
import { takeSeat } from "../../server/room-seats.ts";
import { liveRoom } from "../../server/room-shelf.ts";
import { readRoomAs } from "../../server/room-snapshot.ts";
import { compile, storeVersion } from "../../server/versions.ts";
import type { Asking } from "../engine/fixtures/room-alphabet.ts";
import { modelDeskView, modelRoomView, modelSeatView } from "../engine/fixtures/room-model-views.ts";
import { beginning, nameOf, type Pair, seat as play, scenario, tale } from "../engine/fixtures/room-pairs.ts";
import { shapeOfDesk, shapeOfRoom, shapeOfSeat } from "../engine/fixtures/room-walk.ts";
import { scaffoldText } from "../engine/fixtures/scenes.ts";
import { makeClass } from "./cohort.ts";

// Rooms in the database, held against the model of tests/engine/fixtures.

/** A room and what it is to be. */
export interface Stored {
  readonly id: string;
  readonly pair: Pair;
}

/** The database of the test. */
let pool: pg.Pool;
let url: string;

/** Says where rooms are stored; asked once, before anything else. */
export function storeRoomsIn(database: pg.Pool, address: string): void {
  pool = database;
  url = address;
}

const coach = randomUUID();
const people = [randomUUID(), randomUUID()] as const;
const NAMES = ["Ana", "Bo"] as const;

/** A room in the database before its first event. */
export async function firstRoom(): Promise<string> {
  const version = compile(scaffoldText);
  if (version === null) throw new Error("the scene is not playable");
  await storeVersion(version);
  const { id: cohort } = await makeClass(url, 0);
  const id = randomUUID();
  await pool.query(
    `insert into room (id, cohort, scenario, version, rulebook, seed, expires_at)
     values ($1, $2, $3, $4, $5, $6, now() + interval '1 hour')`,
    [id, cohort, scenario.text.id, version.hash, rulebook.version, play.seed],
  );
  return id;
}

/** The same room once more, as it is stored: whoever opens it knows nothing of what was in any process's memory. */
export async function copyOf(room: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `with r as (
       insert into room (id, cohort, scenario, version, rulebook, seed, head, expires_at, closed_at)
       select $2, cohort, scenario, version, rulebook, seed, head, expires_at, closed_at from room where id = $1
     ), e as (
       insert into room_event (room, number, command, seat, said, at)
       select $2, number, gen_random_uuid(), seat, said, at from room_event where room = $1
     ), s as (
       insert into seat (room, seat, learner, name, name_key, key)
       select $2, seat, learner, name, name_key, key from seat where room = $1
     )
     insert into vote (room, fork, round, seat, choice, confidence, at)
     select $2, fork, round, seat, choice, confidence, at from vote where room = $1`,
    [room, id],
  );
  return id;
}

async function entered(id: string, seat: number | null) {
  const live = await liveRoom(id);
  if (live === null) throw new Error(`no room ${id}`);
  return seat === null
    ? { live, role: "coach" as const, learner: coach }
    : { live, role: "seat" as const, learner: people[seat - 1] ?? "" };
}

/** Asks the server for it, as a phone or the desk does. */
export async function askServer(id: string, [seat, said]: Asking, step: number): Promise<void> {
  const who = await entered(id, seat);
  if (said.kind === "join" && seat !== null) {
    await takeSeat(who.live, who.learner, { name: NAMES[seat - 1] ?? "" }, "127.0.0.1");
    return;
  }
  const wish = said.kind === "carry" ? { kind: said.kind } : said;
  await command(who, { id: randomUUID(), step, wish: wish as Wish });
}

/** What the server shows is what the model says. */
export async function compareShown(id: string, { model, room, path }: Pair): Promise<void> {
  const [stage, desk, ...phones] = await Promise.all([
    readRoomAs(await entered(id, null), "stage"),
    readRoomAs(await entered(id, null), "desk"),
    ...model.seats.map(async (_, index) => readRoomAs(await entered(id, index + 1), "phone")),
  ]);
  const due = modelRoomView(tale, model, room.number);
  const isHere = (index: number): boolean => model.seats[index]?.state === "here";
  const shown = {
    stage: stage.room && shapeOfRoom(stage.room),
    onDesk: desk.desk && shapeOfRoom(desk.desk.room),
    // Nobody's screen is awake in this test.
    desk: desk.desk && JSON.parse(JSON.stringify(shapeOfDesk(desk.desk)).replaceAll('"away"', '"here"')),
    phones: phones.map(({ room: view, you }) => [view && shapeOfRoom(view), you && shapeOfSeat(you)]),
  };
  const wanted = {
    stage: due,
    onDesk: due,
    desk: modelDeskView(tale, model),
    phones: model.seats.map((_, index) => [isHere(index) ? due : null, modelSeatView(model, index + 1)]),
  };
  if (JSON.stringify(shown) !== JSON.stringify(wanted)) expect(shown, JSON.stringify(path)).toEqual(wanted);
}

/** What is stored is what happened: its events give the room, its votes are the last words of everybody. */
export async function compareStored(rooms: readonly Stored[]): Promise<void> {
  for (let from = 0; from < rooms.length; from += 500) {
    const some = rooms.slice(from, from + 500);
    const ids = some.map(({ id }) => id);
    const { rows: events } = await pool.query(
      `select room, number, seat, said, floor(extract(epoch from at) * 1000)::float8 as at
       from room_event where room = any($1) order by room, number`,
      [ids],
    );
    const { rows: votes } = await pool.query(
      "select room, fork, round, seat, choice from vote where room = any($1) order by fork, round, seat",
      [ids],
    );
    const { rows: heads } = await pool.query("select id, head, closed_at from room where id = any($1)", [
      ids,
    ]);
    const eventsOf = Map.groupBy(events, ({ room }) => room as string);
    const votesOf = Map.groupBy(votes, ({ room }) => room as string);
    const headOf = new Map(heads.map(({ id, ...rest }) => [id, rest]));
    for (const { id, pair } of some) {
      const stored = (eventsOf.get(id) ?? []).map(({ room: _, ...event }) => event);
      const again = reduce(beginning.room, stored);
      expect(nameOf({ ...pair, room: again }), JSON.stringify(pair.path)).toBe(nameOf(pair));
      const words = pair.model.forks.flatMap(({ words }, index) =>
        words.map(({ seat, round, choice }) => ({ fork: index + 1, round, seat, choice })),
      );
      words.sort((a, b) => a.fork - b.fork || a.round - b.round || a.seat - b.seat);
      expect((votesOf.get(id) ?? []).map(({ room: _, ...vote }) => vote)).toEqual(words);
      const head = headOf.get(id);
      expect([head?.head, head?.closed_at !== null]).toEqual([
        pair.path.length,
        pair.model.phase === "closed",
      ]);
    }
  }
}

/** Can this be said to a server at all? A phone has a seat before it speaks, and only the server finds the lines of a carrying. */
export function canBeAsked({ model }: Pair, [seat, said]: Asking): boolean {
  if (said.kind === "carry")
    return said.lines.length === model.talks.length && said.lines.some((lines) => lines.length > 0);
  if (seat === null) return deskKinds.has(said.kind);
  // Who is in the room sits down again without an event, on however many devices.
  if (said.kind === "join") return model.seats[seat - 1]?.state !== "here" && seat <= model.seats.length + 1;
  return seat <= model.seats.length;
}
