import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { freePort } from "../../cli/ports.ts";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { ask, familyOf, type Launched, launcherPid, lives, postgresOf, start, webPid } from "./launched.ts";

test.describe.configure({ mode: "serial" });
test.skip(process.platform !== "linux", "reads the process table of Linux");

let data: string;
let port: number;

test.beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "same-side-launcher-"));
  port = await freePort();
});

const ready = async () =>
  (await fetch(`http://localhost:${port}/api/ready`).catch(() => undefined))?.status ?? 0;

test("H7: a second start on the same data says who holds it and exits 1; the first goes on", async () => {
  const first = start(data, port);
  await first.ready;
  await ask(data, "create table kept as select 42 as n");
  const second = start(data, await freePort());
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(
    `already runs on this data (process ${launcherPid(data)}, http://localhost:${port})`,
  );
  expect(await ready()).toBe(200);
  first.terminate();
  await first.ended;
});

test("H12: asked to stop, it stops with 0 and leaves no process behind", async () => {
  const launched = start(data, port);
  await launched.ready;
  const pids = [launcherPid(data), webPid(data), postgresOf(data).pid];
  expect(pids.map(lives)).toEqual([true, true, true]);
  launched.terminate();
  expect(await launched.ended).toBe(0);
  expect(pids.map(lives)).toEqual([false, false, false]);
});

test("H10: killed outright, it takes the web server along, and the next start has everything", async () => {
  const killed = start(data, port);
  await killed.ready;
  const [launcher, web, postgres] = [launcherPid(data), webPid(data), postgresOf(data).pid];
  process.kill(launcher, "SIGKILL");
  await expect.poll(() => lives(web)).toBe(false);
  const next = start(data, port);
  await next.ready;
  expect(lives(postgres)).toBe(false);
  expect(await ask(data, "select n from kept")).toEqual([{ n: 42 }]);
  next.terminate();
  await next.ended;
});

test("H11: PostgreSQL killed under it comes back, and readiness with it", async () => {
  const launched = start(data, port);
  await launched.ready;
  const { pid } = postgresOf(data);
  process.kill(pid, "SIGKILL");
  await expect.poll(() => launched.said(), { timeout: 30_000 }).toContain("PostgreSQL is back.");
  await expect.poll(ready, { timeout: 30_000 }).toBe(200);
  expect(postgresOf(data).pid).not.toBe(pid);
  expect(await ask(data, "select n from kept")).toEqual([{ n: 42 }]);
  launched.terminate();
  await launched.ended;
});

test("H11: the web server killed under it stops everything, with status 1", async () => {
  const launched = start(data, port);
  await launched.ready;
  const { pid } = postgresOf(data);
  process.kill(webPid(data), "SIGKILL");
  expect(await launched.ended).toBe(1);
  expect(launched.said()).toContain("The web server ended unexpectedly");
  expect(lives(pid)).toBe(false);
});

test("H14: on a taken port it says what to type instead, and starts nothing", async ({ baseURL }) => {
  const taken = Number(new URL(baseURL as string).port);
  const launched = start(data, taken);
  expect(await launched.ended).toBe(1);
  expect(launched.said()).toContain(`PORT=${taken + 1} npm start`);
  expect(() => postgresOf(data)).toThrow("ENOENT");
});

test("H15: with DATABASE_URL no PostgreSQL is started, and two nodes share the one that was given", async () => {
  const given = await startPostgres({ dataDir: join(data, "given") });
  const nodes = [0, 1].map(() => join(data, `node-${crypto.randomUUID()}`));
  const launched: Launched[] = [];
  for (const node of nodes) launched.push(start(node, await freePort(), { databaseUrl: given.url }));
  await Promise.all(launched.map((node) => node.ready));
  for (const node of nodes) expect(() => postgresOf(node)).toThrow("ENOENT");
  for (const node of launched) node.terminate();
  expect(await Promise.all(launched.map((node) => node.ended))).toEqual([0, 0]);
  await given.stop();
  removePostgres(join(data, "given"));
});

test("H15: a database out of reach is named, without its password", async () => {
  const nowhere = `postgresql://somebody:hush@127.0.0.1:${await freePort()}/somewhere`;
  const launched = start(data, port, { databaseUrl: nowhere });
  expect(await launched.ended).toBe(1);
  expect(launched.said()).toContain(`${new URL(nowhere).host}/somewhere could not be prepared`);
  expect(launched.said()).toContain("ECONNREFUSED");
  expect(launched.said()).not.toContain("hush");
});

for (const signal of ["SIGTERM", "SIGKILL"] as const) {
  test(`H12: the development server answers, and leaves no process behind after ${signal}`, async () => {
    const launched = start(data, port, { command: "dev" });
    await launched.ready;
    expect(await ready()).toBe(200);
    const family = familyOf(webPid(data));
    expect(family.length).toBeGreaterThan(1);
    if (signal === "SIGTERM") launched.terminate();
    else process.kill(launcherPid(data), "SIGKILL");
    await launched.ended;
    await expect.poll(() => family.filter(lives), { timeout: 15_000 }).toEqual([]);
  });
}

test.afterAll(async () => {
  // The last kill left a PostgreSQL behind: a start and an orderly stop take it along.
  const last = start(data, port);
  await last.ready;
  last.terminate();
  await last.ended;
  removePostgres(data);
});
