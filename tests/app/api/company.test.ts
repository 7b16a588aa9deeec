import { expect, test } from "vitest";
import { accountSchema } from "../../../server/account-contract.ts";
import { password, signUp } from "../../setup/account.ts";
import { publicUrl, startCompany } from "../../setup/company.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { makeWorld, rowsOfLearner, writeHistory } from "../../setup/history.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, expectProblem, firstLine, sayTaken, type Visitor, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const company = await startCompany();
const { url } = await serve(database, company.env);

const me = async (who: Visitor) => accountSchema.strict().parse((await who.send("GET", "/api/account")).json);

/** Goes from the app to the company and through its sign-in. Gives the way back, as the company sends the browser there. */
async function wayBack(who: Visitor, login: string | null): Promise<string> {
  company.login = login;
  const { status, text, json } = await who.send("POST", "/api/account/company");
  expect(status, text).toBe(200);
  const browser = visitor(company.issuer);
  let next: string = json.url;
  while (next.startsWith(company.issuer) || next.startsWith("/")) {
    const answer = await browser.send("GET", next.replace(company.issuer, ""));
    expect(answer.headers.get("location"), answer.text).not.toBeNull();
    next = answer.headers.get("location") as string;
  }
  expect(next.startsWith(`${publicUrl}/api/auth/callback/company?`)).toBe(true);
  return next.slice(publicUrl.length);
}

/** Where the browser is sent on to. */
async function comeBack(who: Visitor, path: string): Promise<string | null> {
  const answer = await who.send("GET", path);
  expect(answer.status, answer.text).toBe(303);
  return answer.headers.get("location");
}

test("A9 signing in through the company makes an account, and the guest comes along with every row", async () => {
  const who = visitor(url);
  const { id, view } = await begin(who);
  const [guest] = await rows<{ id: string }>(database, "select learner as id from attempt where id = $1", [
    id,
  ]);
  await writeHistory(database, guest?.id as string, await makeWorld(database), "guest");
  const before = await rowsOfLearner(database, guest?.id as string);

  expect(await comeBack(who, await wayBack(who, "ruth"))).toBe("/account");
  expect(await me(who)).toMatchObject({
    who: "account",
    email: "ruth@company.example",
    ways: ["company"],
    company: true,
  });
  expect(who.cookie).toMatch(/^same-side\.session_token=[^;]+$/);
  const [learner] = await rows<{ id: string }>(database, "select learner as id from attempt where id = $1", [
    id,
  ]);
  expect(learner?.id).not.toBe(guest?.id);
  expect(await rowsOfLearner(database, learner?.id as string)).toEqual(before);
  await sayTaken(who, id, 0, firstLine(view));
});

test("A9 the same person is the same account again, and what another browser's guest did joins it", async () => {
  const first = visitor(url);
  await comeBack(first, await wayBack(first, "omar"));
  const second = visitor(url);
  const { id } = await begin(second);
  await comeBack(second, await wayBack(second, "omar"));
  expect(await me(second)).toEqual(await me(first));
  expect((await first.send("GET", `/api/attempts/${id}`)).status).toBe(200);
});

test("A9 nothing to act with at the company is kept, nor a name", async () => {
  const who = visitor(url);
  await comeBack(who, await wayBack(who, "lena"));
  expect(
    await rows(
      database,
      `select u.name, u.image, a.access_token, a.refresh_token, a.id_token
       from "user" u join account a on a.user_id = u.id where u.email = 'lena@company.example'`,
    ),
  ).toEqual([{ name: "", image: null, access_token: null, refresh_token: null, id_token: null }]);
});

test("A10 a way back that was used signs nobody in again", async () => {
  const who = visitor(url);
  const path = await wayBack(who, "ines");
  const copied = visitor(url, who.cookie);
  expect(await comeBack(who, path)).toBe("/account");
  for (const replaying of [copied, who, visitor(url)]) {
    expect(await comeBack(replaying, path)).toBe("/account?company=stale");
  }
  expect([(await me(copied)).who, (await me(who)).who]).toEqual(["newcomer", "account"]);
});

test("A10 a code on another's way back signs nobody in", async () => {
  const [thief, victim] = [visitor(url), visitor(url)];
  const stolen = new URL(await wayBack(thief, "mallory"), url).searchParams.get("code") as string;
  const path = new URL(await wayBack(victim, "vera"), url);
  path.searchParams.set("code", stolen);
  expect(await comeBack(victim, `${path.pathname}${path.search}`)).toBe("/account?company=stale");
  expect((await me(victim)).who).toBe("newcomer");
});

test("A10 a way back begun in another browser signs nobody in", async () => {
  const [attacker, victim] = [visitor(url), visitor(url)];
  const path = await wayBack(attacker, "eve");
  expect(await comeBack(victim, path)).toBe("/account?company=stale");
  expect((await me(victim)).who).toBe("newcomer");
});

test("A10 a way back that was never begun ends at the door, with the guest as it was", async () => {
  const who = visitor(url);
  const { id } = await begin(who);
  const long = `?state=${"x".repeat(3000)}`;
  for (const query of ["", "?code=x", "?state=x", "?code=x&state=y", "?error=access_denied", long]) {
    expect(await comeBack(who, `/api/auth/callback/company${query}`)).toMatch(/^\/account\?company=\w+$/);
  }
  expect((await who.send("GET", `/api/attempts/${id}`)).status).toBe(200);
});

test("A10 a no at the company leaves the guest as it was", async () => {
  const who = visitor(url);
  const { id } = await begin(who);
  expect(await comeBack(who, await wayBack(who, null))).toBe("/account?company=refused");
  expect((await me(who)).who).toBe("guest");
  expect((await who.send("GET", `/api/attempts/${id}`)).status).toBe(200);
});

test("A10 an account with a password is not taken over by its e-mail", async () => {
  const owner = visitor(url);
  await signUp(owner, "Hannah@company.example");
  const who = visitor(url);
  expect(await comeBack(who, await wayBack(who, "hannah"))).toBe("/account?company=email_taken");
  expect([(await me(who)).who, (await me(owner)).ways]).toEqual(["newcomer", ["password"]]);
});

test("A11 an account without a password is deleted within ten minutes of signing in", async () => {
  const who = visitor(url);
  await comeBack(who, await wayBack(who, "paul"));
  await rows(database, "update session set created_at = now() - interval '11 minutes'");
  expectProblem(await who.send("DELETE", "/api/account", {}), "sign_in_again");
  await comeBack(who, await wayBack(who, "paul"));
  expect((await who.send("DELETE", "/api/account", {})).status).toBe(204);
  expect(await rows(database, `select from "user" where email = 'paul@company.example'`)).toEqual([]);
});

test("A9 only the way back is there of the sign-in library's own addresses", async () => {
  const who = visitor(url);
  for (const path of ["sign-up/email", "sign-in/email", "get-session", "sign-in/social", "error", "ok"]) {
    expectProblem(await who.send("GET", `/api/auth/${path}`), "unknown_address");
    expectProblem(
      await who.send("POST", `/api/auth/${path}`, { email: "a@b.example", password }),
      "unknown_address",
    );
  }
  expectProblem(await who.send("GET", "/api/auth/callback/github"), "no_company");
});

test("A9 a company that does not answer keeps nobody else from signing in", async () => {
  const settings = { ...company.env, SAME_SIDE_OIDC_ISSUER: "http://127.0.0.1:9" };
  const lonely = await serve(database, settings);
  const who = visitor(lonely.url);
  expectProblem(await who.send("POST", "/api/account/company"), "company_gone");
  await signUp(who, "anna@elsewhere.example");
  expect((await me(who)).who).toBe("account");
});
