import { afterAll, expect, test } from "vitest";
import { beginAttempt } from "../../server/attempts.ts";
import { claimInAttempt } from "../../server/claims.ts";
import { closeDatabase } from "../../server/database.ts";
import { readDebriefPage } from "../../server/debriefs.ts";
import { newId } from "../../server/ids.ts";
import { sayInAttempt } from "../../server/say.ts";
import { readShared, shareDebrief } from "../../server/sharing.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const stored = async (id: string) =>
  (await rows(url, "select claims from attempt where id = $1", [id]))[0]?.claims;

async function begun(learner: string) {
  return beginAttempt(learner, { scenario: "friday-invoice", level: "free", kind: "practice" });
}

async function finished() {
  const learner = newId();
  let { id, view } = await begun(learner);
  while (!view.ended)
    view = await sayInAttempt(learner, id, { turn: view.turn, choice: view.choices[0]?.id as string });
  const { claims } = await readDebriefPage(learner, id);
  expect(claims.checked).toBeNull();
  return { learner, id, offered: claims.offered.map((claim) => claim.id) };
}

test("S21 what was claimed is kept in its order, checked, and shown on the debrief again", async () => {
  const { learner, id, offered } = await finished();
  const picked = [offered[4], offered[0], offered[2]] as string[];
  const { checked } = await claimInAttempt(learner, id, { picked });
  expect(checked.map((each) => each.id)).toEqual(picked);
  expect(await claimInAttempt(learner, id, { picked })).toEqual({ checked });
  expect(await stored(id)).toEqual(picked);
  expect((await readDebriefPage(learner, id)).claims.checked).toEqual(checked);
});

test("S21 other claims, or the same in another order, are refused and change nothing", async () => {
  const { learner, id, offered } = await finished();
  const picked = offered.slice(0, 2);
  await claimInAttempt(learner, id, { picked });
  for (const other of [[], offered.slice(1, 3), picked.toReversed()])
    await expect(claimInAttempt(learner, id, { picked: other })).rejects.toMatchObject({
      code: "claims_taken",
    });
  expect(await stored(id)).toEqual(picked);
});

test("S21 a claim of another talk is no claim of this one; before the end there is none", async () => {
  const [one, other] = [await finished(), await finished()];
  const mixed = [one.offered[0], other.offered[0]] as string[];
  await expect(claimInAttempt(one.learner, one.id, { picked: mixed })).rejects.toMatchObject({
    code: "unknown_claim",
  });
  expect(await stored(one.id)).toBeNull();
  const learner = newId();
  const { id } = await begun(learner);
  await expect(claimInAttempt(learner, id, { picked: [] })).rejects.toMatchObject({ code: "not_finished" });
});

test("S3 nobody claims in somebody else's talk, and whoever has the link sees no claims", async () => {
  const { learner, id, offered } = await finished();
  const picked = offered.slice(0, 1);
  for (const stranger of [null, newId()])
    await expect(claimInAttempt(stranger, id, { picked })).rejects.toMatchObject({ code: "unknown_attempt" });
  expect(await stored(id)).toBeNull();
  await claimInAttempt(learner, id, { picked });
  const { token } = await shareDebrief(learner, id, ["best", "costliest", "recovery"]);
  expect(JSON.stringify(await readShared(token))).not.toContain(picked[0]);
});
