import { expect, test } from "vitest";
import { seasonOf } from "../../engine/season.ts";

const library = [
  ...["a", "b", "c", "d"].map((id) => ({ id, injured: id < "c" })),
  { id: "a2", skinOf: "a", injured: true },
];
const game = (id: string | null) => (id === "a2" ? "a" : id);

test("C2 what everyone plays follows from the week and the library, in whatever order it is read", () => {
  for (let week = 2900; week < 2910; week++) {
    expect(seasonOf(week, library)).toEqual(seasonOf(week, [...library].reverse()));
  }
});

test("C2 every game comes once before any comes again, and skins take turns", () => {
  for (let round = 700; round < 720; round++) {
    const games = [0, 1, 2, 3].map((at) => game(seasonOf(4 * round + at, library).fresh));
    expect(games.sort()).toEqual(["a", "b", "c", "d"]);
  }
  const fresh = new Set(Array.from({ length: 100 }, (_, week) => seasonOf(week, library).fresh));
  expect([...fresh].sort()).toEqual(["a", "a2", "b", "c", "d"]);
});

test("C2 a recovery begins with an injury, and is another game than the week's fresh scene", () => {
  for (let week = 0; week < 100; week++) {
    const { fresh, recovery } = seasonOf(week, library);
    expect(["a", "a2", "b"]).toContain(recovery);
    expect(game(recovery)).not.toBe(game(fresh));
  }
});

test("C2 a library without an injury has no recovery, an empty one nothing to play", () => {
  expect(seasonOf(7, [{ id: "c", injured: false }])).toEqual({ fresh: "c", recovery: null });
  expect(seasonOf(7, [])).toEqual({ fresh: null, recovery: null });
});
