import { expect, test } from "vitest";
import { message, RoomStream } from "../../server/room-stream.ts";

test("R34 a message says its event, its data and the number it stands for", () => {
  expect(new TextDecoder().decode(message("room", '{"step":1}', 7))).toBe(
    'id: 7\nevent: room\ndata: {"step":1}\n\n',
  );
  expect(new TextDecoder().decode(message("clock", "{}"))).toBe("event: clock\ndata: {}\n\n");
});

test("R34 who does not read is cut off before much waits for them", async () => {
  let ended = 0;
  const stream = new RoomStream("phone", "somebody", () => ended++);
  const bytes = new Uint8Array(64 * 1024);
  for (let piece = 0; piece < 100 && ended === 0; piece++) stream.send(bytes);
  expect(ended).toBe(1);
  stream.send(bytes);
  stream.end();
  expect(ended).toBe(1);
  await expect(stream.body.getReader().read()).rejects.toThrow("too slow");
});

test("R34 a stream that ends says its last words, and a reader that goes ends it", async () => {
  let ended = 0;
  const stream = new RoomStream("phone", "somebody", () => ended++);
  stream.send(message("clock", "{}"));
  stream.end(new TextEncoder().encode("retry: 1\n\n"));
  expect(await new Response(stream.body).text()).toBe("event: clock\ndata: {}\n\nretry: 1\n\n");
  const other = new RoomStream("stage", "somebody", () => ended++);
  await other.body.cancel();
  expect(ended).toBe(2);
});
