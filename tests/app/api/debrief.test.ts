import { expect, test } from "vitest";
import { shareSchema } from "../../../server/contract.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { rows } from "../../setup/rows.ts";
import { serve } from "../../setup/serve.ts";
import { begin, debriefOf, firstLine, playOut, visitor } from "../../setup/visitor.ts";

const database = await freshDatabase();
const { url } = await serve(database);

async function finished() {
  const guest = visitor(url);
  const begun = await begin(guest);
  await playOut(guest, begun, firstLine);
  const at = (path: string) => `/api/attempts/${begun.id}/${path}`;
  return { guest, id: begun.id, at };
}

const column = async (id: string, name: string) =>
  (await rows(database, `select ${name} from attempt where id = $1`, [id]))[0]?.[name];

test("S11 the account balances exactly, and the verdict is stored with the last choice", async () => {
  const { guest, id } = await finished();
  const { debrief } = await debriefOf(guest, id);
  const costs = debrief.decisions.map((decision) => decision.cost);
  expect(debrief.outcome).toBe(debrief.best - costs.reduce((sum, cost) => sum + cost, 0) + debrief.luck);
  const [row] = await rows(
    database,
    "select status, best, outcome, luck, ending, band from attempt where id = $1",
    [id],
  );
  const { best, outcome, luck, ending, band } = debrief;
  expect(row).toEqual({ status: "finished", best, outcome, luck, ending, band });
});

test("S11 the note is kept as written, and an empty one deletes it", async () => {
  const { guest, id, at } = await finished();
  const text = "I answered the invoice, not the man. <b>„Zuhören“</b> 🪑\n'; drop table attempt; --";
  const answer = await guest.send("PUT", at("note"), { text });
  expect([answer.status, answer.json]).toEqual([200, { text }]);
  expect(await column(id, "note")).toBe(text);
  expect((await guest.send("PUT", at("note"), { text: "x".repeat(500) })).status).toBe(200);
  await guest.send("PUT", at("note"), { text: "" });
  expect(await column(id, "note")).toBe("");
});

test("S12 a link is made once, revoked, and never the same again", async () => {
  const { guest, id, at } = await finished();
  const share = async () =>
    shareSchema.strict().parse((await guest.send("POST", at("share"), { moments: ["best"] })).json);
  const first = await share();
  expect(first.token).toMatch(/^[A-Za-z0-9_-]{24}$/);
  expect(first.path).toBe(`/shared/${first.token}`);
  expect(await share()).toEqual(first);
  expect(await column(id, "share_token")).toBe(first.token);
  const revoked = await guest.send("DELETE", at("share"));
  expect([revoked.status, revoked.text]).toEqual([204, ""]);
  expect(await column(id, "share_token")).toBeNull();
  expect((await guest.send("DELETE", at("share"))).status).toBe(204);
  expect((await share()).token).not.toBe(first.token);
});
