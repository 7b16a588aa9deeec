import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { freePort } from "../../cli/ports.ts";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { migrate } from "../../server/migrate.ts";
import { rows, storedChoices } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import {
  anyScenario,
  begin,
  debriefOf,
  expectProblem,
  firstLine,
  playOut,
  sayTaken,
  type Visitor,
  visitor,
} from "../setup/visitor.ts";

const dataDir = mkdtempSync(join(tmpdir(), "same-side-gone-"));
const port = await freePort();
const start = () => startPostgres({ dataDir, port });
let postgres = await start();
await migrate(postgres.url);
const web = await serve(postgres.url);
afterAll(async () => {
  await postgres.stop();
  removePostgres(dataDir);
});

async function untilReady(who: Visitor): Promise<void> {
  const until = Date.now() + 10_000;
  while ((await who.send("GET", "/api/ready")).status !== 200) {
    if (Date.now() > until) throw new Error("not ready again after 10 s");
    await pause(50);
  }
}

test("S15 with the database gone everything says so and keeps running; when it is back, play goes on", async () => {
  const guest = visitor(web.url);
  await untilReady(guest);
  const { id, view } = await begin(guest);
  const second = await sayTaken(guest, id, 0, firstLine(view));
  const scenario = await anyScenario(guest);

  await postgres.stop();
  const line = { turn: 1, choice: firstLine(second) };
  const wish = { scenario, level: "free", kind: "practice" };
  for (let round = 0; round < 3; round++) {
    expectProblem(await guest.send("GET", "/api/ready"), "database_gone");
    const refused = await guest.send("POST", `/api/attempts/${id}/say`, line);
    expectProblem(refused, "database_gone");
    expect(refused.headers.get("retry-after")).toBe("2");
    expectProblem(await guest.send("GET", `/api/attempts/${id}`), "database_gone");
    expectProblem(await guest.send("POST", "/api/attempts", wish), "database_gone");
    expectProblem(await guest.send("GET", "/api/attempts"), "database_gone");
    expect((await guest.send("GET", "/api/health")).status).toBe(200);
    expect((await guest.send("GET", "/api/scenarios")).status).toBe(200);
  }

  postgres = await start();
  await untilReady(guest);
  const third = await sayTaken(guest, id, line.turn, line.choice);
  await playOut(guest, { id, view: third }, firstLine);
  await debriefOf(guest, id);
  expect((await storedChoices(postgres.url, id)).slice(0, 2)).toEqual([firstLine(view), line.choice]);
});

test("S15 connections cut from the other side cost at most one answer each", async () => {
  const guest = visitor(web.url);
  const { id, view } = await begin(guest);
  await rows(
    postgres.adminUrl,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'same-side'",
  );
  await untilReady(guest);
  await sayTaken(guest, id, 0, firstLine(view));
});

test("S15 readiness knows a database that is behind", async () => {
  const guest = visitor(web.url);
  await rows(postgres.url, "update drizzle.__drizzle_migrations set created_at = created_at - 1");
  expectProblem(await guest.send("GET", "/api/ready"), "not_migrated");
  await rows(postgres.url, "update drizzle.__drizzle_migrations set created_at = created_at + 1");
  expect((await guest.send("GET", "/api/ready")).status).toBe(200);
  await rows(postgres.url, "alter schema drizzle rename to elsewhere");
  expectProblem(await guest.send("GET", "/api/ready"), "not_migrated");
  await rows(postgres.url, "alter schema elsewhere rename to drizzle");
});

test("S15 a server without its settings is alive, says what is missing, and is not ready", async () => {
  const bare = visitor((await serve(postgres.url, { SAME_SIDE_SECRET: "short" })).url);
  expect((await bare.send("GET", "/api/health")).status).toBe(200);
  const answer = await bare.send("GET", "/api/ready");
  expectProblem(answer, "not_configured");
  expect(answer.json.detail).toContain("SAME_SIDE_SECRET");
});

test("S18 the log of all this holds no cookie and no password", async () => {
  const password = new URL(postgres.url).password;
  expect(web.printed()).toContain('"code":"database_gone"');
  expect(web.printed()).not.toContain(password);
  expect(web.printed()).not.toMatch(/v1\.[0-9a-f-]{36}\./);
});
