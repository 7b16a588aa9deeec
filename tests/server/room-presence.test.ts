import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { arrive, leaveForGood, lookAround } from "../../server/room-presence.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { makeRoom, sit } from "../setup/room-rows.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

test("R34 however slow the database is, one look at who is awake waits for it at a time, and the last one sees who came meanwhile", async () => {
  const { live } = await makeRoom(url);
  await sit(live, "Ana");
  await sit(live, "Ben");
  const slow = new pg.Client({ connectionString: url });
  await slow.connect();
  try {
    await slow.query("begin; lock table presence in access exclusive mode");
    const waiting = () =>
      rows(
        url,
        "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%presence%'",
      );
    arrive(live.id, 1);
    const looks = [lookAround([live.id])];
    await expect.poll(waiting).toHaveLength(1);
    arrive(live.id, 2);
    for (let again = 0; again < 3; again++) looks.push(lookAround([live.id]));
    // Had they begun, they would wait at the lock as the first one does.
    await new Promise((go) => setTimeout(go, 200));
    expect(await waiting()).toHaveLength(1);
    await slow.query("commit");
    await Promise.all(looks);
  } finally {
    await slow.end();
  }
  expect(await rows(url, "select seat from presence order by seat")).toEqual([{ seat: 1 }, { seat: 2 }]);
  await leaveForGood();
  expect(await rows(url, "select seat from presence")).toEqual([]);
});
