import { describe, expect, test } from "vitest";
import { WOUND } from "../../engine/buyer.ts";
import { idOf } from "../../engine/exchange.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import type { AuthoredBeat, AuthoredChoice } from "../../engine/scenario.ts";
import { standingOf } from "../../engine/standing.ts";
import { holds, type Told, tell } from "../../engine/when.ts";
import { answerTo, forValue, openingOf, spoken } from "../../engine/words.ts";
import { buyerWith } from "./fixtures/lines.ts";
import { admitted, scaffoldText } from "./fixtures/scenes.ts";

describe("E29: what is said", () => {
  test("is parted from what is seen: stage directions stand between asterisks", () => {
    expect(spoken("*He nods.* Good. *A pause.* Very good.", "buyer")).toEqual([
      { who: "scene", text: "He nods." },
      { who: "buyer", text: "Good." },
      { who: "scene", text: "A pause." },
      { who: "buyer", text: "Very good." },
    ]);
    expect(spoken("Two * three is six.", "you")).toEqual([{ who: "you", text: "Two * three is six." }]);
    expect(spoken("", "buyer")).toEqual([]);
  });

  test("in answer is by mood, by whether the line landed, and by what a truth has shown", () => {
    const choice = {
      react: { calm: { people: "The floor.", bank: "The counter." }, guarded: "Hm." },
      misses: { calm: "Not that." },
    } as unknown as AuthoredChoice;
    expect(answerTo(choice, "calm", true, "bank")).toBe("The counter.");
    expect(answerTo(choice, "calm", true, undefined)).toBeUndefined();
    expect(answerTo(choice, "calm", false, "bank")).toBe("Not that.");
    expect(answerTo(choice, "guarded", false, undefined)).toBe("Hm.");
    expect(answerTo(choice, "warm", true, undefined)).toBeUndefined();
    expect(forValue({ a: "A" }, "b")).toBeUndefined();
  });

  test("as a beat opens is by mood, else for any", () => {
    const beat = (opens: AuthoredBeat["opens"]): AuthoredBeat => ({ opens }) as AuthoredBeat;
    expect(openingOf(beat("Well?"), "angry")).toBe("Well?");
    expect(openingOf(beat({ angry: "Out.", any: "Well?" }), "angry")).toBe("Out.");
    expect(openingOf(beat({ angry: "Out.", any: "Well?" }), "calm")).toBe("Well?");
    expect(openingOf(beat({ angry: "Out." }), "calm")).toBe("");
  });
});

describe("E29: a condition", () => {
  const told: Told = {
    did: new Set(["listen", "the-log"]),
    facts: new Set(["wages"]),
    truths: { concern: "people" },
    gauge: "listening",
    promise: "kept",
    wound: "none",
    ending: "kept",
    peak: "paterna",
    trough: "not-one-call",
  };

  test.each([
    [undefined, true],
    [{}, true],
    [{ gauge: ["silent", "listening"] }, true],
    [{ gauge: ["silent"] }, false],
    [{ did: ["x", "listen"] }, true],
    [{ did: ["x"] }, false],
    [{ didNot: ["x"] }, true],
    [{ didNot: ["x", "the-log"] }, false],
    [{ facts: ["wages"] }, true],
    [{ facts: ["wages", "x"] }, false],
    [{ without: ["x"] }, true],
    [{ without: ["wages"] }, false],
    [{ truth: { concern: "people" } }, true],
    [{ truth: { concern: "bank" } }, false],
    [{ truth: { account: "freed" } }, false],
    [{ promise: ["broken", "kept"] }, true],
    [{ promise: ["none"] }, false],
    [{ wound: ["none"] }, true],
    [{ wound: ["self"] }, false],
    [{ ending: ["kept-right"] }, false],
    [{ ending: ["kept"] }, true],
    [{ peak: ["paterna"] }, true],
    [{ peak: ["x"] }, false],
    [{ trough: ["not-one-call"] }, true],
    [{ trough: ["x"] }, false],
    [{ did: ["listen"], wound: ["self"] }, false],
  ] as const)("%j is %s of a talk: all of it must hold", (when, holding) => {
    expect(holds(when as Parameters<typeof holds>[0], told)).toBe(holding);
  });

  test("asks a finished talk what was said, told and owed, and where it rose and fell most", () => {
    const scenario = admitted(scaffoldText);
    let play: Play = start(scenario, { seed: "1", level: "free" });
    for (const said of ["listen", 1, 0, 2] as const) {
      const answer = say(play, offersOf(play).find((offer) => offer.said === said)!.id);
      if (!answer.ok) throw new Error(answer.code);
      play = answer.play;
    }
    const ids = play.steps.map((step) => idOf(scenario, step));
    expect(ids).toEqual(["listen", "no-room-left", "both-at-once", "only-today"]);
    const { did, ...rest } = tell(scenario, play.steps, ids);
    expect(rest).toEqual({
      facts: new Set(["apprentices"]),
      gauge: "",
      truths: {},
      promise: "none",
      wound: "self",
      ending: play.ending,
      peak: "full-house",
      trough: "closing-up",
    });
  });
});

test("E29: the chair comes closer with trust, understanding and mood, and an open wound pushes it back", () => {
  const worst = buyerWith({ mood: 0, trust: 0, understood: 0, wound: WOUND.self });
  const best = buyerWith({ mood: 5, trust: 4, understood: 2 });
  expect([standingOf(worst), standingOf(best)]).toEqual([0, 1]);
  const here = standingOf(buyerWith({}));
  expect(standingOf(buyerWith({ trust: 3 }))).toBeGreaterThan(here);
  expect(standingOf(buyerWith({ understood: 2 }))).toBeGreaterThan(here);
  expect(standingOf(buyerWith({ mood: 4 }))).toBeGreaterThan(here);
  for (const wound of [WOUND.inherited, WOUND.self])
    expect(standingOf(buyerWith({ wound }))).toBeLessThan(here);
});
