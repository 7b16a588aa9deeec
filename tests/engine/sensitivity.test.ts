import { describe, expect, test } from "vitest";
import { figures } from "../../engine/rulebook.ts";
import { figureNames, movedBy, sensitivity, withFigure } from "../../engine/sensitivity.ts";
import { solve } from "../../engine/solve.ts";
import { badFitSketch, recoverySketch, sketched } from "./fixtures/sketch.ts";

const recovery = sketched(recoverySketch);
const base = solve(recovery.plot);

describe("E65: every figure of the rulebook", () => {
  test("has a name, but for those that are nought, and can be moved alone", () => {
    const names = figureNames(figures);
    expect(names).toEqual(
      expect.arrayContaining(["harm.urge", "ending.kept-right.bad", "endMood.5", "concession"]),
    );
    expect(names).not.toContain("endMood.0");
    for (const name of names) {
      const moved = withFigure(figures, name, 1.25);
      const changed = names.filter((other) => figureOf(moved, other) !== figureOf(figures, other));
      expect(changed).toEqual([name]);
      expect(figureOf(moved, name)).toBe(1.25 * figureOf(figures, name));
    }
    expect(withFigure(figures, "endMood.5", 2).endMood).toEqual([0, 1, 1, 2, 4, 12]);
  });

  test("is refused under a name that is none", () => {
    for (const name of ["harm", "harm.shout", "detour.x", ""])
      expect(() => withFigure(figures, name, 2)).toThrow(RangeError);
  });
});

function figureOf(of: typeof figures, name: string): number {
  return name.split(".").reduce<unknown>((part, key) => (part as Record<string, unknown>)[key], of) as number;
}

describe("E65: moving a figure", () => {
  test("that has no part in a scene is left out", () => {
    expect(movedBy(recovery, base, "ending.released.bad", 1.25)).toBeNull();
    expect(
      sensitivity(sketched(badFitSketch), ["ending.kept-right.good", "ending.released.bad"]).map(
        ({ figure }) => figure,
      ),
    ).toEqual(["ending.released.bad", "ending.released.bad"]);
  });

  test("by nothing changes nothing", () => {
    expect(movedBy(recovery, base, "level.trust", 1)).toBeNull();
  });

  test("by much turns the best line and breaks what was fair", () => {
    const found = movedBy(recovery, base, "ending.drift.good", 8);
    expect(found).toMatchObject({ beats: 7, holds: false, broken: expect.arrayContaining(["J9"]) });
    expect(found?.changed).toBeGreaterThan(1);
  });

  test("by a quarter is exact", () => {
    const plot = {
      ...recovery.plot,
      rulebook: { ...recovery.plot.rulebook, figures: withFigure(figures, "level.trust", 1.25) },
    };
    // Trust ends at 4: a point for each level.
    expect(solve(plot).best - base.best).toBeGreaterThan(0);
    expect(((solve(plot).best - base.best) * 8) % 1).toBe(0);
  });
});
