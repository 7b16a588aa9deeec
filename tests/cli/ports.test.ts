import { once } from "node:events";
import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { assertPortFree, freePort, wantedPort } from "../../cli/ports.ts";

test("H14: without PORT it is 3000, and 0 finds a free one", async () => {
  expect(await wantedPort(undefined)).toBe(3000);
  expect(await wantedPort("")).toBe(3000);
  expect(await wantedPort("8080")).toBe(8080);
  expect(await wantedPort("0")).toBeGreaterThan(1023);
});

test.each(["many", "-1", "65536", "80.5", "3000;ls"])("H14: PORT=%s is refused", async (text) => {
  await expect(wantedPort(text)).rejects.toThrow(`not "${text}"`);
});

test("H14: a taken port is refused, whichever address its holder listens on", async () => {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    const holder = createServer().listen(0, host);
    onTestFinished(() => void holder.close());
    await once(holder, "listening");
    const { port } = holder.address() as { port: number };
    await expect(assertPortFree(port)).rejects.toThrow(`PORT=${port + 1} npm start`);
  }
});

test("H14: a free port is let through", async () => {
  await expect(assertPortFree(await freePort())).resolves.toBeUndefined();
});
