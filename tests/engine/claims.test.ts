import { describe, expect, test } from "vitest";
import { checkClaims, claimsOf } from "../../engine/claims.ts";
import { idOf } from "../../engine/exchange.ts";
import { start } from "../../engine/play.ts";
import { scene, sceneIds } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

describe.each(sceneIds.filter((id) => scene(id).text.claims.length > 0))("E74: the claims of %s", (id) => {
  const scenario = scene(id);
  const { claims, truths } = scenario.text;
  const ends = Array.from(
    { length: 120 },
    (_, number) => [...randomTalk(scenario, `claims/${number}`)].at(-1)!,
  );
  const idOfText = (play: (typeof ends)[number], text: string): string =>
    claimsOf(play).find((claim) => claim.text === text)!.id;

  test("are five to seven, two of them boasts and two of them theirs", () => {
    expect(claims.length).toBeGreaterThanOrEqual(5);
    expect(claims.length).toBeLessThanOrEqual(7);
    expect(claims.filter(({ when }) => when === undefined).length).toBeGreaterThanOrEqual(2);
    expect(claims.filter(({ when }) => when !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  test("a boast fits anybody, whatever happened", () => {
    for (const play of ends) {
      for (const { text } of claims.filter(({ when }) => when === undefined))
        expect(checkClaims(play, [idOfText(play, text)])?.[0]?.verdict).toBe("anybody");
    }
  });

  test("what hangs on a fact is told or never heard, by whether the fact was told", () => {
    const plain = claims.filter(({ when }) => when?.facts !== undefined && Object.keys(when).length === 1);
    const met = new Set<string>();
    for (const play of ends) {
      for (const { text, when } of plain) {
        const told = (when?.facts ?? []).every(
          (fact) => (play.buyer.facts >> scenario.text.facts.findIndex(({ id: one }) => one === fact)) & 1,
        );
        const verdict = checkClaims(play, [idOfText(play, text)])?.[0]?.verdict;
        expect(verdict).toBe(told ? "told" : "unheard");
        met.add(String(verdict));
      }
    }
    if (plain.length > 0) expect(met.size).toBe(2);
  });

  test("what hangs on a hidden truth that fell otherwise is not so, also when nobody heard", () => {
    for (const play of ends) {
      for (const { text, when } of claims) {
        const wrong = Object.entries(when?.truth ?? {}).some(([truth, value]) => {
          const index = truths.findIndex((one) => one.id === truth);
          return truths[index]?.values[play.world[index] ?? -1]?.id !== value;
        });
        if (Object.keys(when ?? {}).some((key) => key !== "truth")) continue;
        const verdict = checkClaims(play, [idOfText(play, text)])?.[0]?.verdict;
        expect(verdict === "not-so").toBe(wrong);
      }
    }
  });

  test("what hangs on a line that was not said is not so", () => {
    for (const play of ends) {
      const said = play.steps.map((step) => idOf(scenario, step));
      for (const { text, when } of claims) {
        if (when?.did === undefined || when.did.some((name) => said.includes(name))) continue;
        expect(checkClaims(play, [idOfText(play, text)])?.[0]?.verdict).toBe("not-so");
      }
    }
  });

  test("have names that differ from talk to talk, and every place is everybody's", () => {
    const first = new Set(ends.map((play) => claimsOf(play)[0]?.text));
    expect(first.size).toBe(claims.length);
    const names = new Set(ends.flatMap((play) => claimsOf(play).map((claim) => claim.id)));
    expect(names.size).toBe(ends.length * claims.length);
  });

  test("a name of another talk, or none, is no claim", () => {
    const [one, other] = ends as [(typeof ends)[number], (typeof ends)[number]];
    const good = claimsOf(one)[0]!.id;
    expect(checkClaims(one, [good, claimsOf(other)[0]!.id])).toBeUndefined();
    expect(checkClaims(one, [""])).toBeUndefined();
    expect(checkClaims(one, [])).toEqual([]);
  });
});

test("E74: a scene without claims offers none", () => {
  const scenario = scene("friday-invoice");
  const bare = { ...scenario, text: { ...scenario.text, claims: [] } };
  expect(claimsOf(start(bare, { seed: "1", level: "free" }))).toEqual([]);
});
