import { connect } from "node:net";
import { describe, expect, test } from "vitest";
import { longestBody } from "../../../server/body.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);
const guest = visitor(url);
const { id, view } = await begin(guest);
const line = { turn: 0, choice: firstLine(view) };
const say = `/api/attempts/${id}/say`;
const { scenario } = (await guest.send("GET", `/api/attempts/${id}`)).json;
const wish = { scenario, level: "free", kind: "practice" };

const stored = () =>
  rows(
    database,
    "select (select count(*) from attempt), (select count(*) from said), (select count(*) from learner)",
  );
const before = await stored();

/** Refused with this code, and nothing in the database is different. */
async function refused(code: Parameters<typeof expectProblem>[1], ...request: Parameters<typeof guest.send>) {
  const answer = await guest.send(...request);
  expectProblem(answer, code);
  expect(await stored()).toEqual(before);
  return answer;
}

describe("S13 a body", () => {
  test.each([
    ["bad_json", "{"],
    ["bad_json", ""],
    ["bad_json", "\u0000\u0001"],
    ["bad_shape", "null"],
    ["bad_shape", "[]"],
    ["bad_shape", { turn: 0 }],
    ["bad_shape", { turn: "0", choice: "x" }],
    ["bad_shape", { turn: 0.5, choice: "x" }],
    ["bad_shape", { turn: -1, choice: "x" }],
    ["bad_shape", { turn: 1e300, choice: "x" }],
    ["bad_shape", { turn: 0, choice: "" }],
    ["bad_shape", { turn: 0, choice: "x".repeat(201) }],
    ["bad_shape", { turn: 0, choice: ["x"] }],
    ["bad_shape", { ...line, more: true }],
  ] as const)("is refused with %s: %j", async (code, body) => {
    await refused(code, "POST", say, body);
  });

  test.each([
    { ...wish, level: "easy" },
    { ...wish, kind: "ranked" },
    { ...wish, seed: "" },
    { ...wish, seed: "x".repeat(65) },
    { ...wish, seed: "ü" },
    { ...wish, seed: 7 },
    { ...wish, scenario: "" },
    { ...wish, from: { attempt: id } },
    { ...wish, cheat: 1 },
  ])("that begins no attempt is refused: %j", async (body) => {
    await refused("bad_shape", "POST", "/api/attempts", body);
  });

  test.each(["x".repeat(501), "a\u0000b", "a\u001bb", "\ud800"])(
    "that is no note is refused: %j",
    async (text) => {
      await refused("bad_shape", "PUT", `/api/attempts/${id}/note`, { text });
    },
  );

  test.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/jsonp",
    "",
  ])("that does not say it is JSON is refused: %j", async (type) => {
    await refused("wrong_content_type", "POST", say, JSON.stringify(line), { "content-type": type });
  });

  test("over 64 kB is refused when its length is declared", async () => {
    await refused("body_too_large", "POST", say, JSON.stringify({ ...line, more: "x".repeat(longestBody) }));
  });

  test("over 64 kB is refused when it comes in pieces without a length", async () => {
    const answer = await sendInPieces(say, 40, 4096);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('"code":"body_too_large"');
    expect(await stored()).toEqual(before);
  });

  test("in pieces without a length is read while it stays within 64 kB", async () => {
    const answer = await sendInPieces(say, 10, 4096);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
  });
});

/** Sends a chunked body by hand: no client library would send one that is refused half way. */
function sendInPieces(path: string, count: number, size: number): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const socket = connect(Number(port), hostname);
    let text = "";
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer: ${text}`)));
    socket.on("data", (chunk) => {
      text += chunk;
      // The answer is whole when its last chunk is; the connection may stay open.
      if (/\r\n0\r\n\r\n$/.test(text) || /content-length/i.test(text)) socket.end();
    });
    socket.on("close", () => done(text));
    socket.on("error", (error) => (text ? done(text) : fail(error)));
    const head = [
      "host: x",
      "content-type: application/json",
      "transfer-encoding: chunked",
      `cookie: ${guest.cookie}`,
    ];
    socket.write(`POST ${path} HTTP/1.1\r\n${head.join("\r\n")}\r\n\r\n`);
    for (let i = 0; i < count; i++) socket.write(`${size.toString(16)}\r\n${" ".repeat(size)}\r\n`);
    socket.write("0\r\n\r\n");
  });
}

describe("S13 an address", () => {
  test.each([
    ["/api/scenarios", "GET, HEAD, OPTIONS"],
    [`/api/scenarios/${scenario}`, "GET, HEAD, OPTIONS"],
    ["/api/attempts", "GET, HEAD, POST, OPTIONS"],
    [`/api/attempts/${id}`, "GET, HEAD, OPTIONS"],
    [say, "POST, OPTIONS"],
    [`/api/attempts/${id}/debrief`, "GET, HEAD, OPTIONS"],
    [`/api/attempts/${id}/note`, "PUT, OPTIONS"],
    [`/api/attempts/${id}/share`, "POST, DELETE, OPTIONS"],
    ["/api/account", "GET, HEAD, DELETE, OPTIONS"],
    ["/api/account/sign-in", "POST, OPTIONS"],
    ["/api/health", "GET, HEAD, OPTIONS"],
    ["/api/ready", "GET, HEAD, OPTIONS"],
    ["/api/openapi.json", "GET, HEAD, OPTIONS"],
    ["/api/scenario.schema.json", "GET, HEAD, OPTIONS"],
  ])("%s takes only %s", async (path, allow) => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"]) {
      if (allow.includes(method)) continue;
      const answer = await refused("wrong_method", method, path);
      expect(answer.headers.get("allow")).toBe(allow);
    }
    const asked = await guest.send("OPTIONS", path);
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, allow]);
    if (allow.includes("HEAD")) expect((await guest.send("HEAD", path)).text).toBe("");
  });

  test.each([
    ...["/api", "/api/nothing", "/api/attempts/x/y/z"],
    ...["/api/%E0%A4%A", "/api/challenges/%FF/board", "/api/attempts/%"],
  ])("%s, where nothing is, says so", async (path) => {
    await refused("unknown_address", "GET", path);
  });

  test("of a scenario that is not there says so", async () => {
    await refused("unknown_scenario", "GET", "/api/scenarios/nobody");
    await refused("unknown_scenario", "GET", "/api/scenarios/__proto__");
    await refused("unknown_scenario", "POST", "/api/attempts", { ...wish, scenario: "../../etc/passwd" });
  });
});

test("S4 another site's page changes nothing, whatever cookie comes along", async () => {
  const origin = { origin: "https://evil.example" };
  await refused("foreign_origin", "POST", "/api/attempts", wish, origin);
  await refused("foreign_origin", "POST", say, line, origin);
  await refused("foreign_origin", "DELETE", `/api/attempts/${id}/share`, undefined, { origin: "null" });
  await refused("foreign_origin", "POST", say, line, { "sec-fetch-site": "cross-site" });
});

test("S4 this site's own page may", async () => {
  const own = visitor(url);
  const answer = await own.send("POST", "/api/attempts", wish, {
    origin: url,
    "sec-fetch-site": "same-origin",
  });
  expect(answer.status).toBe(201);
});

test("S11 the debrief, the note and the link wait for the end", async () => {
  const early = visitor(url);
  const begun = await begin(early);
  for (const [method, path, body] of [
    ["GET", "debrief", undefined],
    ["PUT", "note", { text: "x" }],
    ["POST", "share", { moments: [] }],
  ] as const) {
    expectProblem(await early.send(method, `/api/attempts/${begun.id}/${path}`, body), "not_finished");
  }
});

test("every answer of the API is kept from caches, sniffing and frames, and has an id", async () => {
  for (const answer of [await guest.send("GET", "/api/scenarios"), await guest.send("GET", "/api/nothing")]) {
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get("x-powered-by")).toBeNull();
  }
});
