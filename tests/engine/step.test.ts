import { describe, expect, test } from "vitest";
import { type Buyer, moods, PLANNED, PROMISE, promises, SIGNED, WOUND } from "../../engine/buyer.ts";
import { sleepOnIt } from "../../engine/night.ts";
import { isSayable, offered } from "../../engine/offers.ts";
import type { Outcome } from "../../engine/outcome.ts";
import { blankBuyer, pack } from "../../engine/pack.ts";
import type { Plot, PlotBeat, PlotChoice } from "../../engine/plot.ts";
import type { Move } from "../../engine/rulebook.ts";
import { rulebook } from "../../engine/rules.ts";
import { solve } from "../../engine/solve.ts";
import { stepper } from "../../engine/step.ts";
import { drawn, withDrawn } from "../../engine/truths.ts";
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

describe("E60: a twist", () => {
  const twist = { mood: "down", falls: ["readiness", "clarity"] } as const;
  const beats = [beat("one", plain), beat("two", plain, { twist, tells: 1 }), beat("three", plain)];
  const plot = plotOf({ beats });

  test("comes as its beat begins: a step of mood, and a level down for each that falls, charged to nobody", () => {
    const without = only(plotOf(), 0, { mood: 4, readiness: 2, clarity: 0 }, line("ask"));
    const out = only(plot, 0, { mood: 4, readiness: 2, clarity: 0 }, line("ask"));
    expect(out.buyer).toMatchObject({ mood: 3, readiness: 1, clarity: 0 });
    expect(out.reward).toBe(without.reward);
    // What the line itself did stays known, for whoever tells of it afterwards.
    expect(out.parted).toMatchObject({ mood: 4, readiness: 2, clarity: 1 });
  });

  test("comes before the fact of its beat: who has fallen below guarded does not tell it", () => {
    expect(only(plot, 0, { mood: 4, understood: 2 }, line("reflect")).told).toBe(1);
    expect(only(plot, 0, { mood: 3, understood: 2 }, line("reflect")).told).toBe(0);
  });

  test("passes by whoever goes past its beat", () => {
    expect(only(plot, 0, { mood: 4, readiness: 2 }, line("ask", { goes: 2 })).buyer).toMatchObject({
      mood: 4,
      readiness: 2,
    });
  });
});

describe("E61: the gauge", () => {
  const gauge = { levels: 3, right: 2, yours: false };
  const plot = plotOf({ gauge });

  test("goes down by a line whenever it is said, up only when it lands, and stays in its range", () => {
    const level = (from: number, move: Move, by: -1 | 1, mood = 4): number =>
      only(plot, 0, { gauge: from, mood }, line(move, { gauge: by })).buyer.gauge;
    expect([level(1, "ask", 1), level(1, "ask", 1, 0), level(2, "ask", 1)]).toEqual([2, 1, 2]);
    expect([level(1, "ask", -1), level(1, "ask", -1, 0), level(0, "ask", -1)]).toEqual([0, 0, 0]);
  });

  test("moves with a beat that says so", () => {
    const beats = [beat("one", plain), beat("two", plain, { gauge: -1 })];
    expect(only(plotOf({ gauge, beats }), 0, { gauge: 2 }, line("ask")).buyer.gauge).toBe(1);
  });

  test("below the level a line asks for, the line is another move and does not land", () => {
    const asks = { level: 2, otherwise: line("dump") };
    const tailor = line("tailor", { asks });
    const at = (from: number): Outcome => only(plot, 0, { gauge: from, clarity: 2, mood: 4 }, tailor);
    expect(at(2)).toMatchObject({ landed: true, reward: 0, buyer: { readiness: 2 } });
    expect(at(1)).toMatchObject({ landed: false, reward: -2, buyer: { readiness: 1 } });
  });

  test("comes back with listening where it is the trainee's own, and only there", () => {
    for (const [yours, after] of [
      [true, 2],
      [false, 1],
    ] as const) {
      const walk = stepper(plotOf({ gauge: { ...gauge, yours } }));
      walk.detour(0, buyerWith({ gauge: 1 }), "listen");
      expect(walk.outcomes[0]?.buyer.gauge).toBe(after);
    }
  });

  test("makes a yes kept right only from its level on, and is worth 2 a level", () => {
    const yes = { mood: 4, signed: SIGNED.genuine, clarity: 3, facts: 1 };
    const at = (from: number): Outcome => only(plot, 2, { ...yes, gauge: from }, line("candour"));
    expect([at(1).ending, at(2).ending]).toEqual(["kept", "kept-right"]);
    expect(at(1).worth - at(0).worth).toBe(2);
  });
});

describe("E62: a plan", () => {
  const opener = line("candour", { needs: PLANNED });

  test("opens its line in the first beat to whoever made one, and is forgotten after it", () => {
    expect(isSayable(opener, buyerWith({ facts: PLANNED }))).toBe(true);
    expect(isSayable(opener, buyerWith({}))).toBe(false);
    expect(only(plotOf(), 0, { facts: PLANNED | 1 }, opener).buyer.facts).toBe(1);
  });

  test("is kept by a detour, which stays at the beat", () => {
    const walk = stepper(plotOf());
    walk.detour(0, buyerWith({ facts: PLANNED }), "listen");
    expect(walk.outcomes[0]?.buyer.facts).toBe(PLANNED);
  });

  test("makes two starts of a scene, and both are solved", () => {
    const beats = [beat("one", [...plain, opener]), beat("two", plain), beat("three", plain)];
    const game = solve(plotOf({ beats, start: buyerWith({ facts: PLANNED }) }));
    const [planned, unplanned] = [PLANNED, 0].map((facts) =>
      game.layers[0]!.find(pack(buyerWith({ facts }))),
    );
    expect(planned).toBe(0);
    expect(game.values[0]![planned!]!).toBeGreaterThan(game.values[0]![unplanned!]!);
  });
});

describe("E63: fit that depends on a hidden truth", () => {
  const fit = { truth: 0, byValue: ["good", "bad"] } as const;
  const plot = plotOf({ fit, truths: [{ weights: [1, 1] }] });

  test("changes what an ending is worth, and not which it is", () => {
    const at = (value: number): Outcome =>
      only(plot, 1, { clarity: 2, truths: withDrawn(0, 0, value) }, line("release"));
    expect([at(0).ending, at(1).ending]).toEqual(["released", "released"]);
    expect([at(0).worth, at(1).worth]).toEqual([10 + 8 + 2 + 4 + 2 + 2, 42 + 8 + 2 + 4 + 2]);
  });

  test("is drawn at the end where nobody brought it to light", () => {
    const outs = said(plot, 1, { clarity: 2 }, line("release"));
    expect(outs.map(({ chance, buyer }) => [chance, drawn(buyer.truths, 0)])).toEqual([
      [0.5, 0],
      [0.5, 1],
    ]);
  });

  test("charges no time until it is known to be bad", () => {
    const beats = [beat("one", [...plain, line("release")]), beat("two", plain)];
    const charged = (truths: number): number =>
      only({ ...plot, beats }, 0, { mood: 4, truths }, line("ask")).reward;
    expect([charged(0), charged(withDrawn(0, 0, 0)), charged(withDrawn(0, 0, 1))]).toEqual([0, 0, -3]);
  });
});
