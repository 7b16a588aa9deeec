import { afterAll, describe, expect, test } from "vitest";
import { exportSchema } from "../../../server/account-contract.ts";
import { closeDatabase } from "../../../server/database.ts";
import { makeResetCode } from "../../../server/reset-code.ts";
import { newEmail, password, signIn, signUp } from "../../setup/account.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { makeWorld, rowsOfLearner, tablesOfLearners, writeHistory } from "../../setup/history.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, type Visitor, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
process.env.DATABASE_URL = database;
afterAll(() => closeDatabase());
const { url } = await serve(database, { SAME_SIDE_TRUSTED_PROXY: "127.0.0.1" });

const next = "another walk by the river";
const learnerOf = async (email: string) =>
  (
    await rows<{ id: string }>(
      database,
      `select l.id from learner l join "user" u on u.id = l.account where u.email = $1`,
      [email],
    )
  )[0]?.id as string;
const whoIs = async (who: Visitor) => (await who.send("GET", "/api/account")).json.who;

describe("A8 a one-time code", () => {
  const reset = (email: string, code: string, secret = next) =>
    visitor(url).send("POST", "/api/account/reset", { email, code, password: secret });

  test("chooses a new password once, in any letter case, and signs every browser out", async () => {
    const email = newEmail();
    const who = visitor(url);
    await signUp(who, email);
    const code = (await makeResetCode(email.toUpperCase())) as string;
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    expect((await reset(email.toUpperCase(), typed)).status).toBe(204);
    expect(await whoIs(who)).toBe("newcomer");
    await signIn(visitor(url), email, next);
    expectProblem(
      await visitor(url).send("POST", "/api/account/sign-in", { email, password }),
      "wrong_credentials",
    );
    expectProblem(await reset(email, code, "a third walk by the river"), "wrong_code");
    await signIn(visitor(url), email, next);
  });

  test("used eight times at once counts once", async () => {
    const email = newEmail();
    await signUp(visitor(url), email);
    const code = (await makeResetCode(email)) as string;
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => reset(email, code, `${next} ${i}`)));
    expect(all.map(({ status }) => status).sort()).toEqual([204, 422, 422, 422, 422, 422, 422, 422]);
    await signIn(visitor(url), email, `${next} ${all.findIndex(({ status }) => status === 204)}`);
  });

  test("that is too old, replaced, another's or made up gets one answer, and changes nothing", async () => {
    const [email, other] = [newEmail(), newEmail()];
    const who = visitor(url);
    await signUp(who, email);
    await signUp(visitor(url), other);
    const replaced = (await makeResetCode(email)) as string;
    const old = (await makeResetCode(email)) as string;
    await rows(database, "update reset_code set expires_at = now() - interval '1 second'");
    const others = (await makeResetCode(other)) as string;
    const answers = [
      await reset(email, replaced),
      await reset(email, old),
      await reset(email, others),
      await reset(newEmail(), others),
      await reset(email, "x"),
    ];
    for (const answer of answers) expectProblem(answer, "wrong_code");
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await whoIs(who)).toBe("account");
    await signIn(visitor(url), email);
    expect((await reset(other, others)).status).toBe(204);
  });

  test("opens nothing once the password was changed", async () => {
    const email = newEmail();
    const who = visitor(url);
    await signUp(who, email);
    const code = (await makeResetCode(email)) as string;
    const changed = await who.send("PUT", "/api/account/password", { current: password, next });
    expect(changed.status, changed.text).toBe(204);
    expectProblem(await reset(email, code, "a third walk by the river"), "wrong_code");
  });

  test("is good for a day", async () => {
    const email = newEmail();
    await signUp(visitor(url), email);
    const code = (await makeResetCode(email)) as string;
    await rows(database, "update reset_code set expires_at = expires_at - interval '23 hours 59 minutes'");
    expect((await reset(email, code)).status).toBe(204);
  });

  test("is made for nobody where there is no account", async () => {
    expect(await makeResetCode(newEmail())).toBeNull();
  });
});

describe("A11 what is kept can be taken along", () => {
  test("as JSON: every row of every table that hangs on a learner, and nobody else's", async () => {
    const email = newEmail();
    const who = visitor(url);
    await signUp(who, email);
    const world = await makeWorld(database);
    const learner = await learnerOf(email);
    await writeHistory(database, learner, world, "own");
    const stranger = visitor(url);
    await signUp(stranger, newEmail());

    const answer = await who.send("GET", "/api/account/export");
    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const all = exportSchema.strict().parse(answer.json);
    expect(all.account).toMatchObject({ email, ways: ["password"] });
    const kept = await rowsOfLearner(database, learner);
    for (const { table } of await tablesOfLearners(database)) {
      const withheld = [
        "learner",
        "made_by",
        "used_by",
        "author",
        "coach",
        ...(["attempt", "review"].includes(table) ? ["seed"] : []),
      ];
      const plain = (row: object) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([key]) => !withheld.includes(key))
            .sort(),
        );
      const stored = (kept[table] ?? []).map((row) => plain(JSON.parse(row))).sort();
      expect(stored.length, table).toBeGreaterThan(0);
      expect((all.tables[table] ?? []).map(plain).sort(), table).toEqual(stored);
    }
    expect(answer.text).not.toMatch(/"(password|token_hash|seed)":/);
    const none = exportSchema.parse((await stranger.send("GET", "/api/account/export")).json);
    expect(Object.values(none.tables).flat()).toHaveLength(1);
    const newcomer = exportSchema.parse((await visitor(url).send("GET", "/api/account/export")).json);
    expect(newcomer).toMatchObject({ account: null, tables: {} });
  });

  test("as CSV: the same rows, one a line, and no text that a spreadsheet would run", async () => {
    const email = newEmail();
    const who = visitor(url);
    await signUp(who, email, { pseudonym: '=1+1,"a"' });
    await writeHistory(database, await learnerOf(email), await makeWorld(database), "own");
    const { tables } = exportSchema.parse((await who.send("GET", "/api/account/export")).json);
    const answer = await who.send("GET", "/api/account/export.csv");
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [header = [], ...lines] = readCsv(answer.text);
    expect(lines.every(({ length }) => length === header.length)).toBe(true);
    const sheet = lines.map((line) => Object.fromEntries(header.map((name, at) => [name, line[at] ?? ""])));
    expect(sheet.find(({ table }) => table === "account")?.email).toBe(email);
    expect(sheet.find(({ table }) => table === "learner")?.pseudonym).toBe(`'=1+1,"a"`);
    for (const [table, found] of Object.entries(tables)) {
      const read = sheet.filter((row) => row.table === table);
      expect(read, table).toHaveLength(found.length);
      for (const [at, row] of found.entries()) {
        for (const [column, value] of Object.entries(row)) {
          if (typeof value === "number") expect(Number(read[at]?.[column]), column).toBe(value);
          if (typeof value === "boolean") expect(read[at]?.[column], column).toBe(String(value));
          if (value !== null && typeof value === "object") {
            expect(JSON.parse(read[at]?.[column] ?? ""), column).toEqual(value);
          }
        }
      }
    }
  });

  test("a guest's too", async () => {
    const who = visitor(url);
    const { id } = await begin(who);
    const all = exportSchema.parse((await who.send("GET", "/api/account/export")).json);
    expect([all.account, all.tables.attempt?.map((row) => row.id)]).toEqual([null, [id]]);
  });
});

describe("A11 deleting", () => {
  test("takes everything of the learner, also a talk under way, and nothing of others", async () => {
    const email = newEmail();
    const [who, second, other] = [visitor(url), visitor(url), visitor(url)];
    const { id, view } = await begin(who);
    await signUp(who, email);
    await signIn(second, email);
    const world = await makeWorld(database);
    const learner = await learnerOf(email);
    await writeHistory(database, learner, world, "own");
    const otherEmail = newEmail();
    await signUp(other, otherEmail);
    const otherLearner = await learnerOf(otherEmail);
    await writeHistory(database, otherLearner, world, "guest");
    const before = await rowsOfLearner(database, otherLearner);
    const [user] = await rows<{ id: string }>(database, `select id from "user" where email = $1`, [email]);

    expectProblem(await who.send("DELETE", "/api/account", {}), "wrong_password");
    expectProblem(await who.send("DELETE", "/api/account", { password: "wrong" }), "wrong_password");
    expect((await rowsOfLearner(database, learner)).attempt).toHaveLength(2);
    const old = who.cookie;
    expect((await who.send("DELETE", "/api/account", { password })).status).toBe(204);

    expect(who.cookie).toBe("");
    expect([await whoIs(visitor(url, old)), await whoIs(second)]).toEqual(["newcomer", "newcomer"]);
    const line = { turn: 0, choice: firstLine(view) };
    for (const browser of [visitor(url, old), second]) {
      expectProblem(await browser.send("POST", `/api/attempts/${id}/say`, line), "unknown_attempt");
    }
    const { challenge: _, ...gone } = await rowsOfLearner(database, learner);
    expect(Object.values(gone).flat()).toEqual([]);
    for (const table of ["session", "account"]) {
      expect(await rows(database, `select from ${table} where user_id = $1`, [user?.id])).toEqual([]);
    }
    expect(await rowsOfLearner(database, otherLearner)).toEqual(before);
    expectProblem(
      await visitor(url).send("POST", "/api/account/sign-in", { email, password }),
      "wrong_credentials",
    );
    expect((await signUp(visitor(url), email)).brought).toBe(0);
  });

  test("leaves a cohort to who was there longest, and ends one that was empty but for them", async () => {
    const [owner, second] = [visitor(url), visitor(url)];
    const email = newEmail();
    await signUp(owner, email);
    const made = async (name: string) => (await owner.send("POST", "/api/cohorts", { name })).json;
    const [shared, alone] = [await made("North"), await made("South")];
    const joined = await second.send("POST", "/api/cohorts/join", { code: shared.code });
    expect(joined.json.role, joined.text).toBe("trainee");
    expect((await owner.send("DELETE", "/api/account", { password })).status).toBe(204);
    const left = (await second.send("GET", "/api/cohorts")).json.cohorts;
    expect(left).toMatchObject([{ id: shared.id, role: "owner", members: 1 }]);
    expect(await rows(database, "select from cohort where id = $1", [alone.id])).toEqual([]);
  });

  test("a guest goes without being asked for anything; a newcomer has nothing to delete", async () => {
    const who = visitor(url);
    const { id, view } = await begin(who);
    const open = visitor(url, who.cookie);
    expect((await who.send("DELETE", "/api/account", {})).status).toBe(204);
    expect(who.cookie).toBe("");
    const line = { turn: 0, choice: firstLine(view) };
    expectProblem(await open.send("POST", `/api/attempts/${id}/say`, line), "unknown_attempt");
    expect(await rows(database, "select from attempt where id = $1", [id])).toEqual([]);
    expect((await visitor(url).send("DELETE", "/api/account", {})).status).toBe(204);
  });
});

describe("A13 tries are counted", () => {
  const from = (address: string) => ({ "x-forwarded-for": address });
  const wrong = (who: Visitor, email: string, address: string) =>
    who.send("POST", "/api/account/sign-in", { email, password: "wrong" }, from(address));

  test("ten wrong passwords from one address, and the eleventh waits, the right one too", async () => {
    const email = newEmail();
    await signUp(visitor(url), email);
    for (let i = 0; i < 10; i++) {
      expectProblem(await wrong(visitor(url), email, "203.0.113.1"), "wrong_credentials");
    }
    const right = { email: email.toUpperCase(), password };
    const elsewhere = { ...from("203.0.113.1"), "x-same-side-address": "203.0.113.9" };
    const stopped = await visitor(url).send("POST", "/api/account/sign-in", right, elsewhere);
    expectProblem(stopped, "too_many");
    expect(Number(stopped.headers.get("retry-after"))).toBeGreaterThan(800);
    // The owner is elsewhere and not locked out; another in the same house is not either.
    const home = await visitor(url).send("POST", "/api/account/sign-in", right, from("203.0.113.2"));
    expect(home.status).toBe(200);
    const neighbour = newEmail();
    await signUp(visitor(url), neighbour);
    const there = { email: neighbour, password };
    const next = await visitor(url).send("POST", "/api/account/sign-in", there, from("203.0.113.1"));
    expect(next.status).toBe(200);
  });

  test("a password is not guessed by deleting or changing either", async () => {
    const who = visitor(url);
    await signUp(who, newEmail());
    for (let i = 0; i < 5; i++) {
      expectProblem(await who.send("DELETE", "/api/account", { password: `${i}` }), "wrong_password");
      const change = { current: `${i}`, next };
      expectProblem(await who.send("PUT", "/api/account/password", change), "wrong_password");
    }
    expectProblem(await who.send("DELETE", "/api/account", { password }), "too_many");
    expectProblem(await who.send("PUT", "/api/account/password", { current: password, next }), "too_many");
    expect(await whoIs(who)).toBe("account");
  });

  test("so are guests that come from nowhere, by address, and nothing begins then", async () => {
    const address = "203.0.113.77";
    const first = visitor(url);
    const { json } = await first.send("GET", "/api/scenarios");
    const wish = { scenario: json.scenarios[0].id, level: "free", kind: "practice" };
    expect((await first.send("POST", "/api/attempts", wish, from(address))).status).toBe(201);
    await rows(database, "update rate_limit set count = 2000 where key like 'new-guest:%'");
    const before = await rows(database, "select count(*) from learner");
    expectProblem(await visitor(url).send("POST", "/api/attempts", wish, from(address)), "too_many");
    expect(await rows(database, "select count(*) from learner")).toEqual(before);
    expect((await first.send("POST", "/api/attempts", wish, from(address))).status).toBe(201);
    expect((await visitor(url).send("POST", "/api/attempts", wish, from("203.0.113.78"))).status).toBe(201);
  });
});

/** Reads what RFC 4180 calls a CSV file. */
function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    line.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    lines.push(line);
    line = [];
  }
  return lines;
}
