import { describe, expect, test } from "vitest";
import { thoughtOfLine } from "../../engine/exchange.ts";
import { asksOf, guessOf } from "../../engine/guess.ts";
import { start } from "../../engine/play.ts";
import { isRecalledAfter } from "../../engine/recall.ts";
import { levelSchema } from "../../engine/view.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const TALKS = 150;

describe.each(sceneIds)("E71: what the buyer was thinking, asked in %s", (id) => {
  const scenario = scene(id);
  const meetingOf = (beat: number): number => scenario.beats[beat]!.meeting;
  const apart = scenario.text.meetings.length > 1;
  const ends = Array.from({ length: TALKS }, (_, number) => [...randomTalk(scenario, `guess/${number}`)]);

  test("is asked at most twice, from the third line on, and at most once a meeting where there are several", () => {
    let asked = 0;
    for (const plays of ends) {
      const end = plays.at(-1)!;
      const asks = asksOf(end);
      asked += asks.length;
      expect(asks.length).toBeLessThanOrEqual(2);
      expect(asks.every(({ turn }) => turn >= 2)).toBe(true);
      expect(new Set(asks.map(({ turn }) => turn)).size).toBe(asks.length);
      const meetings = asks.map(({ turn }) => meetingOf(end.steps[turn]!.beat));
      if (apart) expect(new Set(meetings).size).toBe(asks.length);
    }
    expect(asked).toBeGreaterThan(TALKS / 2);
  });

  test("was asked at the time just as it is told afterwards", () => {
    for (const plays of ends) {
      const shown = plays.flatMap((play) => guessOf(play) ?? []);
      expect(shown).toEqual(asksOf(plays.at(-1)!).map(({ truth: _, ...guess }) => guess));
    }
  });

  test("is the true thought of the line among two others, three different texts", () => {
    for (const plays of ends) {
      const end = plays.at(-1)!;
      for (const { turn, thoughts, truth } of asksOf(end)) {
        expect(new Set(thoughts.map(({ text }) => text)).size).toBe(3);
        expect(new Set(thoughts.map(({ id: name }) => name)).size).toBe(3);
        expect(thoughts.find(({ id: name }) => name === truth)?.text).toBe(
          thoughtOfLine(scenario, end.steps[turn]!),
        );
      }
    }
  });

  test("shows no word of a fact that is not told, and no thought of a truth's value that has not shown itself", () => {
    for (const plays of ends) {
      for (const play of plays) {
        const guess = guessOf(play);
        if (guess === null) continue;
        const shown = guess.thoughts.map(({ text }) => text.toLowerCase());
        for (const [index, { words }] of scenario.text.facts.entries()) {
          if ((play.buyer.facts >> index) & 1) continue;
          for (const word of words)
            expect(shown.filter((text) => text.includes(word.toLowerCase()))).toEqual([]);
        }
        for (const [index, { id: name, values }] of scenario.text.truths.entries()) {
          const value = ((play.buyer.truths >>> (2 * index)) & 3) - 1;
          for (const { id: other } of values.filter((_, at) => at !== value)) {
            const hidden = thoughtsOfValue(name, other).map((text) => text.toLowerCase());
            expect(shown.filter((text) => hidden.includes(text))).toEqual([]);
          }
        }
      }
    }
  });

  test("tells the answer neither by names nor by places", () => {
    const places = [0, 0, 0];
    const names = new Set<string>();
    for (const plays of ends) {
      for (const { thoughts, truth } of asksOf(plays.at(-1)!)) {
        const at = thoughts.findIndex(({ id: name }) => name === truth);
        places[at] = (places[at] ?? 0) + 1;
        names.add(truth);
        expect(truth).toMatch(/^[0-9a-z]{14}$/);
        for (const thought of thoughts) expect(Object.keys(thought).sort()).toEqual(["id", "text"]);
      }
    }
    const all = places.reduce((sum, count) => sum + count, 0);
    expect(names.size).toBe(all);
    for (const count of places) expect(count).toBeGreaterThan(all / 6);
  });

  test("is never asked together with what was told, where there is no door between", () => {
    if (apart) return;
    for (const plays of ends) {
      const end = plays.at(-1)!;
      for (const { turn } of asksOf(end)) expect(isRecalledAfter(end, turn)).toBe(false);
    }
  });

  function thoughtsOfValue(truth: string, value: string): string[] {
    const choices = scenario.beats.flatMap(({ text }) => text.choices);
    return choices
      .filter((choice) => (choice.aims?.truth ?? choice.shows) === truth)
      .flatMap(({ thought, missThought }) => [thought, missThought])
      .flatMap((text) => (typeof text === "object" ? [text[value] ?? ""] : []))
      .filter((text) => text !== "");
  }
});

test("E71: nothing is asked before the first line, nor at any level but guided and free", () => {
  const [id = ""] = sceneIds;
  const scenario = scene(id);
  expect(guessOf(start(scenario, { seed: "1", level: "guided" }))).toBeNull();
  for (const level of levelSchema.options) {
    const asked = Array.from({ length: 20 }, (_, seed) => [
      ...randomTalk(scenario, `level/${seed}`, level),
    ]).flatMap((plays) => asksOf(plays.at(-1)!));
    expect(asked.length > 0, level).toBe(level === "guided" || level === "free");
  }
});
