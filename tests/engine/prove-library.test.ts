import { describe, expect, test } from "vitest";
import { skillSchema } from "../../engine/debrief.ts";
import { type Portrait, portraitOf } from "../../engine/portrait.ts";
import { ground, type ProvenProperty, passes } from "../../engine/property.ts";
import { prove } from "../../engine/prove.ts";
import { proveLibrary, type Shown } from "../../engine/prove-library.ts";
import { admitted, scaffoldText } from "./fixtures/scenes.ts";
import { badFitSketch, recoverySketch, type Sketch, sketched } from "./fixtures/sketch.ts";

const portrait = (sketch: Sketch): Portrait => {
  const scenario = sketched(sketch);
  return portraitOf(ground(scenario.plot), scenario);
};

const recovery = portrait(recoverySketch);
const leaving = portrait(badFitSketch);

const row = (id: string, exempt?: string): ProvenProperty => ({
  id,
  title: id,
  holds: false,
  figure: "",
  ...(exempt === undefined ? {} : { exempt }),
});

/** A scene of a library, made up from a real portrait. */
function shown(
  id: string,
  changes: Partial<Portrait> = {},
  properties: readonly ProvenProperty[] = [],
): Shown {
  const { counts } = recovery;
  const proof = { scenario: id, rulebook: "8", ...counts, properties, holds: properties.every(passes) };
  return { proof, portrait: { ...recovery, menus: [], sentences: [], talks: [], ...changes, id } };
}

const find = (id: string, scenes: readonly Shown[]): ProvenProperty =>
  proveLibrary(scenes).find((found) => found.id === id)!;

describe("E39: a portrait", () => {
  test("has the moves that open and close the best lines, and every run of six", () => {
    expect(recovery.openings).toEqual(["repair"]);
    expect(recovery.closings).toEqual(["commit"]);
    expect(recovery.runs).toContain("reflect candour ask tailor check commit");
    for (const run of recovery.runs) expect(run.split(" ")).toHaveLength(6);
    expect(leaving).toMatchObject({
      closings: ["release"],
      bestEndings: ["released"],
      runs: [],
      asksEarly: false,
    });
  });

  test("knows whether every best line asks in its first half", () => {
    const early: Sketch = {
      start: { mood: "calm", trust: 3, understood: 2, clarity: 2, readiness: 2, wound: "none" },
      meetings: [
        { beats: ["commit stall take", "check stall take", "reflect stall take", "candour stall take"] },
      ],
    };
    expect(portrait(early).asksEarly).toBe(true);
    expect(recovery.asksEarly).toBe(false);
  });

  test("has every sentence of more than four words, and none of the looks, the principle or the exemptions", () => {
    const words = { text: "One two three four five. *Six seven*, eight nine ten! Too short." };
    const told = portrait({
      ...recoverySketch,
      principle: "This principle may be shared by many.",
      claims: [words],
      exempt: [{ property: "J22", reason: "A reason that is long enough." }],
    });
    expect(told.sentences).toEqual(["one two three four five"]);
    expect(told.exempt).toEqual(["J22"]);
  });

  test("counts sizes, endings, and the shortest and the longest talk", () => {
    expect(leaving.counts).toMatchObject({ endings: 3, shortest: 5, longest: 12 });
  });
});

describe("E39: J24, no universal recipe", () => {
  const varied = [
    shown("one", { openings: ["ask"], closings: ["park"], runs: ["a"], asksEarly: true }),
    shown("two", { openings: ["reflect"], closings: ["release"], runs: ["b"], bestEndings: ["released"] }),
  ];

  test("holds where scenes open, run and close otherwise", () => {
    expect(find("J24", varied)).toMatchObject({ holds: true });
  });

  test.each<[string, Partial<Portrait>]>([
    ["ask opens 2, at most 1", { openings: ["ask"] }],
    ["park closes 2, at most 1", { closings: ["park"] }],
    ["one and two share a", { runs: ["b", "a"] }],
    ["every scene ends best with a sale", { bestEndings: ["kept"] }],
  ])("fails where %s", (where, changes) => {
    const [one, two] = varied as [Shown, Shown];
    expect(find("J24", [one, shown("two", { ...two.portrait, ...changes })])).toMatchObject({
      holds: false,
      where,
    });
  });

  test("fails where nothing needs an early ask", () => {
    const late = varied.map(({ portrait: of }) => shown(of.id, { ...of, asksEarly: false }));
    expect(find("J24", late)).toMatchObject({ holds: false, where: "no scene needs an early ask" });
  });

  test("does not count a skin beside its original", () => {
    const skin = shown("skin", { ...(varied[0] as Shown).portrait, skinOf: "one" });
    expect(find("J24", [...varied, skin])).toMatchObject({ holds: true });
  });
});

describe("E39: J27, nothing can be ground", () => {
  const copies = (of: Partial<Portrait>): Shown[] => [
    shown("one", { talks: recovery.talks }),
    shown("leaving", leaving),
    ...Array.from({ length: 6 }, (_, at) => shown(`copy-${at}`, { talks: recovery.talks, ...of })),
  ];

  test("holds where skins say whose game they are, whatever number of them there is", () => {
    const { holds, figure } = find("J27", copies({ skinOf: "one" }));
    expect([holds, figure]).toEqual([true, expect.stringMatching(/^replays move a rating by -?\d/)]);
  });

  test("fails where the same game comes again under other names: whoever knows it by heart gains with each", () => {
    expect(find("J27", copies({}))).toMatchObject({
      holds: false,
      where: expect.stringMatching(/knowing by heart is worth 0\.[4-9]/),
    });
  });

  test("is the same simulation every time", () => {
    expect(find("J27", copies({}))).toEqual(find("J27", copies({})));
  });
});

test("E39: J28 asks for eight scenes for every skill", () => {
  const eight = Array.from({ length: 8 }, (_, index) =>
    shown(`scene-${index}`, { skills: skillSchema.options }),
  );
  expect(find("J28", eight)).toMatchObject({ holds: true });
  expect(find("J28", eight.slice(1))).toMatchObject({
    holds: false,
    where: expect.stringContaining("hearing"),
  });
});

test("E39: J29, a skin has its original's rules to the last figure, whatever its names are", () => {
  const renamed = portrait({
    ...recoverySketch,
    meetings: recoverySketch.meetings.map((meeting) => ({
      ...meeting,
      beats: meeting.beats.map((beat, at) => ({
        ...(typeof beat === "string" ? { menu: beat } : beat),
        id: `other-${at}`,
      })),
    })),
  });
  const other = portrait({ ...recoverySketch, temper: "cool" });
  const skin = (of: Portrait): Shown[] => [
    shown("sketch"),
    shown("skin", { game: of.game, skinOf: "sketch" }),
  ];
  expect(find("J29", skin(renamed))).toMatchObject({ holds: true, figure: "1 skins" });
  expect(find("J29", skin(other))).toMatchObject({ holds: false, where: "skin is not the game of sketch" });
  expect(find("J29", skin(renamed).slice(1)).holds).toBe(false);
});

describe("E39: T4, a bag of words", () => {
  const menu = (good: string, bad: string): Portrait["menus"][number] => [
    { choice: { id: "bad", line: bad, depth: 1 }, cost: 9 },
    { choice: { id: "good", line: good, depth: 1 }, cost: 0 },
  ];
  const telling = [menu("tell me more", "sign it now"), menu("tell me why", "buy it now")];

  test("fails a library whose good lines share a word", () => {
    expect(find("T4", [shown("one", { menus: telling }), shown("two", { menus: telling })])).toMatchObject({
      holds: false,
      figure: "finds 100 % of 4 menus, chance 50 %",
      where: expect.stringContaining("one 2 of 2"),
    });
  });

  test("finds nothing where scenes share no words, and never learns a scene from its skin", () => {
    const foreign = [menu("a long walk", "the short road")];
    expect(find("T4", [shown("one", { menus: telling }), shown("two", { menus: foreign })]).holds).toBe(true);
    const skin = [shown("one", { menus: telling }), shown("two", { menus: telling, skinOf: "one" })];
    expect(find("T4", skin)).toMatchObject({ holds: true, figure: "finds 0 % of 4 menus, chance 50 %" });
  });
});

test("E39: T6, a sentence stands in one scene only", () => {
  const own = [
    shown("one", { sentences: ["we are open on sundays"] }),
    shown("two", { sentences: ["so are we on mondays"] }),
  ];
  expect(find("T6", own)).toMatchObject({ holds: true, figure: "2 sentences, 0 twice" });
  const same = own.map(({ portrait: of }) => shown(of.id, { sentences: ["we are open on sundays"] }));
  expect(find("T6", same)).toMatchObject({ holds: false, where: '"we are open on sundays" in one and two' });
});

describe("E38: an exemption", () => {
  test("from J24 takes a scene out of the count of openings and closings, and is idle where the count holds without", () => {
    const scenes = (lenient: readonly number[]): Shown[] =>
      Array.from({ length: 6 }, (_, at) =>
        shown(`scene-${at}`, {
          openings: [at < 3 ? "ask" : `open-${at}`] as never,
          closings: [`close-${at}`] as never,
          runs: [],
          bestEndings: at === 0 ? ["released"] : ["kept"],
          asksEarly: at === 1,
          exempt: lenient.includes(at) ? ["J24"] : [],
        }),
      );
    expect(find("J24", scenes([]))).toMatchObject({
      holds: false,
      where: expect.stringContaining("ask opens 3"),
    });
    expect(find("J24", scenes([0])).holds).toBe(true);
    expect(find("X", scenes([0])).holds).toBe(true);
    expect(find("X", scenes([0, 5]))).toMatchObject({ holds: false, where: "scene-5 does not need J24" });
  });

  const reason = "Two beats are a ritual; nobody weighs their words there.";

  test("lets a property pass that fails, with its reason, and no other", () => {
    const small = admitted(scaffoldText);
    const broken = prove(small).properties.filter(({ holds }) => !holds);
    expect(broken.map(({ id }) => id)).toContain("J19");
    const lenient = { ...small, text: { ...small.text, exempt: [{ property: "J19", reason }] } };
    const rows = prove(lenient).properties;
    expect(rows.find(({ id }) => id === "J19")).toMatchObject({ holds: false, exempt: reason });
    expect(rows.filter(({ exempt }) => exempt !== undefined)).toHaveLength(1);
    expect(passes(row("J22"))).toBe(false);
    expect(passes(row("J22", reason))).toBe(true);
  });

  test("is one of five at most, and needed", () => {
    const scene = (id: string): Shown => shown(id, { exempt: ["J22"] }, [row("J22", reason)]);
    const five = ["a", "b", "c", "d", "e"].map(scene);
    expect(find("X", five)).toMatchObject({ holds: true, figure: "5 exemptions" });
    expect(find("X", [...five, scene("f")])).toMatchObject({ holds: false, where: "at most 5" });
    const idle = shown("idle", { exempt: ["J25"] }, [{ ...row("J25"), holds: true }]);
    expect(find("X", [idle])).toMatchObject({ holds: false, where: "idle does not need J25" });
  });
});
