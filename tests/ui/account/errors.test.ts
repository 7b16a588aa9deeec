import { expect, test } from "vitest";
import { errorsOf } from "../../../ui/account/errors.ts";
import { failureOf } from "../../../ui/account/wire.ts";

const problem = (code: string, detail = "") => JSON.stringify({ code, detail });
const told = (text: string, fields: string[], retryAfter: string | null = null) =>
  errorsOf(failureOf(text, retryAfter), fields);

test("a wrong password stands beside the password, whatever the form calls it", () => {
  expect(told(problem("wrong_credentials"), ["email", "password"])).toEqual({
    password: { key: "credentials", count: 0 },
  });
  expect(told(problem("wrong_password"), ["current", "next"])).toEqual({
    current: { key: "password", count: 0 },
  });
  expect(told(problem("wrong_password"), ["word", "password"])).toEqual({
    password: { key: "password", count: 0 },
  });
});

test("an address that is taken and a wrong code stand beside their fields", () => {
  expect(told(problem("email_taken"), ["email", "password"])).toEqual({ email: { key: "taken", count: 0 } });
  expect(told(problem("wrong_code"), ["email", "code"])).toEqual({ code: { key: "code", count: 0 } });
});

test("too many tries say how many minutes to wait, one at least", () => {
  expect(told(problem("too_many"), ["email"], "61")).toEqual({ form: { key: "wait", count: 2 } });
  expect(told(problem("too_many"), ["email"])).toEqual({ form: { key: "wait", count: 1 } });
  expect(told(problem("too_many"), ["email"], "Sun, 22 Nov 2026 12:00:00 GMT")).toEqual({
    form: { key: "wait", count: 1 },
  });
});

test("a database that is away, a lost network and a fault of ours are three different sentences", () => {
  const keys = [problem("database_gone"), problem("offline"), "<html>bad gateway</html>", "null"].map(
    (text) => told(text, ["email"]).form?.key,
  );
  expect(keys).toEqual(["database", "offline", "broken", "broken"]);
});

test("what the server finds misshapen is told beside each field it names", () => {
  const detail = "email: Invalid email address; pseudonym: must be plain text; extra: no.";
  expect(told(problem("bad_shape", detail), ["email", "pseudonym"])).toEqual({
    email: { key: "email", count: 0 },
    pseudonym: { key: "pseudonym", count: 0 },
  });
  expect(told(problem("bad_shape", "body: odd"), ["email"])).toEqual({ form: { key: "broken", count: 0 } });
});
