import { describe, expect, test } from "vitest";
import type { Buyer } from "../../engine/buyer.ts";
import { PROMISE, WOUND } from "../../engine/buyer.ts";
import { bandOf, type Judged, judge, placeIn, recoveryOf, verdictOf } from "../../engine/judge.ts";
import { hardestOf, momentsOf } from "../../engine/moments.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import type { Ending } from "../../engine/rulebook.ts";
import { solve } from "../../engine/solve.ts";
import { buyerWith } from "./fixtures/lines.ts";
import { admitted, scaffoldText } from "./fixtures/scenes.ts";

const scenario = admitted(scaffoldText);
const solution = solve(scenario.plot);

/** Plays the small scene by the author's numbers of its lines. */
function played(...said: (number | "listen")[]): Play {
  return said.reduce<Play>(
    (play, wanted) => {
      const offer = offersOf(play).find((one) => one.said === wanted);
      const answer = say(play, offer!.id);
      if (!answer.ok) throw new Error(answer.code);
      return answer.play;
    },
    start(scenario, { seed: "1", level: "free" }),
  );
}

/** Plays on to the end by lines that cost nothing. */
function playedOn(play: Play): Play {
  if (play.ended) return play;
  for (const { id } of offersOf(play)) {
    const answer = say(play, id);
    if (!answer.ok) throw new Error(answer.code);
    if (judge(solution, answer.play).at(-1)!.cost === 0) return playedOn(answer.play);
  }
  throw new Error("no line is free of cost");
}

test.each([
  [0, "best"],
  [0.25, "good"],
  [3, "good"],
  [3.25, "slip"],
  [8, "slip"],
  [8.25, "mistake"],
  [20, "mistake"],
  [20.25, "blunder"],
] as const)("E24: a cost of %d is marked %s", (cost, verdict) => {
  expect(verdictOf(cost, false)).toBe(verdict);
  expect(verdictOf(cost, true)).toBe("blunder");
});

describe("E25: the band of a talk", () => {
  const whole = played("listen", 0, 1, 0);
  const ended = (ending: Ending | "", parts: Partial<Buyer> = {}, play = whole): Play => ({
    ...play,
    ending,
    buyer: buyerWith(parts),
  });

  test("is trusted up to 8 points lost, solid up to 20, mixed beyond, for an ending to be proud of", () => {
    for (const ending of ["kept-right", "kept"] as const) {
      expect([0, 8, 8.25, 20, 20.25, 90].map((lost) => bandOf(ended(ending), lost))).toEqual([
        "trusted",
        "trusted",
        "solid",
        "solid",
        "mixed",
        "mixed",
      ]);
    }
  });

  test("is solid at best for an acceptable ending below the top", () => {
    for (const ending of ["comes-back", "parked"] as const) {
      expect([0, 20, 20.25].map((lost) => bandOf(ended(ending), lost))).toEqual(["solid", "solid", "mixed"]);
    }
  });

  test("is costly for any other ending and door-closed for who was shown out, whatever was lost", () => {
    for (const ending of ["drift", "grudging", "cancelled", "released"] as const) {
      expect(bandOf(ended(ending), 0)).toBe("costly");
    }
    expect(bandOf(ended("burned"), 0)).toBe("door-closed");
  });

  test("is not trusted with an open wound, a broken promise or a deception", () => {
    expect(bandOf(ended("kept", { wound: WOUND.inheritedHeard }), 0)).toBe("solid");
    expect(bandOf(ended("kept", { promise: PROMISE.broken }), 0)).toBe("solid");
    const plot = {
      ...scenario.plot,
      beats: scenario.plot.beats.map((beat) => ({
        ...beat,
        choices: beat.choices.map((choice) => ({ ...choice, move: "urge" as const })),
      })),
    };
    expect(bandOf({ ...ended("kept"), scenario: { ...scenario, plot } }, 0)).toBe("solid");
  });
});

describe("E5: judging a talk", () => {
  test("prices every way on from a decision, the best at 0, and what was said like itself", () => {
    const judged = judge(solution, played(2, 2, 2));
    for (const { ways, cost, step } of judged) {
      expect(Math.min(...ways.map((way) => way.cost))).toBe(0);
      expect(ways.find(({ said }) => said === step.said)?.cost).toBe(cost);
    }
    expect(judged.map(({ ways }) => ways.length)).toEqual([4, 4, 4]);
  });

  test("throws for a buyer who cannot be there", () => {
    expect(() => placeIn(solution, 0, false, buyerWith({ margin: 2 }))).toThrow(RangeError);
  });
});

describe("E24: recovery", () => {
  test("is 1 for who plays on as well as possible after a slip of 8, below 0 for worse than chance", () => {
    const slipped = played("listen", 2);
    expect(judge(solution, slipped).map(({ cost }) => cost >= 8)).toEqual([false, true]);
    const well = recoveryOf(solution, judge(solution, playedOn(slipped)));
    expect(well).toEqual({ turn: 1, quality: 1 });
    const badly = recoveryOf(solution, judge(solution, played("listen", 2, 2, 2)));
    expect(badly?.turn).toBe(1);
    expect(badly?.quality).toBeLessThan(0);
  });

  test("is null where nothing slipped by 8, and where nothing was left to decide", () => {
    const best = playedOn(played());
    expect(recoveryOf(solution, judge(solution, best))).toBeNull();
    const atTheDoor = [...best.steps.slice(0, -1).map(({ said }) => said), 2] as (number | "listen")[];
    const judged = judge(solution, played(...atTheDoor));
    expect(judged.at(-1)?.cost).toBeGreaterThan(20);
    expect(recoveryOf(solution, judged)).toBeNull();
  });
});

describe("E27: the three moments", () => {
  const judgedAs = (cost: number, gap: number, rise = 0): Judged => {
    const before = buyerWith({ trust: 1 });
    return {
      step: {
        beat: 0,
        detoured: false,
        said: 0,
        before,
        outcome: { ...played(0).steps[0]!.outcome, parted: buyerWith({ trust: 1 + rise }) },
      },
      value: 0,
      cost,
      luck: 0,
      rest: 0,
      ways: [
        { said: 0, cost },
        { said: 1, cost: cost === 0 ? gap : 0 },
      ],
    };
  };

  test("are the line hardest to better, the costliest, and the good one after it that brought the chair back most", () => {
    const talk = [judgedAs(0, 2), judgedAs(9, 0), judgedAs(0, 5), judgedAs(2, 0, 2), judgedAs(1, 0, 1)];
    expect(momentsOf(talk)).toEqual({ best: 2, costliest: 1, recovery: 3 });
  });

  test("are left out when they did not happen", () => {
    expect(momentsOf([judgedAs(0.5, 0)])).toEqual({});
    expect(momentsOf([judgedAs(0, 4), judgedAs(0, 4)])).toEqual({ best: 0 });
    expect(momentsOf([judgedAs(2, 0, 1), judgedAs(2, 0, 2)])).toEqual({ costliest: 0 });
  });

  test("a rise before the slip is no recovery", () => {
    expect(momentsOf([judgedAs(2, 0, 2), judgedAs(9, 0), judgedAs(0, 1)])).toEqual({ best: 2, costliest: 1 });
  });

  test("the hardest decision is the one played best where the next best was closest", () => {
    expect(hardestOf([judgedAs(0, 5), judgedAs(0, 2), judgedAs(3, 0)])).toEqual({ turn: 1 });
    expect(hardestOf([judgedAs(3, 0)])).toBeNull();
  });
});
