import { expect, test } from "vitest";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows, storedChoices } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import { anyLine, begin, debriefOf, firstLine, sayTaken, seededChance, visitor } from "../setup/visitor.ts";

const database = await freshDatabase();

test("S5 a web server killed between any two choices loses none of them", { timeout: 180_000 }, async () => {
  let web = await serve(database);
  let guest = visitor(web.url);
  const begun = await begin(guest);
  const pick = anyLine(seededChance(5));
  let { view } = begun;
  const said: string[] = [];
  for (let restarts = 0; !view.ended; ) {
    const choice = pick(view);
    const next = await sayTaken(guest, begun.id, view.turn, choice);
    said.push(choice);
    view = next;
    if (restarts++ >= 3 && !view.ended) continue;
    await web.end("SIGKILL");
    web = await serve(database);
    guest = visitor(web.url, guest.cookie);
    expect((await guest.send("GET", `/api/attempts/${begun.id}`)).json).toMatchObject({ view, said });
  }
  expect(await storedChoices(database, begun.id)).toEqual(said);
  const before = await debriefOf(guest, begun.id);
  await web.end("SIGKILL");
  web = await serve(database);
  const after = await debriefOf(visitor(web.url, guest.cookie), begun.id);
  expect(after.text).toBe(before.text);
});

test("S5 a choice whose answer never arrived is there, or can be said again", {
  timeout: 120_000,
}, async () => {
  const web = await serve(database);
  const guest = visitor(web.url);
  const { id, view } = await begin(guest);
  const line = { turn: 0, choice: firstLine(view) };
  const lost = guest.send("POST", `/api/attempts/${id}/say`, line).catch(() => undefined);
  await web.end("SIGKILL");
  await lost;
  const again = visitor((await serve(database)).url, guest.cookie);
  await sayTaken(again, id, line.turn, line.choice);
  expect(await storedChoices(database, id)).toEqual([line.choice]);
});

test("a web server asked to stop ends by itself and says goodbye to the database", async () => {
  const own = await freshDatabase();
  const web = await serve(own);
  const guest = visitor(web.url);
  const { id, view } = await begin(guest);
  await sayTaken(guest, id, 0, firstLine(view));
  expect(await web.end("SIGTERM")).toBe(143);
  expect(web.printed()).not.toMatch(/"level":50|Error/);
  const sessions = async () =>
    (
      await rows<{ open: number; abandoned: number }>(
        own,
        `select (select count(*)::int from pg_stat_activity where datname = current_database() and application_name = 'same-side') as open,
              sessions_abandoned::int as abandoned from pg_stat_database where datname = current_database()`,
      )
    )[0];
  await expect.poll(sessions).toEqual({ open: 0, abandoned: 0 });
});
