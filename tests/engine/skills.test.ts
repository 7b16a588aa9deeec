import { describe, expect, test } from "vitest";
import type { Buyer } from "../../engine/buyer.ts";
import { resolver } from "../../engine/machine.ts";
import { blankBuyer } from "../../engine/pack.ts";
import type { Plot, PlotBeat, PlotChoice } from "../../engine/plot.ts";
import type { Move } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { skillsOf } from "../../engine/skills.ts";
import { buyerWith } from "./fixtures/lines.ts";

type Priced = readonly [move: Move, cost: number, parts?: Partial<PlotChoice>];

/** The skills a decision between some lines is evidence for: the first beat of two. */
function tagged(
  lines: readonly Priced[],
  buyer: Partial<Buyer> = {},
  beat: Partial<PlotBeat> = {},
  plot: Partial<Plot> = {},
): readonly string[] {
  const choices = lines.map(([move, , parts], index): PlotChoice => {
    return { id: `${move}-${index}`, move, depth: 1, drawsOn: 0, needs: 0, ...parts };
  });
  const one: PlotBeat = { id: "one", choices, tells: 0, meeting: 0, mayKeep: false, ...beat };
  const whole: Plot = {
    rulebook,
    temper: "cool",
    fit: "good",
    start: blankBuyer(),
    beats: [one, { ...one, id: "two" }],
    turns: {},
    secret: 0,
    truths: [],
    ...plot,
  };
  const step = { beat: 0, detoured: true, before: buyerWith({ mood: 4, ...buyer }) };
  const ways = lines.map(([, cost], said) => ({ said, cost }));
  return skillsOf(whole, { step, ways }, [], resolver(whole));
}

describe("E66: a decision is evidence for", () => {
  test("nothing where all its lines are worth nearly the same", () => {
    expect(
      tagged([
        ["ask", 0],
        ["stall", 2],
      ]),
    ).toEqual([]);
    expect(
      tagged([
        ["ask", 0],
        ["check", 0],
      ]),
    ).toEqual([]);
  });

  test.each<[string, Parameters<typeof tagged>]>([
    [
      "time",
      [
        [
          ["ask", 0],
          ["release", 5],
        ],
      ],
    ],
    [
      "time",
      [
        [
          ["ask", 0],
          ["candour", 1],
          ["dump", 4],
        ],
      ],
    ],
    [
      "recovery",
      [
        [
          ["reflect", 0],
          ["ask", 4],
        ],
        { wound: 1 },
      ],
    ],
    [
      "adapting",
      [
        [
          ["agenda", 0],
          ["ask", 4],
        ],
        {},
        { twist: { mood: "down", falls: [] } },
      ],
    ],
    [
      "honesty",
      [
        [
          ["ask", 0],
          ["check", 1],
          ["press", 9],
        ],
      ],
    ],
    [
      "honesty",
      [
        [
          ["ask", 0],
          ["empathise", 4, { depth: 0 }],
        ],
      ],
    ],
    [
      "fitting",
      [
        [
          ["tailor", 0],
          ["check", 5],
        ],
        { clarity: 2 },
      ],
    ],
    [
      "steady",
      [
        [
          ["reflect", 0],
          ["ask", 4],
        ],
        { mood: 2 },
      ],
    ],
    [
      "steady",
      [
        [
          ["check", 0],
          ["ask", 4],
        ],
        {},
        {},
        { gauge: { levels: 3, right: 0, yours: true } },
      ],
    ],
    [
      "leading",
      [
        [
          ["commit", 0],
          ["candour", 9],
        ],
        { trust: 3, clarity: 2, readiness: 2 },
      ],
    ],
    [
      "leading",
      [
        [
          ["ask", 0],
          ["take", 5],
        ],
      ],
    ],
    [
      "diagnosing",
      [
        [
          ["ask", 0],
          ["reflect", 4],
        ],
      ],
    ],
    [
      "hearing",
      [
        [
          ["reflect", 0],
          ["agenda", 4],
        ],
      ],
    ],
  ])("%s", (skill, lines) => {
    expect(tagged(...lines)).toContain(skill);
  });

  test("two skills at most, the rarer first", () => {
    expect(
      tagged(
        [
          ["tailor", 0],
          ["release", 4],
          ["dump", 9],
          ["press", 20],
        ],
        { clarity: 2 },
      ),
    ).toEqual(["time", "leading"]);
  });
});
