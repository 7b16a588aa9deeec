import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { countTry } from "../../server/rate-limit.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
afterAll(() => closeDatabase());

const limit = (who: string, most = 3) => ({ purpose: "test", who, most, minutes: 15 });
const later = (minutes: number) =>
  rows(url, "update rate_limit set last_request = last_request - $1", [minutes * 60_000]);

test("A13 what is tried too often is refused, and says for how long", async () => {
  for (let i = 0; i < 3; i++) await countTry(limit("ruth"));
  await expect(countTry(limit("ruth"))).rejects.toMatchObject({
    code: "too_many",
    status: 429,
    headers: { "retry-after": expect.stringMatching(/^(900|89\d)$/) },
  });
  await countTry(limit("omar"));
});

test("A13 when the while is over, counting begins anew", async () => {
  for (let i = 0; i < 3; i++) await countTry(limit("anna"));
  await later(14);
  await expect(countTry(limit("anna"))).rejects.toMatchObject({
    headers: { "retry-after": expect.stringMatching(/^(60|5\d)$/) },
  });
  await later(1);
  for (let i = 0; i < 3; i++) await countTry(limit("anna"));
  await expect(countTry(limit("anna"))).rejects.toMatchObject({ code: "too_many" });
});

test("A13 of forty tries at once, on any node, as many pass as may", async () => {
  const tries = Array.from({ length: 40 }, () => countTry(limit("crowd", 25), limit("room", 1000)));
  const done = await Promise.allSettled(tries);
  expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(25);
});

test("A13 the count tells nobody's e-mail", async () => {
  await countTry(limit("vera@example.com"));
  const found = await rows(url, "select key from rate_limit");
  expect(JSON.stringify(found)).not.toContain("vera");
});
