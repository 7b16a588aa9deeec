import { expect, test } from "vitest";
import { drawFace, isExpression } from "../../server/face.ts";
import { tomas } from "./fixtures/tomas.ts";

const { look } = tomas.buyer;

test("the same look and expression is the same picture; another expression or look is another", () => {
  const serious = drawFace(look, "serious");
  expect(drawFace(look, "serious")).toBe(serious);
  expect(drawFace(look, "smile")).not.toBe(serious);
  expect(drawFace({ ...look, headVariant: ["grayShort"] }, "serious")).not.toBe(serious);
});

test("a face is small, and nothing in it can run", () => {
  const svg = drawFace(look, "veryAngry");
  expect(svg.length).toBeLessThan(40_000);
  expect(svg).not.toMatch(/<script|onload|href="http/i);
});

test("only the expressions of the style have a face", () => {
  expect(isExpression("smile")).toBe(true);
  expect(isExpression("toString")).toBe(false);
});
