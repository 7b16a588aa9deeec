import { expect, test } from "vitest";
import { ground } from "../../engine/property.ts";
import { honestExit } from "../../engine/prove-exit.ts";
import { type Figures, figures } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { badFitSketch, recoverySketch, type Sketch, sketched } from "./fixtures/sketch.ts";

function exitOf(sketch: Sketch, changed: Partial<Figures> = {}) {
  const { plot } = sketched(sketch);
  return honestExit(ground({ ...plot, rulebook: { ...rulebook, figures: { ...figures, ...changed } } }));
}

test("E37: J14: a bad fit is left within a beat of being clear", () => {
  expect(exitOf(badFitSketch)).toEqual({
    holds: true,
    figure: "staying gains 1, fleeing costs none, best lines leave 1 beats later",
  });
});

test("E37: J14: fails where kindness pays for staying, by the best line alone", () => {
  const found = exitOf(badFitSketch, {
    bothSidesTime: 0,
    beatSaved: 0,
    level: { ...figures.level, trust: 1 },
  });
  expect(found).toMatchObject({
    holds: false,
    figure: "staying gains 4, fleeing costs none, best lines leave 2 beats later; 2 states",
    where: expect.stringContaining("way there:"),
  });
});

test("E37: J14: fails where staying gains more than 4", () => {
  expect(exitOf(badFitSketch, { bothSidesTime: 0, beatSaved: 0 })).toMatchObject({ holds: false });
});

test("E37: J14: fails where leaving before anything is understood costs little", () => {
  const open = ["ask empathise0 release", "reflect ask dump", "ask2 check tailor"];
  const later = Array.from({ length: 3 }, () => "reflect candour tailor release");
  const sketch = { ...badFitSketch, meetings: [{ beats: [...open, ...later] }] };
  expect(exitOf(sketch).holds).toBe(true);
  expect(exitOf(sketch, { releasedBlind: 38 })).toMatchObject({
    holds: false,
    figure: expect.stringContaining("fleeing costs 4"),
  });
});

test("E37: J14: does not apply to a good fit", () => {
  expect(exitOf(recoverySketch).figure).toBe("good fit: does not apply");
});
