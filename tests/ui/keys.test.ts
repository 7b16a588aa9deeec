import { expect, test } from "vitest";
import { actionOf } from "../../ui/play/keys.ts";
import { middle } from "./fixtures/tomas.ts";

const press = (key: string, more = {}) => ({ key, held: false, typing: false, ...more });
const { choices } = middle;

test("number keys say the line of that number, repairs included", () => {
  expect(actionOf(press("1"), choices)).toEqual({ do: "say", choice: "b1" });
  expect(actionOf(press("5"), choices)).toEqual({ do: "say", choice: "b5" });
});

test("a number without a line does nothing, and never reaches the quiet choice", () => {
  expect(actionOf(press("6"), choices)).toBeNull();
  expect(actionOf(press("9"), choices)).toBeNull();
});

test("L listens, in either case", () => {
  expect(actionOf(press("l"), choices)).toEqual({ do: "say", choice: "b6" });
  expect(actionOf(press("L"), choices)).toEqual({ do: "say", choice: "b6" });
  expect(actionOf(press("L"), [])).toBeNull();
});

test("arrows move, letters open panels, Escape pauses", () => {
  expect(actionOf(press("ArrowDown"), choices)).toEqual({ do: "move", by: 1 });
  expect(actionOf(press("ArrowUp"), choices)).toEqual({ do: "move", by: -1 });
  expect(actionOf(press("t"), choices)).toEqual({ do: "open", panel: "transcript" });
  expect(actionOf(press("h"), choices)).toEqual({ do: "open", panel: "hat" });
  expect(actionOf(press("n"), choices)).toEqual({ do: "open", panel: "notebook" });
  expect(actionOf(press("Escape"), choices)).toEqual({ do: "open", panel: "pause" });
  expect(actionOf(press("k"), choices)).toEqual({ do: "keep" });
});

test("nothing happens while somebody types, or holds a key down", () => {
  expect(actionOf(press("1", { typing: true }), choices)).toBeNull();
  expect(actionOf(press("1", { held: true }), choices)).toBeNull();
});

test("single keys can be turned off; arrows and Escape stay", () => {
  expect(actionOf(press("1"), choices, false)).toBeNull();
  expect(actionOf(press("t"), choices, false)).toBeNull();
  expect(actionOf(press("ArrowDown"), choices, false)).toEqual({ do: "move", by: 1 });
  expect(actionOf(press("Escape"), choices, false)).toEqual({ do: "open", panel: "pause" });
});
