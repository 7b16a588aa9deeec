import { describe, expect, test } from "vitest";
import { checkScenario } from "../../engine/check.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { hashOf } from "../../engine/seed.ts";
import { viewOf } from "../../engine/show.ts";
import { admitted, scaffoldText, sceneIds, sceneText } from "./fixtures/scenes.ts";

const found = (text: string): string[] =>
  checkScenario(text).diagnostics.map(({ code, path, severity }) => `${severity} ${code} ${path}`);

/** Every answer of a document, as the line it stands on. */
function answerLines(text: string): number[] {
  const lines = text.split("\n");
  const moods = /^ {14}(angry|irritated|withdrawn|guarded|calm|warm): "/;
  return lines.flatMap((line, at) => (moods.test(line) ? [at] : []));
}

describe("E35: every moment has its words, and no word is for no moment", () => {
  test("of the small scene, taking away any one answer is reported, with the mood it lacks", () => {
    const lines = scaffoldText.split("\n");
    const answers = answerLines(scaffoldText);
    expect(answers.length).toBeGreaterThan(15);
    for (const at of answers) {
      const mood = /^ +(\w+):/.exec(lines[at]!)?.[1];
      // An empty map takes the place of a list of answers that would be left with nothing.
      const alone = !/^ {14}/.test(lines[at + 1]!) && !/^ {14}/.test(lines[at - 1]!);
      const text = alone
        ? [...lines.slice(0, at - 1), `${lines[at - 1]} {}`, ...lines.slice(at + 1)]
        : lines.toSpliced(at, 1);
      const { scenario, diagnostics } = checkScenario(text.join("\n"));
      const codes = diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
      // Where a line both lands and misses, one of its answers may stand for the other no more.
      expect(codes, lines[at]).toContain("missing-reaction");
      expect(scenario, lines[at]).toBeNull();
      expect(
        diagnostics.some(({ message }) => message.includes(`${mood}`)),
        lines[at],
      ).toBe(true);
    }
  });

  test("of the small scene, an answer for a mood that cannot be is reported as a warning, wherever it stands", () => {
    const lines = scaffoldText.split("\n");
    for (const at of answerLines(scaffoldText)) {
      const text = lines.toSpliced(at + 1, 0, '              angry: "Never heard."').join("\n");
      if (/^ {10}tells:/m.test(lines.slice(at - 3, at).join("\n"))) continue;
      const warnings = found(text);
      const inTells = lines
        .slice(0, at)
        .findLast((line) => /^ {8}\w+:/.test(line))
        ?.includes("tells:");
      if (inTells) continue;
      expect(warnings, lines[at]).toEqual([expect.stringMatching(/^warning unused-reaction .*\.angry$/)]);
    }
  });

  test("a line that means different things to different truths is answered for each value", () => {
    const text = scaffoldText
      .replace(
        "truths: []\n",
        `truths:
  - id: lease
    name: How long she can stay
    values:
      - { id: safe, weight: 1, text: "The lease runs on." }
      - { id: ending, weight: 1, text: "The lease ends in June." }
`,
      )
      .replace(
        "            depth: 2\n            # The buyer's answer",
        "            depth: 2\n            shows: lease\n            # The buyer's answer",
      )
      .replace(
        `calm: "I open at nine. At ten I have stopped teaching anybody anything."`,
        `calm: { safe: "I open at nine." }`,
      );
    expect(found(text)).toEqual(["error missing-reaction meetings[0].beats[0].choices[0].react"]);
    expect(
      found(text.replace(`{ safe: "I open at nine." }`, `{ safe: "Nine.", ending: "Until June." }`)),
    ).toEqual([]);
  });

  test("a meeting is long enough for its beats and a detour in each, to the minute", () => {
    expect(found(scaffoldText.replace("minutes: 15", "minutes: 12"))).toEqual([]);
    expect(found(scaffoldText.replace("minutes: 15", "minutes: 11"))).toEqual([
      "error minutes-overrun meetings[0].minutes",
    ]);
  });
});

test.each(sceneIds)("E35: in %s nothing is left unsaid in 300 random talks", (id) => {
  const scenario = admitted(sceneText(id));
  for (let number = 0; number < 300; number++) {
    const seed = `coverage/${number}`;
    let play: Play = start(scenario, { seed, level: "guided" });
    while (!play.ended) {
      const view = viewOf(play);
      expect(view.body).not.toBe("");
      expect(view.says.length).toBeGreaterThan(0);
      expect(view.says.every(({ text }) => text !== "")).toBe(true);
      const bases = offersOf(play).filter(({ said }) => typeof said === "number");
      expect(bases.length).toBeGreaterThanOrEqual(3);
      const offers = offersOf(play);
      const answer = say(play, offers[hashOf(`${seed}/${play.said.length}`) % offers.length]!.id);
      if (!answer.ok) throw new Error(answer.code);
      play = answer.play;
    }
  }
});

test("E35: a detour that is not written is reported once, with every mood it needs", () => {
  const bare = scaffoldText.replace(
    /( {8}detours:\n)( {10}listen:\n {12}react:\n {14}calm: .*\n {14}warm: .*\n {12}thought: .*\n)/,
    "$1          {}\n",
  );
  const missing = checkScenario(bare).diagnostics.filter(({ code }) => code === "missing-detour");
  expect(missing.map(({ fix }) => fix)).toEqual(["write its answers under listen: calm, warm"]);
});
