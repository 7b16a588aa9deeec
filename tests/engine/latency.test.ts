import { expect, test } from "vitest";
import { isImplausible } from "../../engine/latency.ts";

const quick = { words: 90, took: 900 };
const read = { words: 90, took: 25_000 };

test("C9 a talk that lost nothing, said faster than anybody reads, asks for another", () => {
  expect(isImplausible(0, Array(8).fill(quick))).toBe(true);
  expect(isImplausible(0, [quick, quick, quick, read, read])).toBe(true);
});

test("C9 a talk that lost a point, was read, or is short asks for nothing", () => {
  expect(isImplausible(0.5, Array(8).fill(quick))).toBe(false);
  expect(isImplausible(0, Array(8).fill(read))).toBe(false);
  expect(isImplausible(0, [quick, quick, read, read])).toBe(false);
  expect(isImplausible(0, Array(3).fill(quick))).toBe(false);
  expect(isImplausible(0, Array(8).fill({ words: 90, took: 6_000 }))).toBe(false);
});
