import { expect, test } from "./talk.ts";

test("a face is drawn from the scenario's own look, and may be kept for good", async ({ request }) => {
  const response = await request.get("/faces/friday-invoice/veryAngry?v=1");
  expect(response.headers()["content-type"]).toContain("image/svg+xml");
  expect(response.headers()["cache-control"]).toContain("immutable");
  const svg = await response.text();
  expect(svg).toContain("<svg");
  expect(await (await request.get("/faces/friday-invoice/smile?v=1")).text()).not.toBe(svg);
});

test("an expression or a scenario that does not exist has no face", async ({ request }) => {
  expect((await request.get("/faces/friday-invoice/../../etc")).status()).toBe(404);
  expect((await request.get("/faces/friday-invoice/monocle")).status()).toBe(404);
  expect((await request.get("/faces/nobody/smile")).status()).toBe(404);
});
