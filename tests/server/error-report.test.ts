import { DrizzleQueryError } from "drizzle-orm/errors";
import { expect, test } from "vitest";
import { describeError } from "../../server/error-report.ts";

test("S18 a failed query is described without its values", () => {
  const cause = Object.assign(new Error("duplicate key value violates unique constraint"), {
    code: "23505",
    detail: "Key (share_token)=(token-of-a-person) already exists.",
  });
  const statement = 'update "attempt" set "note" = $1 where "share_token" = $2';
  const report = describeError(
    new DrizzleQueryError(statement, ["my secret note", "token-of-a-person"], cause),
  );
  expect(report).toMatchObject({
    message: "the query failed",
    query: statement,
    cause: { message: "duplicate key value violates unique constraint", code: "23505" },
  });
  expect(JSON.stringify(report)).not.toMatch(/my secret note|token-of-a-person/);
});

test("S18 something thrown that is no error is not repeated", () => {
  expect(JSON.stringify(describeError("my secret note"))).not.toContain("secret");
});

test("an error keeps its place", () => {
  expect(describeError(new TypeError("oops"))).toMatchObject({ type: "TypeError", message: "oops" });
  expect(describeError(new Error("oops")).stack).toMatch(/^\s+at /);
});
