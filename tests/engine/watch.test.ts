import { describe, expect, test } from "vitest";
import { solve } from "../../engine/solve.ts";
import { watch } from "../../engine/watch.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";

describe.each(sceneIds)("watching %s", (id) => {
  const scenario = scene(id);
  const solution = solve(scenario.plot);
  const seen = watch(solution, scenario, "watch");

  test("E51: the good way loses nothing, the one led by the figures does", () => {
    expect(seen.best.lost).toBe(0);
    expect(seen.best.band).toBe("trusted");
    expect(seen.poor.lost).toBeGreaterThan(20);
    expect(["mixed", "costly", "door-closed"]).toContain(seen.poor.band);
  });

  test("E51: beat by beat, both ways are told whole, and what a way did not come by is empty", () => {
    const lines = seen.beats.flatMap(({ best, poor }) => [...best, ...poor]);
    expect(seen.beats[0]?.poor.length).toBeGreaterThan(0);
    expect(seen.beats[0]?.best.length).toBeGreaterThan(0);
    expect(seen.beats.every(({ poor, best }) => poor.length + best.length > 0)).toBe(true);
    expect(lines.every(({ answer, cost }) => answer.length > 0 && cost >= 0)).toBe(true);
    const cost = seen.beats.flatMap(({ poor }) => poor).reduce((sum, line) => sum + line.cost, 0);
    expect(cost).toBe(seen.poor.lost);
    // Led by the figures it signs or asks, unless a door was closed before it came to that; its questions were ahead even so.
    const { signed, asks, questions } = seen.poor.letter.dashboard;
    if (seen.poor.band === "door-closed" && asks === 0)
      expect(questions).toBeGreaterThan(seen.best.letter.dashboard.questions);
    else expect(signed || asks > 0).toBe(true);
  });

  test("E51: the same seed tells the same two ways", () => {
    expect(watch(solution, scenario, "watch")).toEqual(seen);
  });
});
