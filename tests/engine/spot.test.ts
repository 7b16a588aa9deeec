import { describe, expect, test } from "vitest";
import type { Scenario } from "../../engine/compile.ts";
import { drillMoments } from "../../engine/drill-moments.ts";
import { pack } from "../../engine/pack.ts";
import { offersOf, type Play, replay, start } from "../../engine/play.ts";
import { solve } from "../../engine/solve.ts";
import { playAt, spotOf } from "../../engine/spot.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const scenes = new Map(sceneIds.map((id) => [id, scene(id)]));
const read = (id: string) => scenes.get(id) as Scenario;

const skins = sceneIds.flatMap((id) => {
  const { skinOf } = read(id).text;
  return skinOf === undefined ? [] : [[id, skinOf] as const];
});

const lineup = (play: Play) =>
  offersOf(play)
    .map(({ said }) => String(said))
    .sort();

describe("D7 a place in a talk", () => {
  test.each(sceneIds)("of %s is set up again exactly under another seed, turn by turn", (id) => {
    const scenario = read(id);
    const talk = [...randomTalk(scenario, "a talk")];
    const over = talk.at(-1) as Play;
    for (const [turn, before] of talk.slice(0, -1).entries()) {
      const again = playAt(scenario, spotOf(over, turn), "another") as Play;
      expect(again.buyer).toEqual(before.buyer);
      expect([again.beat, again.detoured]).toEqual([before.beat, before.detoured]);
      expect(lineup(again)).toEqual(lineup(before));
      // Other names for the same lines: nothing learnt of the first talk's ids is of use.
      expect(offersOf(again).map((offer) => offer.id)).not.toContain(offersOf(before)[0]?.id);
      expect(replay(scenario, again.seat, again.said).buyer).toEqual(again.buyer);
    }
  });

  test.each(skins)("of %s and of %s, whose game it is, is the same for both people", (skin, original) => {
    const [one, other] = [read(skin), read(original)];
    const some = drillMoments(solve(other.plot)).filter((_, index) => index % 4 === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const moment of some) {
      const [here, there] = [playAt(one, moment, "seed"), playAt(other, moment, "seed")];
      expect(here && pack(here.buyer)).toBe(moment.buyer);
      expect(there && lineup(there)).toEqual(here && lineup(here));
    }
  });

  test("begun with a plan keeps the line that only a plan gives", () => {
    const id = sceneIds.find((each) => read(each).plot.beats[0]?.choices.some(({ needs }) => needs >= 8));
    const scenario = read(id as string);
    const planned = start(scenario, { seed: "a", level: "free", planned: true });
    const spot = { said: [], planned: true, beat: 0, detoured: false, buyer: pack(planned.buyer) };
    const [withPlan, without] = [
      playAt(scenario, spot, "b"),
      playAt(scenario, { ...spot, planned: false }, "b"),
    ];
    expect(offersOf(withPlan as Play).length).toBe(offersOf(planned).length);
    expect(without).toBeNull();
  });

  test("of another game is nowhere", () => {
    const talk = [...randomTalk(read("friday-invoice"), "a talk")].at(-1) as Play;
    expect(playAt(read("easy-yes"), spotOf(talk, 3), "seed")).toBeNull();
    expect(() => spotOf(talk, talk.steps.length)).toThrow(RangeError);
  });
});
