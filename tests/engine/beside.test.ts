import { describe, expect, test } from "vitest";
import { figuresOf } from "../../engine/figures.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { exchangesOf, publicFace, viewOf } from "../../engine/show.ts";
import { type Level, levelSchema } from "../../engine/view.ts";
import { admitted, scaffoldText } from "./fixtures/scenes.ts";

/** The small whole scene with more at its head, and more in its first beat. */
function scene(head: string, beat = "") {
  const withHead = scaffoldText.replace("\ndifficulty:", `\n${head}\ndifficulty:`);
  return admitted(withHead.replace("        choices:", `${beat}        choices:`));
}

const boss = `        boss: "Bring it home today."\n`;
const assistant = `        assistant: { choice: no-room-left, text: "Mirror the client." }\n`;
const open = (of: ReturnType<typeof scene>, level: Level): Play => start(of, { seed: "beside", level });

/** Says the first line on offer. */
function next(play: Play): Play {
  const answer = say(play, offersOf(play)[0]!.id);
  if (!answer.ok) throw new Error(answer.code);
  return answer.play;
}

describe("your manager", () => {
  const seen = (of: ReturnType<typeof scene>) =>
    levelSchema.options.filter((level) => viewOf(open(of, level)).boss === "Bring it home today.");

  test("E52: writes at level pressed, and at every level where the figures are on the table", () => {
    expect(seen(scene("", boss))).toEqual(["pressed"]);
    expect(seen(scene("dashboard: true", boss))).toEqual(["guided", "free", "pressed"]);
  });

  test("E52: writes as the beat begins, and is not heard of in the next", () => {
    expect(viewOf(next(open(scene("", boss), "pressed"))).boss).toBeUndefined();
  });
});

describe("your software", () => {
  test("E52: names the line it means by the id of this attempt, at every level", () => {
    for (const level of levelSchema.options) {
      const play = open(scene("", assistant), level);
      const view = viewOf(play);
      const meant = view.choices.find(({ id }) => id === view.assistant?.choice);
      expect(meant?.text).toBe("Every stand is taken, and there are still people coming in.");
      expect(view.assistant?.text).toBe("Mirror the client.");
      expect(viewOf(next(play)).assistant).toBeUndefined();
    }
  });
});

describe("the figures", () => {
  test("E52: are shown at every level, from the first moment to the last, and only where the author put them", () => {
    for (const level of levelSchema.options) {
      expect(viewOf(open(scene(""), level)).dashboard).toBeUndefined();
      let play = open(scene("dashboard: true"), level);
      expect(viewOf(play).dashboard).toEqual({ signed: false, asks: 0, questions: 0, talk: 0 });
      while (!play.ended) {
        play = next(play);
        expect(viewOf(play).dashboard).toEqual(figuresOf(play, exchangesOf(play)));
      }
      expect(viewOf(play).dashboard?.talk).toBeGreaterThan(0);
    }
  });
});

describe("the gauge", () => {
  const gauge = (start: string) =>
    `gauge: { name: Poise, of: you, start: ${start}, levels: [{ id: rattled, name: rattled, body: "Your pen taps." }, { id: steady, name: steady }] }`;
  const of = scene(gauge("rattled"));

  test("E52: has its name at level guided, and elsewhere only what can be seen of it", () => {
    expect(viewOf(open(of, "guided")).gauge).toEqual({ name: "Poise", level: "rattled" });
    for (const level of ["free", "pressed"] as const)
      expect(viewOf(open(of, level)).gauge).toEqual({ seen: "Your pen taps." });
  });

  test("E52: is not spoken of where nothing of it can be seen", () => {
    expect(viewOf(open(scene(gauge("steady")), "free")).gauge).toBeUndefined();
    expect(viewOf(open(scene(gauge("steady")), "guided")).gauge).toEqual({ name: "Poise", level: "steady" });
    expect(viewOf(open(scene(""), "guided")).gauge).toBeUndefined();
  });
});

test("E22: the public face says which kind of ending is best, and both where a hidden truth decides", () => {
  const face = publicFace(admitted(scaffoldText), "v");
  expect(face.ends).toEqual(["yes"]);
  const bad = { ...admitted(scaffoldText) };
  expect(publicFace({ ...bad, text: { ...bad.text, fit: "bad" } }, "v").ends).toEqual(["no-sale"]);
  const fit = { truth: "any", good: ["one"] };
  expect(publicFace({ ...bad, text: { ...bad.text, fit } }, "v").ends).toEqual(["yes", "no-sale"]);
});
