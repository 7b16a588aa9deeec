import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { longestBody } from "../../server/body.ts";
import { openDoor } from "../../server/door.ts";

/** Called when a stream's reader has gone. */
let leave = (): void => undefined;

openDoor([
  {
    method: "POST",
    path: /^\/rooms\/([\w-]+)\/commands$/,
    handle: async (asked, { params }) => {
      const { code } = await params;
      const headers = { "x-code": code, "x-cookie": asked.cookies.get("who")?.value ?? "" };
      return Response.json(await asked.json(), { status: 201, headers });
    },
  },
  {
    method: "GET",
    path: /^\/rooms\/([\w-]+)\/events(?:\?.*)?$/,
    handle: async (asked) => {
      const body = new ReadableStream<Uint8Array>({
        start: (controller) =>
          controller.enqueue(new TextEncoder().encode(`as ${asked.nextUrl.searchParams.get("as")}`)),
        cancel: () => leave(),
      });
      return new Response(body, { headers: { "content-type": "text/event-stream" } });
    },
  },
]);

const server = createServer((_, reply) => reply.end("the framework"));
let port = 0;
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method: "POST", body, headers });

test("a request at the door is answered with status, headers and body of its handler", async () => {
  const answer = await post("/rooms/KITE-42/commands", '{"a":1}', { cookie: "who=ana" });
  expect(answer.status).toBe(201);
  expect(await answer.json()).toEqual({ a: 1 });
  expect(answer.headers.get("x-code")).toBe("KITE-42");
  expect(answer.headers.get("x-cookie")).toBe("ana");
  expect(answer.headers.get("content-type")).toBe("application/json");
});

test.each([
  ["another address", "/rooms/KITE-42/seats", "{}"],
  ["an address with an escape", "/rooms/KITE%2042/commands", "{}"],
  ["a body too long", "/rooms/KITE-42/commands", "a".repeat(longestBody + 1)],
  ["no body", "/rooms/KITE-42/commands", ""],
])("%s is left to the framework", async (_, path, body) => {
  expect(await (await post(path, body)).text()).toBe("the framework");
});

test("a body of unknown length is left to the framework", async () => {
  const text = await new Promise((done) => {
    const asked = request({ port, path: "/rooms/KITE-42/commands", method: "POST" }, (answer) =>
      answer.setEncoding("utf8").on("data", done),
    );
    asked.write("{");
    asked.end("}");
  });
  expect(text).toBe("the framework");
});

test("a stream is passed on as it comes, and its handler hears that the reader has gone", async () => {
  const gone = new Promise<void>((done) => {
    leave = done;
  });
  const stop = new AbortController();
  const answer = await fetch(`http://127.0.0.1:${port}/rooms/KITE-42/events?as=stage`, {
    signal: stop.signal,
  });
  const first = await answer.body?.getReader().read();
  expect(new TextDecoder().decode(first?.value)).toBe("as stage");
  stop.abort();
  await gone;
});
