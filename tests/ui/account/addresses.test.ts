import { expect, test } from "vitest";
import { accountAddress, nextPath } from "../../../ui/account/addresses.ts";

test("one goes on to a page of this site", () => {
  expect(nextPath("/debrief/0b54?from=letter")).toBe("/debrief/0b54?from=letter");
  expect(accountAddress("/account/sign-in", "/rules")).toBe("/account/sign-in?next=%2Frules");
});

test("no next leads to another site, however it is spelt", () => {
  for (const next of [
    "https://elsewhere.example",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/a\\..\\\\elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
    "elsewhere",
    "",
    null,
    ["/rules", "/"],
    undefined,
  ]) {
    expect(nextPath(next), String(next)).toBe("/account");
    expect(accountAddress("/account", next)).toBe("/account");
  }
});

test("account pages and addresses that are no pages are nowhere to go on to", () => {
  for (const next of ["/account/sign-in", "/account?deleted", "/api/account/export"]) {
    expect(nextPath(next)).toBe("/account");
  }
});
