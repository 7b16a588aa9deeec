import { Agent, type IncomingMessage, request } from "node:http";
import { expect } from "vitest";
import type { Debrief } from "../../engine/debrief.ts";
import { debriefSchema } from "../../engine/debrief.ts";
import type { View } from "../../engine/view.ts";
import { type Begin, type Begun, begunSchema, problemSchema, saidSchema } from "../../server/contract.ts";
import type { ProblemCode } from "../../server/problem.ts";
import { problems } from "../../server/problem.ts";

/** What came back. `text` is the body as sent, `json` the same parsed where it is JSON. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly json: any;
}

/** A browser as far as the API can tell: it keeps its cookies. */
export interface Visitor {
  readonly url: string;
  /** The cookies it sends, empty before the first attempt. */
  cookie: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

/** A newcomer, or with a cookie somebody who was here before. */
export function visitor(url: string, cookie = ""): Visitor {
  const self: Visitor = {
    url,
    cookie,
    async send(method, path, body, headers = {}) {
      const text = body === undefined || typeof body === "string" ? body : JSON.stringify(body);
      const answer = await ask(`${url}${path}`, method, text, {
        ...(self.cookie && { cookie: self.cookie }),
        ...(text !== undefined && { "content-type": "application/json" }),
        ...headers,
      });
      for (const set of answer.headers.getSetCookie()) self.cookie = keep(self.cookie, set);
      return answer;
    },
  };
  return self;
}

/** The cookies after one was set, or taken away by an age of nothing. */
function keep(cookies: string, set: string): string {
  const [pair = "", ...attributes] = set.split(/; ?/);
  const name = `${pair.split("=")[0]}=`;
  const others = cookies.split("; ").filter((cookie) => cookie !== "" && !cookie.startsWith(name));
  const gone = attributes.some((attribute) => /^max-age=0$/i.test(attribute));
  return (gone ? others : [...others, pair]).join("; ");
}

/** Expects a problem with this code, in the form every problem has. */
export function expectProblem(answer: Answer, code: ProblemCode): void {
  expect(answer.json, answer.text).toMatchObject({ code });
  expect(answer.status).toBe(problems[code][0]);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(problemSchema.strict().parse(answer.json)).toMatchObject({
    type: `urn:same-side:problem:${code}`,
    title: problems[code][1],
    status: answer.status,
  });
}

const agent = new Agent({ keepAlive: true });

/** Node's own client: a thousand attempts are ten thousand requests, and `fetch` costs more than the server. */
function ask(
  url: string,
  method: string,
  body: string | undefined,
  headers: Record<string, string>,
): Promise<Answer> {
  return new Promise((done, fail) => {
    const length = body === undefined ? {} : { "content-length": Buffer.byteLength(body) };
    const asked = request(url, { method, agent, headers: { ...length, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on("error", fail);
      answer.on("data", (piece) => pieces.push(piece));
      answer.on("end", () => done(readAnswer(answer, Buffer.concat(pieces).toString())));
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

function readAnswer({ statusCode = 0, headersDistinct }: IncomingMessage, text: string): Answer {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  const isJson = text !== "" && /json/.test(headers.get("content-type") ?? "");
  return { status: statusCode, headers, text, json: isJson ? JSON.parse(text) : undefined };
}

/** The first scenario served: what is promised here is promised of every one. */
export async function anyScenario(who: Visitor): Promise<string> {
  const { json } = await who.send("GET", "/api/scenarios");
  return json.scenarios[0].id;
}

/** Begins an attempt; practice on level free unless told otherwise. */
export async function begin(who: Visitor, wish: Partial<Begin> = {}): Promise<Begun> {
  const scenario = wish.scenario ?? (await anyScenario(who));
  const answer = await who.send("POST", "/api/attempts", {
    level: "free",
    kind: "practice",
    ...wish,
    scenario,
  });
  expect(answer.status, answer.text).toBe(201);
  return begunSchema.strict().parse(answer.json);
}

/** Says a choice that is expected to be taken. */
export async function sayTaken(who: Visitor, id: string, turn: number, choice: string): Promise<View> {
  const answer = await who.send("POST", `/api/attempts/${id}/say`, { turn, choice });
  expect(answer.status, answer.text).toBe(200);
  return saidSchema.strict().parse(answer.json).view;
}

/** Plays on to the end; `pick` chooses among the lines on offer. Gives the last view. */
export async function playOut(who: Visitor, begun: Begun, pick: (view: View) => string): Promise<View> {
  let { view } = begun;
  while (!view.ended) view = await sayTaken(who, begun.id, view.turn, pick(view));
  return view;
}

/** Always the first line on offer. */
export function firstLine(view: View): string {
  return view.choices[0]?.id as string;
}

/** The debrief as sent and as read. */
export async function debriefOf(who: Visitor, id: string): Promise<{ text: string; debrief: Debrief }> {
  const answer = await who.send("GET", `/api/attempts/${id}/debrief`);
  expect(answer.status, answer.text).toBe(200);
  return { text: answer.text, debrief: debriefSchema.strict().parse(answer.json) };
}

/** A sequence of numbers from 0 to 1 that is the same for the same seed (mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random line on offer. */
export function anyLine(chance: () => number): (view: View) => string {
  return (view) => view.choices[Math.floor(chance() * view.choices.length)]?.id as string;
}
