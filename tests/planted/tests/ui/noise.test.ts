import { test } from "vitest";

test("warns", () => {
  console.warn("nobody reads this");
});
test("is innocent", () => {});
