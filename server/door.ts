import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { NextRequest } from "next/server";
import { longestBody } from "./body.ts";
import { log } from "./log.ts";
import { once } from "./once.ts";
import { type RoomStream, streamOfBody } from "./room-stream.ts";

/** An address with one variable part, and what answers there: the same handler that the framework would call. */
export interface Way {
  readonly method: "GET" | "POST";
  /** The variable part is its only group. */
  readonly path: RegExp;
  handle(request: NextRequest, context: { params: Promise<{ code: string }> }): Promise<Response>;
}

/**
 * Answers some addresses before the framework looks for them: where a thousand phones ask at once, its own part would take most
 * of the time. Whatever is the least unusual is left to it, and is answered the same.
 */
export function openDoor(ways: readonly Way[]): void {
  once("door", () => {
    const known = new WeakSet<Server>();
    subscribe("http.server.request.start", (message) => {
      const { server } = message as { server: Server };
      if (known.has(server)) return;
      known.add(server);
      standBefore(server, ways);
    });
    return {};
  });
}

function standBefore(server: Server, ways: readonly Way[]): void {
  const inner = server.listeners("request");
  server.removeAllListeners("request");
  server.on("request", (ask, reply) => {
    for (const { method, path, handle } of ways) {
      const [, code] = (ask.method === method && path.exec(ask.url ?? "")) || [];
      if (code === undefined || !isPlain(ask)) continue;
      const params = Promise.resolve({ code });
      pass(ask, reply, (request) => handle(request, { params })).catch((error: unknown) => {
        if (!reply.destroyed) log().error({ err: error }, "a request failed at the door");
        reply.destroy();
      });
      return;
    }
    for (const listener of inner) listener.call(server, ask, reply);
  });
}

/** Has no body where none belongs, and a short one of known length where one does. */
function isPlain({ method, headers }: IncomingMessage): boolean {
  const declared = Number(headers["content-length"] ?? 0);
  if (headers["transfer-encoding"] !== undefined || headers.expect !== undefined) return false;
  return method === "GET" ? declared === 0 : declared > 0 && declared <= longestBody;
}

async function pass(
  ask: IncomingMessage,
  reply: ServerResponse,
  handle: (request: NextRequest) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  reply.on("close", () => reply.writableFinished || gone.abort());
  const pieces: Buffer[] = [];
  for await (const piece of ask) pieces.push(piece);
  const response = await handle(asRequest(ask, pieces, gone.signal));
  reply.statusCode = response.status;
  reply.setHeaders(response.headers);
  if (response.headers.get("content-type")?.startsWith("text/event-stream") && response.body !== null) {
    await stream(reply, response.body);
  } else {
    const body = Buffer.from(await response.arrayBuffer());
    reply.setHeader("content-length", body.byteLength);
    reply.end(body);
  }
}

/** Passes on what comes, as fast as it is taken. The end of the connection is its end, so that a message is one write and no frames. */
async function stream(reply: ServerResponse, body: ReadableStream<Uint8Array>): Promise<void> {
  reply.useChunkedEncodingByDefault = false;
  reply.setHeader("connection", "close");
  const own = streamOfBody(body);
  if (own !== undefined) return connect(own, reply);
  const reader = body.getReader();
  reply.on("close", () => void reader.cancel());
  for (;;) {
    const { done, value } = await reader.read();
    if (done || reply.destroyed) break;
    if (!reply.write(value)) await drained(reply);
  }
  reply.end();
}

/** Lets a room's stream write to the connection itself. */
function connect(own: RoomStream, reply: ServerResponse): void {
  reply.on("close", () => own.end());
  reply.flushHeaders();
  own.attach({
    write: (bytes) => void reply.write(bytes),
    waiting: () => reply.writableLength,
    end: () => void reply.end(),
    abort: () => void reply.destroy(),
  });
}

function drained(reply: ServerResponse): Promise<void> {
  return new Promise((done) => {
    const go = (): void => {
      reply.off("drain", go).off("close", go);
      done();
    };
    reply.on("drain", go).on("close", go);
  });
}

function asRequest(
  { method, headers, url, socket }: IncomingMessage,
  pieces: Buffer[],
  signal: AbortSignal,
): NextRequest {
  const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const scheme = "encrypted" in socket ? "https" : "http";
  return new NextRequest(new URL(url ?? "", `${scheme}://${headers.host ?? "localhost"}`), {
    method: method ?? "GET",
    headers: sent,
    signal,
    ...(pieces.length > 0 && { body: Buffer.concat(pieces) }),
  });
}
