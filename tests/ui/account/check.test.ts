import { expect, test } from "vitest";
import { errorsIn } from "../../../ui/account/check.ts";

const limits = { password: { least: 10, most: 200 }, pseudonym: 40 };
const signUp = { email: "email", password: "newPassword", pseudonym: "optionalPseudonym" } as const;

test("everything wrong is told at once, in the order of the fields", () => {
  const errors = errorsIn({ email: "sam", password: "short", pseudonym: "x".repeat(41) }, signUp, limits);
  expect(Object.entries(errors)).toEqual([
    ["email", { key: "email", count: 0 }],
    ["password", { key: "short", count: 10 }],
    ["pseudonym", { key: "long", count: 40 }],
  ]);
});

test("what is sound passes: an address with spaces around it, a password of ten, no name", () => {
  expect(
    errorsIn({ email: " Sam@Example.org ", password: "ten letter", pseudonym: "" }, signUp, limits),
  ).toEqual({});
});

test("a field that is not there counts as empty", () => {
  expect(errorsIn({}, { email: "email", password: "password" }, limits)).toEqual({
    email: { key: "missing", count: 0 },
    password: { key: "missing", count: 0 },
  });
});

test("a password one has may be of any length, a new one may not", () => {
  expect(errorsIn({ password: "short" }, { password: "password" }, limits)).toEqual({});
  expect(errorsIn({ password: "x".repeat(201) }, { password: "newPassword" }, limits)).toEqual({
    password: { key: "long", count: 200 },
  });
});

test("deleting takes the word, in any letter case", () => {
  const of = (word: string) => errorsIn({ word }, { word: "word" }, limits);
  expect(of(" Delete ")).toEqual({});
  expect(of("yes")).toEqual({ word: { key: "word", count: 0 } });
});
