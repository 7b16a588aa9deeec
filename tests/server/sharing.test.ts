import { afterAll, beforeAll, expect, test } from "vitest";
import type { MomentKind } from "../../engine/debrief.ts";
import { beginAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage, writeNote } from "../../server/debriefs.ts";
import { newId } from "../../server/ids.ts";
import { sayInAttempt } from "../../server/say.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { readShared, revokeShare, shareDebrief } from "../../server/sharing.ts";
import { freshDatabase } from "../setup/fresh-database.ts";

process.env.DATABASE_URL = await freshDatabase();
afterAll(() => closeDatabase());

const learner = newId();
let id: string;

beforeAll(async () => {
  const [face] = await listScenarios();
  let { id: begun, view } = await beginAttempt(learner, {
    scenario: face?.id as string,
    level: "free",
    kind: "practice",
  });
  id = begun;
  while (!view.ended)
    view = await sayInAttempt(learner, id, { turn: view.turn, choice: view.choices[0]?.id as string });
});

const all: MomentKind[] = ["best", "costliest", "recovery"];

test("S12 whoever has the link sees the letter, the curve and the chosen moments, and nothing else", async () => {
  await writeNote(learner, id, "my own words");
  const { debrief } = await readDebriefPage(learner, id);
  const { token } = await shareDebrief(learner, id, all);
  const { shared, scenario } = await readShared(token);
  expect(Object.keys(shared).sort()).toEqual(["course", "letter", "moments"]);
  expect(shared.letter).toEqual(debrief.letter);
  expect(shared.course.opening).toEqual(debrief.opening);
  expect(shared.course.decisions.map(({ standing }) => standing)).toEqual(
    debrief.decisions.map(({ standing }) => standing),
  );
  expect(Object.keys(shared.course.decisions[0] ?? {}).sort()).toEqual(
    ["turn", "name", "verdict", "standing", "possible"].sort(),
  );
  const happened = all.filter((kind) => debrief.moments[kind] !== undefined);
  expect(shared.moments.map(({ kind }) => kind)).toEqual(happened);
  for (const { kind, decision, number } of shared.moments) {
    expect(decision.turn).toBe(debrief.moments[kind]);
    expect(debrief.decisions[number - 1]?.turn).toBe(decision.turn);
    expect(decision.options).toEqual([]);
  }
  const told = JSON.stringify({ shared, scenario });
  expect(told).not.toMatch(new RegExp(`my own words|${learner}|${id}`));
  // Lines of turns that were not chosen stay with the owner.
  const kept = debrief.decisions.filter(({ turn }) => !Object.values(debrief.moments).includes(turn));
  expect(kept.length).toBeGreaterThan(0);
  for (const { thought } of kept) expect(told).not.toContain(JSON.stringify(thought).slice(1, -1));
});

test("S12 what a link shows is chosen by its owner, at any time, and the link stays the same", async () => {
  const first = await shareDebrief(learner, id, all);
  expect((await shareDebrief(learner, id, [])).token).toBe(first.token);
  expect((await readShared(first.token)).shared.moments).toEqual([]);
  await shareDebrief(learner, id, ["best"]);
  expect((await readShared(first.token)).shared.moments.map(({ kind }) => kind)).toEqual(["best"]);
  expect((await readDebriefPage(learner, id)).share).toMatchObject({ token: first.token, moments: ["best"] });
});

test("S12 nobody shares or revokes what is somebody else’s", async () => {
  const { token } = await shareDebrief(learner, id, all);
  for (const stranger of [null, newId()]) {
    await expect(shareDebrief(stranger, id, [])).rejects.toMatchObject({ code: "unknown_attempt" });
    await expect(revokeShare(stranger, id)).rejects.toMatchObject({ code: "unknown_attempt" });
  }
  expect((await readShared(token)).shared.moments.length).toBeGreaterThan(0);
});

test("S12 a revoked link and one that never was lead nowhere", async () => {
  const { token } = await shareDebrief(learner, id, all);
  await revokeShare(learner, id);
  for (const link of [token, "x".repeat(24), "", "'; --", "x".repeat(10_000)]) {
    await expect(readShared(link)).rejects.toMatchObject({ code: "unknown_share" });
  }
  expect((await readDebriefPage(learner, id)).share).toBeNull();
  expect((await shareDebrief(learner, id, all)).token).not.toBe(token);
});
