import { expect, test } from "vitest";
import { deedOf, keyOf } from "../../../ui/rooms/desk-keys.ts";

const press = (key: string, more = {}) => ({ key, held: false, typing: false, pressable: false, ...more });

test("Space is the sensible move, unless the focus is on something that Space presses", () => {
  expect(deedOf(press(" "))).toBe("sensible");
  expect(deedOf(press(" ", { pressable: true }))).toBeNull();
});

test("Enter and R play the room's line", () => {
  expect(deedOf(press("Enter"))).toBe("play");
  expect(deedOf(press("r"))).toBe("play");
  expect(deedOf(press("Enter", { pressable: true }))).toBeNull();
});

test("every key of the desk asks for its deed, in either case", () => {
  for (const [deed, key] of Object.entries(keyOf)) {
    expect(deedOf(press(key))).toBe(deed);
    expect(deedOf(press(key.toLowerCase()))).toBe(deed);
  }
});

test("no key stands for two deeds", () => {
  const keys = Object.values(keyOf);
  expect(new Set(keys).size).toBe(keys.length);
});

test("nothing happens while somebody types, holds a key, or presses it with another", () => {
  expect(deedOf(press(" ", { typing: true }))).toBeNull();
  expect(deedOf(press("v", { held: true }))).toBeNull();
});

test("single keys can be turned off; Space and Enter stay", () => {
  expect(deedOf(press("v"), false)).toBeNull();
  expect(deedOf(press(" "), false)).toBe("sensible");
  expect(deedOf(press("Enter"), false)).toBe("play");
});
