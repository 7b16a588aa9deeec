import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { expect } from "vitest";
import type { Wish } from "../../engine/room-event.ts";
import type { DeskView, RoomView, SeatView } from "../../engine/room-view.ts";
import { type Answer, type Visitor, visitor } from "./visitor.ts";

/** A coach with a room of their own cohort. */
export interface Session {
  readonly coach: Visitor;
  readonly cohort: string;
  readonly id: string;
  readonly code: string;
}

/** An account, of a name nobody else in this file has. */
async function account(url: string, name: string): Promise<Visitor> {
  const who = visitor(url);
  const body = { email: `${name}-${randomUUID()}@example.com`, password: "a long enough password" };
  const answer = await who.send("POST", "/api/account/sign-up", body);
  expect(answer.status, answer.text).toBe(201);
  return who;
}

/** Begins a room in a new cohort of a new coach. */
export async function beginSession(url: string, scenario = "friday-invoice"): Promise<Session> {
  const coach = await account(url, "coach");
  const cohort = (await coach.send("POST", "/api/cohorts", { name: "Depot" })).json.id as string;
  const room = await coach.send("POST", `/api/cohorts/${cohort}/rooms`, { scenario });
  expect(room.status, room.text).toBe(201);
  return { coach, cohort, id: room.json.id, code: room.json.code };
}

/** A phone that sits down; a guest of its own. */
export async function sitDown(url: string, code: string, name: string): Promise<Visitor> {
  const phone = visitor(url);
  const answer = await phone.send("POST", `/api/rooms/${code}/seats`, { name });
  expect(answer.status, answer.text).toBe(201);
  return phone;
}

/** Asks for something in a room, as a new command or under a given id. */
export function command(
  who: Visitor,
  room: string,
  wish: Wish,
  step?: number,
  id: string = randomUUID(),
): Promise<Answer> {
  return who.send("POST", `/api/rooms/${room}/commands`, { id, ...(step !== undefined && { step }), wish });
}

/** The room as somebody sees it now. */
export async function look(who: Visitor, room: string, as: "phone" | "stage" | "desk"): Promise<RoomView> {
  const { json, status, text } = await who.send("GET", `/api/rooms/${room}?as=${as}`);
  expect(status, text).toBe(200);
  return json.room ?? json.desk.room;
}

/** The desk makes a move at the step it has seen last. */
export async function move(coach: Visitor, room: string, wish: Wish): Promise<void> {
  const { step } = await look(coach, room, "desk");
  const answer = await command(coach, room, wish, step);
  expect(answer.status, answer.text).toBe(200);
}

/** An open stream: everything it said so far, and the last of each kind. */
export interface Followed {
  readonly status: Promise<number>;
  readonly headers: Promise<Record<string, unknown>>;
  readonly said: { event: string; data: unknown; id: string; at: number }[];
  room(): RoomView | undefined;
  you(): SeatView | null | undefined;
  desk(): DeskView | undefined;
  last(event: string): unknown;
  lastId(): string;
  /** Resolves when the server ends it or it breaks. */
  readonly ended: Promise<void>;
  /** Reads no more, without telling the server. */
  stopReading(): void;
  close(): void;
}

/** Opens a stream as a browser does. */
export function follow(
  who: Visitor,
  room: string,
  as: "phone" | "stage" | "desk" = "phone",
  headers: Record<string, string> = {},
): Followed {
  const said: Followed["said"] = [];
  let id = "";
  const asked = request(`${who.url}/api/rooms/${room}/events?as=${as}`, {
    headers: { accept: "text/event-stream", "accept-encoding": "gzip", cookie: who.cookie, ...headers },
  });
  let end: () => void = () => undefined;
  const ended = new Promise<void>((done) => (end = done));
  let paused: () => void = () => undefined;
  const answered = new Promise<{ status: number; headers: Record<string, unknown> }>((done) => {
    asked.on("response", (answer) => {
      done({ status: answer.statusCode ?? 0, headers: answer.headers });
      paused = () => answer.pause();
      let rest = "";
      answer.setEncoding("utf8");
      answer.on("data", (text: string) => {
        const parts = (rest + text).split("\n\n");
        rest = parts.pop() ?? "";
        for (const part of parts) {
          const field = (name: string) =>
            part
              .split("\n")
              .find((line) => line.startsWith(`${name}: `))
              ?.slice(name.length + 2);
          id = field("id") ?? id;
          const event = field("event");
          if (event === undefined) continue;
          said.push({ event, data: JSON.parse(field("data") ?? "null"), id, at: performance.now() });
        }
      });
      answer.on("error", end);
      answer.on("close", end);
    });
    asked.on("error", () => {
      done({ status: 0, headers: {} });
      end();
    });
  });
  asked.end();
  const last = (event: string) => said.findLast((one) => one.event === event)?.data;
  return {
    said,
    ended,
    last,
    status: answered.then(({ status }) => status),
    headers: answered.then((answer) => answer.headers),
    room: () => (last("room") ?? (last("desk") as DeskView | undefined)?.room) as RoomView | undefined,
    you: () => last("you") as SeatView | null | undefined,
    desk: () => last("desk") as DeskView | undefined,
    lastId: () => id,
    stopReading: () => paused(),
    close: () => asked.destroy(),
  };
}

/** Expects something of what comes by a stream, in a moment. */
export function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 60_000, interval: 20 });
}
