import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { longestBody, readBody } from "../../server/body.ts";

const schema = z.strictObject({ text: z.string() });

function post(
  body: BodyInit,
  headers: Record<string, string> = { "content-type": "application/json" },
): Request {
  return new Request("http://side.example/", {
    method: "POST",
    headers,
    body,
    duplex: "half",
  } as RequestInit);
}

/** A body that comes in pieces and does not say how long it is. */
function inPieces(pieces: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe("S13 a body", () => {
  test("is read and given its shape", async () => {
    expect(await readBody(post('{"text":"hello"}'), schema)).toEqual({ text: "hello" });
    const charset = { "content-type": "Application/JSON; charset=utf-8" };
    expect(await readBody(post('{"text":"hello"}', charset), schema)).toEqual({ text: "hello" });
  });

  test("is read whole however it is cut into pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 7 }),
        async (text, size) => {
          const whole = bytes(JSON.stringify({ text }));
          const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, i) =>
            whole.slice(i * size, (i + 1) * size),
          );
          expect(await readBody(post(inPieces(pieces)), schema)).toEqual({ text });
        },
      ),
    );
  });

  test.each([
    ["wrong_content_type", () => post('{"text":""}', { "content-type": "text/plain" })],
    ["wrong_content_type", () => post(bytes('{"text":""}'), {})],
    ["bad_json", () => post("")],
    ["bad_json", () => post('{"text":')],
    ["bad_json", () => post(new Uint8Array([0, 1, 2, 255]))],
    ["bad_shape", () => post("null")],
    ["bad_shape", () => post('{"text":1}')],
    ["bad_shape", () => post('{"text":"","more":1}')],
    [
      "body_too_large",
      () => post("{}", { "content-type": "application/json", "content-length": String(longestBody + 1) }),
    ],
    ["body_too_large", () => post(inPieces([bytes(" ".repeat(longestBody)), bytes("{}")]))],
  ])("is refused with %s", async (code, request) => {
    await expect(readBody(request(), schema)).rejects.toMatchObject({ name: "Problem", code });
  });

  test("of exactly the longest size is read", async () => {
    const padded = '{"text":""}'.padEnd(longestBody, " ");
    expect(await readBody(post(inPieces([bytes(padded)])), schema)).toEqual({ text: "" });
  });

  test("that has the wrong shape is told where", async () => {
    await expect(readBody(post('{"text":1}'), schema)).rejects.toThrow(/^text: /);
  });
});
