import { describe, expect, test } from "vitest";
import { type Buyer, moods, PROMISE, promises, SIGNED, WOUND } from "../../engine/buyer.ts";
import { blankBuyer } from "../../engine/pack.ts";
import type { Plot, PlotBeat, PlotChoice } from "../../engine/plot.ts";
import type { Move } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { drawn, type Outcome, offered, sleepOnIt, stepper, withDrawn } from "../../engine/step.ts";
import { buyerWith } from "./fixtures/lines.ts";

const line = (move: Move, parts: Partial<PlotChoice> = {}): PlotChoice => ({
  id: move,
  move,
  depth: 1,
  drawsOn: 0,
  needs: 0,
  ...parts,
});

const beat = (id: string, choices: readonly PlotChoice[], parts: Partial<PlotBeat> = {}): PlotBeat => ({
  id,
  choices,
  tells: 0,
  meeting: 0,
  mayKeep: false,
  ...parts,
});

const plain = [line("ask"), line("reflect"), line("stall")];

function plotOf(parts: Partial<Plot> = {}): Plot {
  return {
    rulebook,
    temper: "hot",
    fit: "good",
    start: blankBuyer(),
    beats: [beat("one", plain), beat("two", plain), beat("three", plain)],
    turns: {},
    secret: 1,
    truths: [],
    ...parts,
  };
}

function said(plot: Plot, at: number, buyer: Partial<Buyer>, choice: PlotChoice): Outcome[] {
  const walk = stepper(plot);
  const count = walk.say(at, buyerWith(buyer), choice);
  return walk.outcomes.slice(0, count).map((out) => ({ ...out, buyer: { ...out.buyer } }));
}

const only = (...args: Parameters<typeof said>): Outcome => {
  const outcomes = said(...args);
  expect(outcomes).toHaveLength(1);
  return outcomes[0]!;
};

describe("E15: the night between two meetings", () => {
  const slept = (buyer: Partial<Buyer>, temper: "hot" | "cool" = "hot"): Buyer => {
    const asleep = buyerWith(buyer);
    sleepOnIt(asleep, temper);
    return asleep;
  };

  test("leaves a mood that follows from trust and wound alone", () => {
    for (let mood = 0; mood < moods.length; mood++) {
      const moodOf = (buyer: Partial<Buyer>, temper?: "cool"): string =>
        moods[slept({ mood, ...buyer }, temper).mood]!;
      expect(moodOf({ trust: 3 })).toBe("calm");
      expect(moodOf({ trust: 2 })).toBe("guarded");
      expect(moodOf({ trust: 4, wound: WOUND.inheritedHeard })).toBe("guarded");
      expect(moodOf({ trust: 4, wound: WOUND.selfHeard })).toBe("guarded");
      expect(moodOf({ trust: 4, wound: WOUND.self })).toBe("irritated");
      expect(moodOf({ trust: 4, wound: WOUND.self }, "cool")).toBe("withdrawn");
      expect(moodOf({ trust: 0 })).toBe("irritated");
      expect(moodOf({ trust: 0 }, "cool")).toBe("withdrawn");
    }
  });

  test("caps felt understanding at 1 and readiness at 2, and keeps everything else", () => {
    const before = buyerWith({
      understood: 2,
      readiness: 3,
      clarity: 3,
      margin: 2,
      promise: PROMISE.owed,
      facts: 5,
    });
    expect(slept(before)).toEqual({ ...before, understood: 1, readiness: 2 });
    expect(slept({ understood: 0, readiness: 1 })).toMatchObject({ understood: 0, readiness: 1 });
  });

  test("falls only between meetings", () => {
    const beats = [beat("one", plain), beat("two", plain), beat("three", plain, { meeting: 1 })];
    const plot = plotOf({ beats });
    expect(only(plot, 0, { mood: 5, trust: 1, readiness: 3 }, line("ask")).buyer.mood).toBe(5);
    expect(only(plot, 1, { mood: 5, trust: 1, readiness: 3 }, line("ask")).buyer).toMatchObject({
      mood: 3,
      readiness: 2,
    });
  });
});

describe("E16: a fact is told", () => {
  const beats = [beat("one", plain), beat("two", plain, { tells: 2 }), beat("three", plain)];
  const plot = plotOf({ beats });

  test("on the way into its beat, to who feels understood (U 2) and is at least guarded", () => {
    for (const [buyer, told] of [
      [{ mood: 3, understood: 1 }, 2],
      [{ mood: 4, understood: 2 }, 2],
      [{ mood: 4, understood: 0 }, 0],
      [{ mood: 0, understood: 2 }, 0],
      [{ mood: 3, understood: 2, facts: 2 }, 0],
    ] as const) {
      const out = only(plot, 0, buyer, line("reflect"));
      expect(out.told, JSON.stringify(buyer)).toBe(told);
      expect(out.buyer.facts & 2).toBe(told || ("facts" in buyer ? 2 : 0));
    }
  });

  test("never by way of another beat", () => {
    expect(only(plot, 1, { understood: 2 }, line("reflect")).told).toBe(0);
    expect(only(plot, 0, { understood: 2 }, line("reflect", { goes: 2 })).told).toBe(0);
  });

  test("where a night lies between, only to who still feels understood after it: nobody does", () => {
    const apart = [beat("one", plain), beat("two", plain, { tells: 1, meeting: 1 })];
    expect(
      only(plotOf({ beats: apart }), 0, { mood: 5, understood: 2, trust: 4 }, line("reflect")).told,
    ).toBe(0);
  });
});

describe("E17: a beat charges what is left when its line is said", () => {
  test("by mood and for an open wound, heard or not", () => {
    const cost = (buyer: Partial<Buyer>): number =>
      only(plotOf(), 0, buyer, line("ask", { depth: 2 })).reward;
    expect([1, 2, 3, 4, 5].map((mood) => cost({ mood }))).toEqual([-1, -1, 0, 0, 0]);
    expect(cost({ mood: 0 })).toBe(-1 - 2);
    expect(cost({ mood: 3, wound: WOUND.inheritedHeard })).toBe(-1);
    expect(cost({ mood: 1, wound: WOUND.self })).toBe(-2);
  });

  test("after the line: who is warmed out of anger is not charged for anger", () => {
    expect(only(plotOf(), 0, { mood: 0 }, line("reflect")).reward).toBe(-1);
    expect(only(plotOf(), 0, { mood: 1 }, line("reflect")).reward).toBe(0);
  });

  test("nothing where the door was closed, and no time where the way out was taken", () => {
    const burned = only(plotOf(), 0, { mood: 0 }, line("press"));
    expect(burned).toMatchObject({ ending: "burned", worth: -12, reward: -18 });
    const release = line("release");
    const plot = plotOf({ fit: "bad", beats: [beat("one", [...plain, release]), beat("two", plain)] });
    const out = only(plot, 0, { mood: 4, clarity: 2, wound: WOUND.none }, release);
    expect(out.reward).toBe(out.worth);
  });

  test("3 for both sides' time, in a bad fit, on a beat whose way out was open and not taken", () => {
    const ways = (needs: number): Plot =>
      plotOf({
        fit: "bad",
        beats: [beat("one", [...plain, line("release", { needs })]), beat("two", plain)],
      });
    expect(only(ways(0), 0, { mood: 4, clarity: 0 }, line("ask")).reward).toBe(-3);
    expect(only(ways(1), 0, { mood: 4, clarity: 3 }, line("ask")).reward).toBe(0);
    expect(only(ways(1), 0, { mood: 4, facts: 1 }, line("ask")).reward).toBe(-3);
    expect(only({ ...ways(0), fit: "good" }, 0, { mood: 4 }, line("ask")).reward).toBe(0);
  });

  test("1 for a detour and nothing else; the talk stays where it is", () => {
    const walk = stepper(plotOf());
    expect(walk.detour(1, buyerWith({ mood: 1, wound: WOUND.self }), "listen")).toBe(1);
    expect(walk.outcomes[0]).toMatchObject({ reward: -1, beat: 1, ending: "" });
  });
});

describe("E18: where a line leads", () => {
  test("is the next beat, the one it goes to, or the end after the last", () => {
    expect(only(plotOf(), 0, {}, line("ask"))).toMatchObject({ beat: 1, ending: "" });
    expect(only(plotOf(), 0, {}, line("ask", { goes: 2 }))).toMatchObject({ beat: 2, ending: "" });
    expect(only(plotOf(), 2, {}, line("ask")).ending).toBe("drift");
  });

  test("is the end at once for a release, worth 2 for every beat saved", () => {
    const plot = plotOf({ fit: "bad" });
    const saved = [0, 1, 2].map((at) => only(plot, at, { clarity: 2, mood: 3 }, line("release")).worth);
    expect(saved.map((value) => value - saved[2]!)).toEqual([4, 2, 0]);
  });

  test("is one of several when a line shows a hidden truth: one for each value, by its weight", () => {
    const truth = { index: 0, byValue: [line("tailor"), line("dump")] };
    const plot = plotOf({ truths: [{ weights: [3, 1] }] });
    const outs = said(plot, 0, { mood: 4, clarity: 2 }, line("tailor", { truth }));
    expect(outs.map(({ chance, shown, landed }) => ({ chance, shown, landed }))).toEqual([
      { chance: 0.75, shown: 1, landed: true },
      { chance: 0.25, shown: 1, landed: false },
    ]);
    expect(outs.map(({ buyer }) => drawn(buyer.truths, 0))).toEqual([0, 1]);
    // Once it has shown itself the line is what it is for that value.
    const known = only(
      plot,
      0,
      { mood: 4, clarity: 2, truths: withDrawn(0, 0, 1) },
      line("tailor", { truth }),
    );
    expect(known).toMatchObject({ chance: 1, shown: 0, landed: false });
  });

  test("a question shows a truth only when it is answered", () => {
    const truth = { index: 0, byValue: [line("ask"), line("ask")] };
    const plot = plotOf({ truths: [{ weights: [1, 1] }] });
    expect(said(plot, 0, { mood: 4 }, line("ask", { truth }))).toHaveLength(2);
    expect(drawn(only(plot, 0, { mood: 0 }, line("ask", { truth })).buyer.truths, 0)).toBe(-1);
  });

  test("a truth at the door of a meeting forks the night and moves the mood by its value", () => {
    const beats = [beat("one", plain), beat("two", plain, { meeting: 1 })];
    const turns = { 1: { index: 0, mood: ["up", "same", "down"] as const } };
    const plot = plotOf({ beats, turns, truths: [{ weights: [2, 1, 1] }] });
    const outs = said(plot, 0, { mood: 3, trust: 2 }, line("ask", { depth: 2 }));
    const byValue = new Map(outs.map((out) => [drawn(out.buyer.truths, 0), out]));
    expect(
      [0, 1, 2].map((value) => [byValue.get(value)?.chance, moods[byValue.get(value)!.buyer.mood]]),
    ).toEqual([
      [0.5, "calm"],
      [0.25, "guarded"],
      [0.25, "irritated"],
    ]);
  });
});

describe("E20: a promise is owed only where it can be kept", () => {
  const owed = (beats: readonly PlotBeat[], at: number): string => {
    const offer = line("offer");
    return promises[only(plotOf({ beats }), at, {}, offer).buyer.promise] ?? "";
  };
  const keeps = { mayKeep: true };

  test("in a talk of one meeting: at a later beat", () => {
    const beats = [beat("one", plain), beat("two", plain, keeps), beat("three", plain)];
    expect([0, 1, 2].map((at) => owed(beats, at))).toEqual(["owed", "none", "none"]);
  });

  test("in a talk of several: in a later meeting, for a promise is for another day", () => {
    const beats = [
      beat("one", plain),
      beat("two", plain, keeps),
      beat("three", plain, { meeting: 1 }),
      beat("four", plain, { meeting: 1, ...keeps }),
    ];
    expect([0, 1, 2, 3].map((at) => owed(beats, at))).toEqual(["owed", "owed", "none", "none"]);
  });
});

describe("E19: on offer beside the lines", () => {
  const at = beat("one", plain);
  const names = (buyer: Partial<Buyer>, mayKeep = false): string =>
    offered(plotOf(), { ...at, mayKeep }, buyerWith(buyer)).join(" ");

  test("is listening, always; owning and repairing by the wound; keeping what is owed where it can be kept", () => {
    expect(names({})).toBe("listen");
    expect(names({ mood: 5, understood: 2 })).toBe("listen");
    expect(names({ wound: WOUND.inherited })).toBe("own listen");
    expect(names({ wound: WOUND.selfHeard })).toBe("repair listen");
    expect(names({ signed: SIGNED.pressed })).toBe("own listen");
    expect(names({ signed: SIGNED.pressed, wound: WOUND.selfHeard })).toBe("own repair listen");
    expect(names({ promise: PROMISE.owed })).toBe("listen");
    expect(names({ promise: PROMISE.owed }, true)).toBe("listen keep");
    expect(names({ promise: PROMISE.kept }, true)).toBe("listen");
  });
});
