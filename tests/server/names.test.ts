import { expect, test } from "vitest";
import { freeName, isRude, isVisible, nameKeyOf } from "../../server/names.ts";
import { takeSeatSchema } from "../../server/room-contract.ts";

test.each([
  ...["fuck", "FUCK", "f u c k", "f.u.c.k", "fuuuck", "sh1t", "5h1t", "s h i t", "a$$hole", "b1tch"],
  ...["ʃṳ𝒸𝗄", "fu ck", "you f-u-c-k", "n1gger", "ｆｕｃｋ", "wanker", "p3nis", "fuck 2", "c0ck"],
])("R35 a room does not have to read %s", (name) => {
  expect(isRude(name)).toBe(true);
});

test.each([
  ...[
    "Scunthorpe",
    "Penistone",
    "Dick Van Dyke",
    "Dick",
    "Cockburn",
    "Assunta",
    "Bassett",
    "Essex",
    "Sussex",
  ],
  ...["Titus", "Matsushita", "Hancock", "Cummings", "Dickinson", "Hitchcock", "Annalise", "Fagan", "Nigel"],
  ...[
    "Ana 1",
    "Ana 12",
    "Ana L",
    "J. O.",
    "O'Brien",
    "Zoë",
    "José",
    "李小龙",
    "Мария",
    "🐧",
    "Mr. T",
    "Jean-Luc",
  ],
])("R35 somebody may be called %s", (name) => {
  expect(isRude(name)).toBe(false);
});

test("R35 names are the same whatever their case, width and spaces", () => {
  expect(nameKeyOf("  ANA   Maria ")).toBe(nameKeyOf("ａｎａ maria"));
  expect(nameKeyOf("Ana")).not.toBe(nameKeyOf("Anna"));
});

test("R35 a taken name gets the next free number", () => {
  const taken = new Set(["ana", "ana 2", "ana 4"]);
  expect(freeName("Ben", (key) => taken.has(key))).toBe("Ben");
  expect(freeName("Ana", (key) => taken.has(key))).toBe("Ana 3");
});

test.each(["\u3164", "\u2800", "\u115f\u1160", "\uffa0 \u2800", "\u034f", "...", "— —", "\ufe0f", "!"])(
  "R35 %j is no name: there is nothing to see",
  (name) => {
    expect(isVisible(name)).toBe(false);
    expect(takeSeatSchema.safeParse({ name }).success).toBe(false);
  },
);

test.each(["Ana", "7", "李", "ا", "🐧", "❤️", "🇵🇹", "J.", "\u2800Ana"])("R35 %s can be seen", (name) => {
  expect(takeSeatSchema.safeParse({ name }).success).toBe(true);
});

test("R35 what is not seen makes no other name of one", () => {
  expect(nameKeyOf("An\u3164a\u2800")).toBe(nameKeyOf("Ana"));
});
