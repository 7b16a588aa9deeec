import { describe, expect, test } from "vitest";
import { accountSchema, sessionsSchema } from "../../../server/account-contract.ts";
import { newEmail, password, signIn, signUp } from "../../setup/account.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows, storedChoices } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, sayTaken, type Visitor, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url, printed } = await serve(database);

async function me(who: Visitor) {
  const answer = await who.send("GET", "/api/account");
  return accountSchema.strict().parse(answer.json);
}

const nobody = { email: null, pseudonym: null, ways: [], company: false };
const counts = async () =>
  (
    await rows(
      database,
      `select (select count(*) from "user") users, (select count(*) from session) sessions, (select count(*) from learner) learners`,
    )
  )[0];

describe("A4 who one is", () => {
  test("a newcomer, then a guest, then an account", async () => {
    const who = visitor(url);
    expect(await me(who)).toEqual({ who: "newcomer", ...nobody });
    await begin(who);
    expect(await me(who)).toEqual({ who: "guest", ...nobody });
    const email = newEmail();
    const signedUp = await signUp(who, email, { pseudonym: "  Nadja B.  " });
    const account = { who: "account", email, pseudonym: "Nadja B.", ways: ["password"], company: false };
    expect(signedUp).toEqual({ ...account, brought: 1 });
    expect(await me(who)).toEqual(account);
  });

  test("signed in there is one cookie, for pages alone, and secure where the page is", async () => {
    const who = visitor(url);
    await begin(who);
    expect(who.cookie).toMatch(/^same-side-learner=/);
    const plain = await who.send("POST", "/api/account/sign-up", { email: newEmail(), password });
    const [session = ""] = plain.headers.getSetCookie();
    expect(session).toMatch(/^same-side\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(who.cookie).toMatch(/^same-side\.session_token=[^;]+$/);

    const https = { "x-forwarded-proto": "https", "x-forwarded-host": "table.example" };
    const safe = visitor(url);
    const email = newEmail();
    const answer = await safe.send("POST", "/api/account/sign-up", { email, password }, https);
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^__Secure-same-side\.session_token=.*HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await safe.send("GET", "/api/account", undefined, https)).json.email).toBe(email);
  });

  test("a cookie that was tampered with is nobody", async () => {
    const who = visitor(url);
    await signUp(who, newEmail());
    const [name, value = ""] = who.cookie.split("=");
    for (const forged of [
      `${value.slice(0, 5)}${value[5] === "a" ? "b" : "a"}${value.slice(6)}`,
      value.replace(/\..*/, ".AAAA"),
      value.replace(/\..*/, ""),
      "",
      "%00",
      "x".repeat(4000),
    ]) {
      expect((await me(visitor(url, `${name}=${forged}`))).who, forged).toBe("newcomer");
    }
    expect((await me(who)).who).toBe("account");
  });
});

describe("A1 what a guest did", () => {
  test("comes along on signing up: the talk goes on, the old cookie is nobody", async () => {
    const who = visitor(url);
    const { id, view } = await begin(who);
    const guest = visitor(url, who.cookie);
    await signUp(who, newEmail());
    await sayTaken(who, id, 0, firstLine(view));
    expect(await storedChoices(database, id)).toEqual([firstLine(view)]);
    expectProblem(await guest.send("GET", `/api/attempts/${id}`), "unknown_attempt");
    const late = { turn: 1, choice: "x" };
    expectProblem(await guest.send("POST", `/api/attempts/${id}/say`, late), "unknown_attempt");
    expect((await me(guest)).who).toBe("newcomer");
  });

  test("comes along on signing in, and joins what the account has", async () => {
    const email = newEmail();
    const first = visitor(url);
    const own = await begin(first);
    await signUp(first, email);
    const second = visitor(url);
    const brought = await begin(second);
    expect((await signIn(second, email)).brought).toBe(1);
    for (const browser of [first, second]) {
      const { attempts } = (await browser.send("GET", "/api/attempts")).json;
      expect(attempts.map((row: { id: string }) => row.id)).toEqual([brought.id, own.id]);
    }
  });

  test("goes on at another node too", async () => {
    const other = await serve(database);
    const who = visitor(url);
    const { id, view } = await begin(who);
    const there = visitor(other.url, who.cookie);
    const next = await sayTaken(there, id, 0, firstLine(view));
    await signUp(who, newEmail());
    const signedIn = visitor(other.url, who.cookie);
    await sayTaken(signedIn, id, 1, firstLine(next));
    expect(await storedChoices(database, id)).toHaveLength(2);
  });
});

describe("A5 signing up and in", () => {
  test("an e-mail in another letter case is the same account", async () => {
    const who = visitor(url);
    const email = newEmail();
    await signUp(who, ` ${email.toUpperCase()} `);
    expect((await me(who)).email).toBe(email);
    expect((await signIn(visitor(url), email.replace("p", "P"))).email).toBe(email);
    const again = visitor(url);
    const before = await counts();
    const taken = { email: email.toUpperCase(), password };
    expectProblem(await again.send("POST", "/api/account/sign-up", taken), "email_taken");
    expect([again.cookie, await counts()]).toEqual(["", before]);
  });

  test("of eight that take one e-mail at once, one gets it", async () => {
    const email = newEmail();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => visitor(url).send("POST", "/api/account/sign-up", { email, password })),
    );
    expect(all.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    expect(await rows(database, `select from "user" where email = $1`, [email])).toHaveLength(1);
  });

  test("a wrong password and an unknown e-mail get the same answer", async () => {
    const email = newEmail();
    await signUp(visitor(url), email);
    const tries = [
      { email, password: `${password}!` },
      { email, password: "x" },
      { email: newEmail(), password },
    ];
    const texts = new Set<string>();
    for (const wrong of tries) {
      const who = visitor(url);
      const answer = await who.send("POST", "/api/account/sign-in", wrong);
      expectProblem(answer, "wrong_credentials");
      expect(who.cookie).toBe("");
      texts.add(answer.text);
    }
    expect(texts.size).toBe(1);
  });

  test.each([
    { email: "nobody", password },
    { email: "", password },
    { email: `${"x".repeat(300)}@example.com`, password },
    { email: "a@b.example", password: "nine char" },
    { email: "a@b.example", password: "x".repeat(201) },
    { email: "a@b.example" },
    { email: "a@b.example", password, admin: true },
    { email: ["a@b.example"], password },
    { email: "a@b.example", password, pseudonym: "" },
    { email: "a@b.example", password, pseudonym: "   " },
    { email: "a@b.example", password, pseudonym: "x".repeat(41) },
    { email: "a@b.example", password, pseudonym: "x".repeat(10_000) },
    { email: "a@b.example", password, pseudonym: "a\nb" },
    { email: "a@b.example", password, pseudonym: "a\u0000b" },
    { email: "a@b.example", password, pseudonym: "a\u202eb" },
  ])("what is no sign-up is refused and stores nothing: %j", async (wish) => {
    const before = await counts();
    expectProblem(await visitor(url).send("POST", "/api/account/sign-up", wish), "bad_shape");
    expect(await counts()).toEqual(before);
  });

  test("passwords of 10 and of 200 characters, whatever they are, work", async () => {
    for (const secret of ["ten chars!", "\u{1f43b}".repeat(100)]) {
      const email = newEmail();
      await signUp(visitor(url), email, { password: secret });
      expect((await signIn(visitor(url), email, secret)).email).toBe(email);
    }
  });

  test("another site's page signs nobody in, up or out", async () => {
    const origin = { origin: "https://evil.example" };
    const email = newEmail();
    await signUp(visitor(url), email);
    for (const path of ["sign-up", "sign-in", "sign-out", "company", "reset"]) {
      const answer = await visitor(url).send("POST", `/api/account/${path}`, { email, password }, origin);
      expectProblem(answer, "foreign_origin");
    }
  });
});

describe("A6 a pseudonym", () => {
  test("is drawn, and can be changed by an account and a guest", async () => {
    const who = visitor(url);
    expectProblem(await who.send("PUT", "/api/account/pseudonym", { pseudonym: "Nobody" }), "nobody_yet");
    await begin(who);
    const named = await who.send("PUT", "/api/account/pseudonym", { pseudonym: "As guest" });
    expect(named.json).toMatchObject({ who: "guest", pseudonym: "As guest" });
    expect((await signUp(who, newEmail())).pseudonym).toBe("As guest");
    const other = visitor(url);
    expect((await signUp(other, newEmail())).pseudonym).toMatch(/^[a-z]+ [a-z]+$/);
    const script = "<script>alert(1)</script>";
    const answer = await other.send("PUT", "/api/account/pseudonym", { pseudonym: ` ${script} ` });
    expect(answer.json.pseudonym).toBe(script);
  });

  test.each(["", " ", "x".repeat(41), "x".repeat(10_000), "a\tb", "\ud800", "a\u2028b", 7, null])(
    "that is none is refused: %j",
    async (pseudonym) => {
      const who = visitor(url);
      await begin(who);
      expectProblem(await who.send("PUT", "/api/account/pseudonym", { pseudonym }), "bad_shape");
      expect((await me(who)).pseudonym).toBeNull();
    },
  );
});

describe("A7 sessions", () => {
  const listed = async (who: Visitor) =>
    sessionsSchema.strict().parse((await who.send("GET", "/api/account/sessions")).json).sessions;

  test("are listed, this browser's first, and tell no token", async () => {
    const email = newEmail();
    const first = visitor(url);
    await first.send("POST", "/api/account/sign-up", { email, password }, { "user-agent": "Toaster 1" });
    const second = visitor(url);
    await signIn(second, email);
    const sessions = await listed(first);
    expect(sessions.map(({ current, browser }) => [current, browser])).toEqual([
      [true, "Toaster 1"],
      [false, null],
    ]);
    const [{ token }] = (await rows<{ token: string }>(database, "select token from session where id = $1", [
      sessions[1]?.id,
    ])) as [{ token: string }];
    expect(JSON.stringify(sessions)).not.toContain(token);
    expect(await listed(visitor(url))).toEqual([]);
  });

  test("one that is ended is nobody at once; somebody else's cannot be", async () => {
    const email = newEmail();
    const [first, second, stranger] = [visitor(url), visitor(url), visitor(url)];
    await signUp(first, email);
    await signIn(second, email);
    await signUp(stranger, newEmail());
    const other = (await listed(first))[1]?.id;
    expectProblem(await stranger.send("DELETE", `/api/account/sessions/${other}`), "unknown_session");
    expectProblem(await visitor(url).send("DELETE", `/api/account/sessions/${other}`), "not_signed_in");
    expect((await me(second)).who).toBe("account");
    expect((await first.send("DELETE", `/api/account/sessions/${other}`)).status).toBe(204);
    expect((await me(second)).who).toBe("newcomer");
    expectProblem(await first.send("DELETE", `/api/account/sessions/${other}`), "unknown_session");
  });

  test("all others end together", async () => {
    const email = newEmail();
    const [first, second, third] = [visitor(url), visitor(url), visitor(url)];
    await signUp(first, email);
    await signIn(second, email);
    await signIn(third, email);
    expect((await second.send("DELETE", "/api/account/sessions")).status).toBe(204);
    expect([(await me(first)).who, (await me(second)).who, (await me(third)).who]).toEqual([
      "newcomer",
      "account",
      "newcomer",
    ]);
  });

  test("signing out ends this one, and its cookie opens nothing any more", async () => {
    const who = visitor(url);
    const email = newEmail();
    await signUp(who, email);
    const kept = who.cookie;
    expect((await who.send("POST", "/api/account/sign-out")).status).toBe(204);
    expect([who.cookie, (await me(visitor(url, kept))).who]).toEqual(["", "newcomer"]);
    expect((await who.send("POST", "/api/account/sign-out")).status).toBe(204);
    expect((await signIn(who, email)).who).toBe("account");
  });

  test("signing in again in one browser leaves one session", async () => {
    const who = visitor(url);
    const email = newEmail();
    await signUp(who, email);
    await signIn(who, email);
    expect(await listed(who)).toHaveLength(1);
  });
});

describe("A8 a password", () => {
  const next = "another walk by the river";

  test("is changed by who knows it; every other browser is signed out", async () => {
    const email = newEmail();
    const [first, second] = [visitor(url), visitor(url)];
    await signUp(first, email);
    await signIn(second, email);
    const change = (who: Visitor, current: string) =>
      who.send("PUT", "/api/account/password", { current, next });
    expectProblem(await change(visitor(url), password), "not_signed_in");
    expectProblem(await change(first, "wrong"), "wrong_password");
    expect((await me(second)).who).toBe("account");
    expect((await change(first, password)).status).toBe(204);
    expect([(await me(first)).who, (await me(second)).who]).toEqual(["account", "newcomer"]);
    expectProblem(
      await visitor(url).send("POST", "/api/account/sign-in", { email, password }),
      "wrong_credentials",
    );
    await signIn(visitor(url), email, next);
  });

  test("a short one is refused and the old one stands", async () => {
    const email = newEmail();
    const who = visitor(url);
    await signUp(who, email);
    const short = { current: password, next: "too short" };
    expectProblem(await who.send("PUT", "/api/account/password", short), "bad_shape");
    await signIn(visitor(url), email);
  });
});

test("A9 without a company there is no such sign-in", async () => {
  const who = visitor(url);
  expectProblem(await who.send("POST", "/api/account/company"), "no_company");
  expectProblem(await who.send("GET", "/api/auth/callback/company?code=x&state=y"), "no_company");
});

test("A12 the log names nobody", () => {
  expect(printed()).not.toContain("@example.com");
  expect(printed()).not.toContain(password);
});
