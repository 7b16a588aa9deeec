import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { View } from "../../engine/view.ts";
import { beginAttempt } from "../../server/attempts.ts";
import { closeDatabase } from "../../server/database.ts";
import { newId } from "../../server/ids.ts";
import { forgetAttempt } from "../../server/live.ts";
import { isProblem } from "../../server/problem.ts";
import { sayInAttempt } from "../../server/say.ts";
import { listScenarios } from "../../server/scenarios.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { storedChoices } from "../setup/rows.ts";

const database = await freshDatabase();
process.env.DATABASE_URL = database;
afterAll(() => closeDatabase());

const learner = newId();

/** One request: a turn relative to the present one, which line (the last two are never on offer), and whether this node has just forgotten the attempt. */
const request = fc.record({
  offset: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 2 })),
  pick: fc.integer({ min: 0, max: 5 }),
  forget: fc.boolean(),
});

test("S7 whatever is asked in whatever order, each answer is the one the rule gives, and only what was taken is stored", async () => {
  const [face] = await listScenarios();
  await fc.assert(
    fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 40 }), async (requests) => {
      const scenario = face?.id as string;
      const { id, view } = await beginAttempt(learner, { scenario, level: "free", kind: "practice" });
      const views: View[] = [view];
      const said: string[] = [];
      for (const { offset, pick, forget } of requests) {
        if (forget) forgetAttempt(id);
        const turn = Math.max(0, said.length + offset);
        const choice = views[Math.min(turn, said.length)]?.choices[pick]?.id ?? "no such line";
        const answer = await sayInAttempt(learner, id, { turn, choice }).catch((error: unknown) => error);
        const rule = expected(views, said, turn, choice);
        if (rule === "taken") {
          said.push(choice);
          views.push(answer as View);
          expect((answer as View).turn).toBe(said.length);
        } else if (rule === "again") {
          expect(answer).toEqual(views[turn + 1]);
        } else {
          expect(isProblem(answer) && answer.code).toBe(rule);
        }
      }
      expect(await storedChoices(database, id)).toEqual(said);
    }),
    { numRuns: 40 },
  );
});

function expected(views: readonly View[], said: readonly string[], turn: number, choice: string): string {
  if (turn < said.length) return said[turn] === choice ? "again" : "turn_taken";
  if (views[said.length]?.ended) return "attempt_ended";
  if (turn > said.length) return "turn_ahead";
  return views[turn]?.choices.some((offer) => offer.id === choice) ? "taken" : "not_offered";
}
