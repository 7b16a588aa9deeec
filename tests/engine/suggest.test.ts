import { describe, expect, test } from "vitest";
import { skillSchema } from "../../engine/debrief.ts";
import type { Estimate } from "../../engine/rating.ts";
import { type Choosable, type Known, suggest } from "../../engine/suggest.ts";

const scene = (id: string, parts: Partial<Choosable> = {}): Choosable => ({
  ...{
    id,
    family: id,
    skills: ["hearing"],
    principle: `the principle of ${id}`,
    temper: "cool",
    difficulty: 3,
  },
  ...parts,
});
const knowing = (thetas: Partial<Record<(typeof skillSchema.options)[number], number>>): Known["estimates"] =>
  new Map(
    skillSchema.options.flatMap((skill): [(typeof skillSchema.options)[number], Estimate][] => {
      const theta = thetas[skill];
      return theta === undefined ? [] : [[skill, { theta, variance: 0.1, count: 20 }]];
    }),
  );
const known = (parts: Partial<Known> = {}): Known => ({
  ...{ estimates: new Map(), lately: [], met: new Set<string>() },
  ...parts,
});
const ids = (scenes: readonly Choosable[], parts: Partial<Known> = {}): string[] =>
  suggest(scenes, known(parts)).map(({ id }) => id);

describe("G8: three scenes are suggested", () => {
  test("without calling a skill strong or weak before twelve evidences (G5)", () => {
    const scenes = ["a", "b", "c", "d", "e"].map((id) => scene(id));
    const estimates: Known["estimates"] = new Map([["hearing", { theta: 2.5, variance: 0.6, count: 11 }]]);
    const lately = ["b", "c", "d", "e"];
    const reasons = suggest(scenes, known({ estimates, lately })).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(["few"]));
  });

  test("where the gap is widest, with the skill and the reason", () => {
    const scenes = [
      scene("a", { skills: ["time"] }),
      scene("b", { skills: ["leading"] }),
      scene("c", { skills: ["hearing"] }),
    ];
    const estimates = knowing({ time: 2.2, leading: 1.2, hearing: 2 });
    expect(suggest(scenes, known({ estimates }))).toEqual([
      { id: "b", skill: "leading", reason: "gap" },
      { id: "c", skill: "hearing", reason: "gap" },
      { id: "a", skill: "time", reason: "gap" },
    ]);
    expect(suggest(scenes, known()).map(({ reason }) => reason)).toEqual(["first", "first", "first"]);
  });

  test("of three different games, never the one just played, and fewer where there are fewer", () => {
    const scenes = [scene("a"), scene("a-skin", { family: "a" }), scene("b"), scene("c"), scene("d")];
    expect(new Set(ids(scenes).map((id) => id.slice(0, 1))).size).toBe(3);
    expect(ids(scenes, { lately: ["a-skin"] })).toEqual(["b", "c", "d"]);
    expect(ids([scene("a"), scene("a-skin", { family: "a" })])).toEqual(["a"]);
    expect(ids([])).toEqual([]);
  });

  test("that are likely to go well at six to eight of ten before what is too easy or too hard", () => {
    const scenes = [scene("hard", { difficulty: 5 }), scene("right", { difficulty: 1 })];
    expect(ids(scenes, { estimates: knowing({ hearing: 1.8 }) })).toEqual(["right", "hard"]);
    const easy = [scene("easy", { difficulty: 1 }), scene("right", { difficulty: 5 })];
    expect(ids(easy, { estimates: knowing({ hearing: 2.5 }) })).toEqual(["right", "easy"]);
  });

  test("not of the same principle twice running, after the first two talks", () => {
    const scenes = [scene("a", { principle: "one" }), scene("b", { principle: "one" }), scene("c")];
    expect(ids(scenes, { lately: ["a"] })).toEqual(["b", "c"]);
    expect(ids(scenes, { lately: ["a", "c"] })).toEqual(["c"]);
  });

  test("new ones and people of another temper first", () => {
    const scenes = [scene("a"), scene("b"), scene("last"), scene("c", { temper: "hot" })];
    expect(ids(scenes, { met: new Set(["a"]) })).toEqual(["b", "last", "c"]);
    expect(ids(scenes, { lately: ["last"] })).toEqual(["c", "a", "b"]);
  });

  test("every fifth a strength: first when four talks went by without the strongest skill", () => {
    const scenes = ["a", "b", "c", "d", "e"]
      .map((id) => scene(id))
      .concat(scene("joy", { skills: ["steady"] }));
    const estimates = knowing({ hearing: 1, steady: 2.8 });
    const [first] = suggest(scenes, known({ estimates, lately: ["a", "b", "c", "d"] }));
    expect(first).toEqual({ id: "joy", skill: "steady", reason: "strength" });
    for (const lately of [
      ["a", "b", "c"],
      ["a", "joy", "c", "d"],
    ])
      expect(suggest(scenes, known({ estimates, lately }))[0]?.reason).toBe("gap");
  });

  test("the same ones for the same input, in the library's order where two are worth the same", () => {
    const scenes = ["z", "y", "x", "w"].map((id) => scene(id));
    expect(ids(scenes)).toEqual(["z", "y", "x"]);
  });
});
