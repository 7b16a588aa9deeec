import { describe, expect, test } from "vitest";
import type { Scenario } from "../../engine/compile.ts";
import { type Finding, type Ground, ground } from "../../engine/property.ts";
import { empathyIsNotSlower, redemption } from "../../engine/prove-drama.ts";
import { difficultyMeasured, pathToGrowth, skillCoverage } from "../../engine/prove-growth.ts";
import { liveDecisions, noDeadWood, temptationIsReal } from "../../engine/prove-lines.ts";
import { memoryPays } from "../../engine/prove-memory.ts";
import { surfaceLoses } from "../../engine/prove-text.ts";
import { twistMatters } from "../../engine/prove-twist.ts";
import { figures } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import type { AuthoredChoice } from "../../engine/scenario.ts";
import type { Solution } from "../../engine/solve.ts";
import {
  firstMeeting,
  recoverySketch,
  type Sketch,
  type SketchBeat,
  type SketchMeeting,
  secondMeeting,
  sketched,
} from "./fixtures/sketch.ts";

// Each property on a small scene that has it, and on the same scene without what it is about.

type Property = (on: Ground, scenario: Scenario) => Finding;

const proven = (property: Property, scenario: Scenario): Finding => property(ground(scenario.plot), scenario);

const recovery = sketched(recoverySketch);
const onRecovery = ground(recovery.plot);

/** The recovery sketch with another second meeting. */
const ending = (meeting: Partial<SketchMeeting>): Scenario =>
  sketched({ ...recoverySketch, meetings: [firstMeeting, { ...secondMeeting, ...meeting }] });

/** A scenario with something said of some of its lines, by id. */
function withLines(
  scenario: Scenario,
  change: (choice: AuthoredChoice) => Partial<AuthoredChoice>,
): Scenario {
  const beats = scenario.beats.map((beat) => ({
    ...beat,
    text: { ...beat.text, choices: beat.text.choices.map((choice) => ({ ...choice, ...change(choice) })) },
  }));
  return { ...scenario, beats };
}

describe("E37: J12, an assistant's suggestions", () => {
  const suggesting = (choice: string): Scenario =>
    ending({
      beats: [
        secondMeeting.beats[0],
        { ...secondMeeting.beats[1], assistant: { choice, text: "This." } },
        secondMeeting.beats[2],
      ],
    });

  test("are looked at only where there are any", () => {
    expect(surfaceLoses(onRecovery, recovery)).toMatchObject({
      holds: true,
      figure: expect.not.stringContaining("assistant"),
    });
  });

  test("lose when they are smooth and wrong, and fail the scene when they are right", () => {
    expect(proven(surfaceLoses, suggesting("press-5-1"))).toMatchObject({
      holds: true,
      figure: expect.stringContaining("assistant 55"),
    });
    expect(proven(surfaceLoses, suggesting("commit-5-0"))).toMatchObject({
      holds: false,
      figure: expect.stringContaining("assistant 5"),
    });
  });
});

describe("E37: J15, the twist", () => {
  test("matters where playing on as if it had not come is dear", () => {
    expect(twistMatters(onRecovery, recovery)).toEqual({
      holds: true,
      figure: "playing on as if nothing had happened costs 12.50",
    });
  });

  test.each([
    ["there is none", ending({ turn: { truth: "bank", mood: { open: "same", shut: "same" } } }), "0 twists"],
    [
      "there are two",
      ending({
        beats: [
          ...secondMeeting.beats.slice(0, 2),
          { menu: "commit astonish park press", twist: { says: "Rain.", mood: "down" } },
        ],
      }),
      "2 twists",
    ],
    ["it is a gift", ending({ turn: { truth: "bank", mood: { open: "up", shut: "same" } } }), "costs 0"],
  ])("fails where %s", (_, scenario, figure) => {
    expect(proven(twistMatters, scenario)).toMatchObject({
      holds: false,
      figure: expect.stringContaining(figure),
    });
  });

  test("may be a beat's own", () => {
    const rain = { says: "Rain.", mood: "down", readiness: -1 } as const;
    const beats = [
      secondMeeting.beats[0],
      { ...secondMeeting.beats[1], twist: rain },
      "commit tailor2 park press",
    ];
    const scenario = sketched({ ...recoverySketch, meetings: [firstMeeting, { beats }] });
    expect(proven(twistMatters, scenario).figure).toBe("playing on as if nothing had happened costs 5");
  });
});

describe("E37: J16, empathy", () => {
  const short = (menu: string | SketchBeat): Scenario =>
    sketched({
      start: { mood: "calm", trust: 3, understood: 1, clarity: 1, readiness: 2, wound: "none" },
      meetings: [
        {
          beats: [
            menu,
            "reflect2 ask candour",
            "reflect ask2 candour",
            "commit ask candour",
            "reflect commit park",
          ],
        },
      ],
    });

  test("is not slower than pushing", () => {
    expect(proven(empathyIsNotSlower, short("ask press candour"))).toEqual({
      holds: true,
      figure: "a genuine yes after 4 beats, pushing after 5",
    });
  });

  test("is slower where a push skips the rest of the talk", () => {
    const skipping = short({ menu: "ask press candour", lines: { 1: { goes: "beat-4" } } });
    expect(proven(empathyIsNotSlower, skipping)).toEqual({
      holds: false,
      figure: "a genuine yes after 4 beats, pushing after 2",
    });
  });
});

describe("E37: J17, difficulty", () => {
  test("is measured by chance and by how close the second best lines are", () => {
    expect(difficultyMeasured(onRecovery, recovery)).toEqual({
      holds: true,
      figure: "stated 2; random -16.88 % of best, 0 % at the top, 2 of 7 beats close",
    });
  });

  test("is overstated for a scene that plays itself", () => {
    const easy = sketched({
      meetings: [{ beats: ["reflect reflect candour", "candour candour candour", "park park park"] }],
    });
    expect(proven(difficultyMeasured, easy)).toMatchObject({
      holds: false,
      figure: expect.stringContaining("100 % at the top"),
      where: expect.stringContaining("difficulty 2 asks for"),
    });
  });
});

describe("E37: J20, redemption", () => {
  test("fails where no angry buyer can end warm, and names one", () => {
    expect(redemption(onRecovery)).toMatchObject({
      holds: false,
      figure: expect.stringContaining("0 of 14 angry states"),
      where: expect.stringContaining("angry"),
    });
  });

  test("holds where something could only be for them", () => {
    const menu = { menu: "commit astonish park press", lines: { 1: { uses: ["wages"] } } };
    expect(proven(redemption, ending({ beats: [...secondMeeting.beats.slice(0, 2), menu] }))).toEqual({
      holds: true,
      figure: "3 of 14 angry states can end warm",
    });
  });
});

describe("E37: J22, decisions", () => {
  const wounded: Sketch["start"] = {
    mood: "guarded",
    trust: 2,
    understood: 0,
    clarity: 0,
    readiness: 1,
    wound: "inherited",
  };

  test("are live where the second best line is behind, but not far", () => {
    const beats = [
      "ask reflect dump yield",
      "ask2 empathise tailor press",
      { menu: "reflect2 ask override stall", tells: "why" },
      "reflect discount candour urge",
      "ask tailor take press",
      "reflect tailor2 stall",
      "commit press stall",
    ];
    const scenario = sketched({
      start: wounded,
      facts: [{ id: "why", secret: true }],
      meetings: [{ beats }],
    });
    expect(proven(liveDecisions, scenario)).toEqual({
      holds: true,
      figure: "live on 5 of 7 beats, 0 % free",
    });
  });

  test("are tame where lines tie, and the beats are named", () => {
    expect(liveDecisions(onRecovery)).toMatchObject({
      holds: false,
      figure: "live on 4 of 7 beats, 0 % free",
      where: "on a best line nothing to weigh at beat-2, beat-4, beat-6",
    });
  });

  test("are free where whatever is said comes to the same", () => {
    const scenario = sketched({
      meetings: [{ beats: ["reflect2 press stall", "candour candour candour", "park park park"] }],
    });
    expect(proven(liveDecisions, scenario).figure).toMatch(/ [6-9]\d(\.\d+)? % free$/);
    expect(proven(liveDecisions, scenario).holds).toBe(false);
  });
});

describe("E37: J23, dead wood", () => {
  const tempting = (line?: string): Scenario =>
    withLines(recovery, () => ({ trap: "Be done with it", ...(line === undefined ? {} : { line }) }));

  test("is a line that is nowhere nearly best and tempts nobody", () => {
    const found = noDeadWood(onRecovery, recovery);
    expect(found).toMatchObject({
      holds: false,
      figure: "8 lines nowhere nearly best, 0 of them named temptations",
    });
    expect(found.where).toContain("dump-0-2 (costs 6 or more, no trap)");
  });

  test("is none when each such line has the name of its temptation", () => {
    expect(noDeadWood(onRecovery, tempting())).toEqual({
      holds: true,
      figure: "8 lines nowhere nearly best, 8 of them named temptations",
    });
  });

  test("is a temptation that looks worse than the best line on every gauge", () => {
    const wordy = withLines(tempting(), ({ id }) =>
      id === "dump-0-2" ? { line: "So it is and so it was and so it will be for ever." } : {},
    );
    expect(noDeadWood(onRecovery, wordy).where).toBe("dump-0-2 (costs 6 or more, tempts nobody)");
  });
});

describe("E37: J25, temptation", () => {
  test("is real where what the dashboard likes costs 6 or more on two beats", () => {
    expect(temptationIsReal(onRecovery, recovery)).toEqual({ holds: true, figure: "2 beats" });
  });

  test("is none where the dashboard likes the best lines", () => {
    const beats = [
      secondMeeting.beats[0],
      { ...secondMeeting.beats[1], menu: "commit dump stall check" },
      "astonish dump park stall",
    ];
    const asking = withLines(ending({ beats }), ({ move }) =>
      ["ask", "candour", "agenda"].includes(move) ? { line: "So?" } : {},
    );
    expect(proven(temptationIsReal, asking)).toMatchObject({
      holds: false,
      where: "tempting on a best line: no beat",
    });
  });

  test("is not asked of the first difficulty", () => {
    expect(
      temptationIsReal(onRecovery, { ...recovery, text: { ...recovery.text, difficulty: 1 } }).holds,
    ).toBe(true);
  });
});

describe("E37: J26, memory", () => {
  test("pays where a fact and a promise still matter three beats later", () => {
    expect(memoryPays(onRecovery, recovery)).toEqual({ holds: true, figure: "wages 8, promise 6" });
  });

  test("does not pay for a fact told too late", () => {
    const late = sketched({
      ...recoverySketch,
      meetings: [
        {
          beats: [...firstMeeting.beats.slice(0, 2), "candour check yield urge", "ask2 reflect stall tailor"],
        },
        {
          ...secondMeeting,
          beats: [
            secondMeeting.beats[0],
            { ...secondMeeting.beats[1], tells: "wages" },
            secondMeeting.beats[2],
          ],
        },
      ],
    });
    expect(proven(memoryPays, late)).toMatchObject({
      holds: false,
      where: expect.stringContaining("wages matters"),
    });
  });

  test("does not pay for a promise that may be broken for nothing", () => {
    const cheap = { ...rulebook, figures: { ...figures, brokenPromise: 0, unkeptPromise: 0 } };
    expect(proven(memoryPays, { ...recovery, plot: { ...recovery.plot, rulebook: cheap } })).toMatchObject({
      holds: false,
      where: expect.stringContaining("promise matters"),
    });
  });
});

describe("E37: J28, skills", () => {
  test("are claimed where three beats are evidence for them", () => {
    const fair = {
      ...recovery.text,
      skills: ["recovery" as const, "diagnosing" as const, "leading" as const],
    };
    expect(skillCoverage(onRecovery, { ...recovery, text: fair })).toEqual({
      holds: true,
      figure: "recovery 7, diagnosing 4, leading 4",
    });
  });

  test("are not to be claimed without", () => {
    const boasting = { ...recovery, text: { ...recovery.text, skills: ["hearing" as const] } };
    expect(skillCoverage(onRecovery, boasting)).toEqual({
      holds: false,
      figure: "hearing 0",
      where: "too few beats for hearing",
    });
  });
});

describe("E37: J30, the path to growth", () => {
  test("is there where no loss is made of crumbs", () => {
    expect(pathToGrowth(onRecovery)).toEqual({
      holds: true,
      figure: "at most 0 lost by lines below 1 point, 11.50 by lines below 3",
    });
  });

  test("is lost where every cost is crumbled to a sixteenth", () => {
    const crumbled = { ...onRecovery, games: onRecovery.games.map(inSixteenths) };
    expect(pathToGrowth(crumbled)).toMatchObject({ holds: false });
  });
});

/** The same game, counted in points of a sixteenth. */
function inSixteenths(game: Solution): Solution {
  const layers = game.layers.map((layer) => {
    const reward = { values: Float64Array.from(layer.reward.values, (value) => value / 16) };
    return Object.create(layer, { reward: { value: reward }, size: { value: layer.size } }) as typeof layer;
  });
  const chances = game.chances.map((branches) =>
    branches.map((branch) => ({ ...branch, reward: branch.reward / 16 })),
  );
  const values = game.values.map((list) => list.map((value) => value / 16));
  return { ...game, layers, chances, values, best: game.best / 16 };
}
