import { expect, test } from "vitest";
import { freeName, isRude, nameKeyOf } from "../../server/names.ts";

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
