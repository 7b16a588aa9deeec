import { describe, expect, test } from "vitest";
import { compile } from "../../engine/compile.ts";
import { start } from "../../engine/play.ts";
import { recallOf } from "../../engine/recall.ts";
import { viewOf } from "../../engine/show.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";
import { randomTalk, sayNamed } from "./fixtures/talks.ts";

const friday = scene("friday-invoice");
const heard = ["listen", "then-a-third", "repair", "found-your-number", "refuse-us", "no-transfer"];

describe("E72: what was told is asked for before the talk goes on", () => {
  test("at the door of the next meeting, with the facts by name and the promise in the words it was given in", () => {
    const plays = [start(friday, { seed: "2", level: "free" })];
    for (const name of heard) plays.push(sayNamed(plays.at(-1)!, name));
    expect(plays.slice(0, -1).map((play) => recallOf(play))).toEqual(heard.map(() => null));
    const door = recallOf(plays.at(-1)!);
    expect(door?.told).toContain("Thirty-one wages, a day late");
    expect(door?.owed).toMatch(/^Both amounts leave us Monday at nine/);
    expect(viewOf(plays.at(-1)!).recall).toEqual(door);
  });

  test("names nothing that was not told, and no promise that is not owed", () => {
    for (const id of sceneIds) {
      const scenario = scene(id);
      const { text } = scenario;
      for (let number = 0; number < 60; number++) {
        for (const play of randomTalk(scenario, `recall/${number}`)) {
          const recall = recallOf(play);
          if (recall === null) continue;
          const untold = text.facts.filter((_, index) => !((play.buyer.facts >> index) & 1));
          for (const { name } of untold) expect(recall.told).not.toContain(name);
          expect(recall.told.length).toBe(text.facts.length - untold.length);
          expect(recall.owed !== undefined).toBe([1, 2].includes(play.buyer.promise));
        }
      }
    }
  });

  test("once after the first thing told, where there is only one meeting", () => {
    const { text } = friday;
    const beats = text.meetings.flatMap((meeting) => meeting.beats);
    const one = compile({ ...text, meetings: [{ ...text.meetings[0]!, beats }] });
    let play = start(one, { seed: "2", level: "guided" });
    const asked: (string[] | undefined)[] = [];
    for (const name of heard) {
      play = sayNamed(play, name);
      asked.push(recallOf(play)?.told);
    }
    expect(asked.filter((told) => told !== undefined)).toEqual([["Thirty-one wages, a day late"]]);
  });
});
