import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { newId } from "../../server/ids.ts";
import { linkGuest } from "../../server/link.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

test("C8 who goes from several boards holds none while waiting for an earlier one, so that two never wait for each other", async () => {
  const [first, second] = [newId(), newId()].sort() as [string, string];
  const [guest, own, account] = [newId(), newId(), newId()];
  await rows(url, `insert into "user" (id, name, email) values ($1, '', $2)`, [
    account,
    `${account}@example.org`,
  ]);
  await rows(url, "insert into learner (id, account) values ($1, null), ($2, $3)", [guest, own, account]);
  for (const challenge of [second, first]) {
    await rows(
      url,
      "insert into challenge (id, kind, scope, title, starts_at, ends_at) values ($1, 'growth', 'everyone', '', now(), now() + '1 day')",
      [challenge],
    );
    for (const [learner, score] of [
      [guest, 1],
      [own, 2],
    ]) {
      await rows(
        url,
        "insert into entry (id, challenge, learner, status, score) values ($1, $2, $3, 'counted', $4)",
        [newId(), challenge, learner, score],
      );
    }
  }
  const busy = new pg.Client({ connectionString: url });
  await busy.connect();
  try {
    await busy.query("begin");
    await busy.query("select from board_count where challenge = $1 for update", [first]);
    const linked = linkGuest(account, guest);
    const waiting =
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";
    while ((await rows(url, waiting)).length === 0) await pause(20);
    await rows(url, "select from board_count where challenge = $1 for update nowait", [second]);
    await busy.query("commit");
    await linked;
  } finally {
    await busy.end();
  }
  expect(await rows(url, "select score, entries from board_count where entries > 0")).toEqual([
    { score: 2, entries: 1 },
    { score: 2, entries: 1 },
  ]);
});
