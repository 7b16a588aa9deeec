import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { rateLimit } from "./auth-schema.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import { Problem } from "./problem.ts";
import { tidyUp } from "./tidy.ts";

/** How often something may be tried within a while, and by whom that is counted. */
export interface Limit {
  readonly purpose: string;
  /** An address, an e-mail, an id: kept as a hash. */
  readonly who: string;
  readonly most: number;
  readonly minutes: number;
}

/**
 * Counts one try against each limit, in one statement and by the database's clock, so that all nodes count together. A while begins
 * with its first try.
 *
 * @throws Problem `too_many` with `Retry-After` when a limit is passed
 */
export async function countTry(...limits: readonly Limit[]): Promise<void> {
  // In the order of their keys, so that two statements never wait for each other.
  const counted = limits
    .map((limit) => ({ ...limit, key: keyOf(limit) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const now = sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  const asked = counted.map(({ key, minutes }) => sql`(${newId()}, ${key}, ${minutes * 60_000}::bigint)`);
  const isOver = sql`kept.last_request <= excluded.last_request - (select width from asked where asked.key = kept.key)`;
  const { rows } = await database().execute<{ key: string; count: number; age: string }>(sql`
    with asked (id, key, width) as (values ${sql.join(asked, sql`, `)})
    insert into ${rateLimit} as kept (id, key, count, last_request)
    select id, key, 1, ${now} from asked
    on conflict (key) do update set
      count = case when ${isOver} then 1 else least(kept.count, 1000000) + 1 end,
      last_request = case when ${isOver} then excluded.last_request else kept.last_request end
    returning key, count, ${now} - last_request as age`);
  await tidyUp();
  for (const { key, most, minutes } of counted) {
    const row = rows.find((found) => found.key === key);
    if (row && row.count > most) throw tooMany(minutes * 60 - Number(row.age) / 1000);
  }
}

/**
 * Refuses whoever has passed a limit already, without counting this try: it may be a good one.
 * @throws Problem `too_many`
 */
export async function refuseTried(limit: Limit): Promise<void> {
  const now = sql<number>`extract(epoch from clock_timestamp())::float8`;
  const [row] = await database()
    .select({ count: rateLimit.count, age: sql<number>`${now} - ${rateLimit.lastRequest} / 1000.0::float8` })
    .from(rateLimit)
    .where(eq(rateLimit.key, keyOf(limit)));
  const left = limit.minutes * 60 - (row?.age ?? 0);
  if (row && left > 0 && row.count >= limit.most) throw tooMany(left);
}

/**
 * Counts an attempt that begins: by the learner, or for a newcomer by the address, behind which there may be a whole company.
 * @throws Problem `too_many`
 */
export function countBeginning(learner: string | null, address: string): Promise<void> {
  return learner === null
    ? countTry({ purpose: "new-guest", who: address, most: 2000, minutes: 60 })
    : countTry({ purpose: "begin", who: learner, most: 2000, minutes: 60 });
}

function keyOf({ purpose, who }: Limit): string {
  return `${purpose}:${createHash("sha256").update(who).digest("base64url")}`;
}

function tooMany(seconds: number): Problem {
  const wait = Math.max(1, Math.ceil(seconds));
  const minutes = Math.ceil(wait / 60);
  return new Problem(
    "too_many",
    `That was tried too often. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
    { "retry-after": String(wait) },
  );
}
