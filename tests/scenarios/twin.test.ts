import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { bandSchema } from "../../engine/debrief.ts";
import { idOf } from "../../engine/exchange.ts";
import { offersOf, type Play, say, start } from "../../engine/play.ts";
import { debriefOf } from "../../engine/review.ts";
import { endings } from "../../engine/rulebook.ts";
import { exchangesOf } from "../../engine/show.ts";
import { solve } from "../../engine/solve.ts";
import { scene, sceneIds } from "../engine/fixtures/scenes.ts";

/** A talk written down once, with what must come of it. */
const twinSchema = z.strictObject({
  plays: z
    .array(
      z.strictObject({
        id: z.string(),
        shows: z.string(),
        seed: z.string(),
        planned: z.boolean().default(false),
        truths: z.record(z.string(), z.string()),
        says: z.array(z.string()).min(1),
        ending: z.enum(endings),
        band: bandSchema,
        cost: z.number().min(0),
        luck: z.number(),
        hears: z.array(z.string()).min(1),
        letter: z.array(z.string()),
      }),
    )
    .min(5),
});

function sayByName(play: Play, name: string): Play {
  const offers = offersOf(play);
  const named = (said: (typeof offers)[number]["said"]): string =>
    idOf(play.scenario, { beat: play.beat, before: play.buyer, said });
  const offer = offers.find(({ said }) => named(said) === name);
  const answer = offer === undefined ? undefined : say(play, offer.id);
  if (answer === undefined || !answer.ok) {
    const offered = offers.map(({ said }) => named(said)).join(", ");
    throw new Error(
      `turn ${play.said.length}: "${name}" is not on offer; there are ${offered || "no lines"}`,
    );
  }
  return answer.play;
}

/** Where in a text each excerpt is found, searched from the end of the one before; −1 when it is not. */
function inOrder(text: string, excerpts: readonly string[]): number[] {
  let from = 0;
  return excerpts.map((excerpt) => {
    const at = text.indexOf(excerpt, from);
    from = Math.max(from, at + excerpt.length);
    return at;
  });
}

describe.each(sceneIds)("the twin of %s", (id) => {
  const file = join(import.meta.dirname, "../../scenarios", id, "twin.yaml");

  test("E26: every scene has a twin", () => {
    expect(existsSync(file)).toBe(true);
  });

  const scenario = scene(id);
  const solution = solve(scenario.plot);
  const { plays } = twinSchema.parse(parse(readFileSync(file, "utf8")));

  test.each(plays)("E26: $id comes to $ending ($band): $shows", (twin) => {
    const opening = start(scenario, { seed: twin.seed, level: "guided", planned: twin.planned });
    const drawn = scenario.text.truths.map(({ id: truth, values }, index) => [
      truth,
      values[opening.world[index]!]!.id,
    ]);
    expect(Object.fromEntries(drawn)).toEqual(twin.truths);
    const play = twin.says.reduce(sayByName, opening);
    expect(play.ending).toBe(twin.ending);
    const debrief = debriefOf(solution, play);
    const cost = debrief.decisions.reduce((sum, decision) => sum + decision.cost, 0);
    expect({ band: debrief.band, cost, luck: debrief.luck }).toEqual({
      band: twin.band,
      cost: twin.cost,
      luck: twin.luck,
    });
    const heard = exchangesOf(play)
      .flat()
      .map(({ text }) => text)
      .join("\n");
    expect(inOrder(heard, twin.hears), `heard:\n${heard}`).not.toContain(-1);
    expect(inOrder(debrief.letter.paragraphs.join("\n"), twin.letter), "the letter").not.toContain(-1);
    if (twin.letter.length === 0) expect(debrief.letter.paragraphs).toEqual([]);
  });

  test("E26: the twin comes to every ending that the scene has words for, and plays something free of cost", () => {
    const reached = new Set(plays.map(({ ending }) => ending));
    expect([...reached].sort()).toEqual(Object.keys(scenario.text.endings).sort());
    expect(plays.some(({ cost }) => cost === 0)).toBe(true);
    expect(new Set(plays.map((play) => play.id)).size).toBe(plays.length);
  });
});
