import { hand, row } from "./row.ts";
import { post, type Reply, startServers } from "./servers.ts";

// `say` requests per second beside a bare Next route handler doing one single-row insert: same client, same database, same
// number of requests in flight. Bounded: a fixed number of attempts.

const ATTEMPTS = 240;
const AT_ONCE = 12;
const ROUNDS = 3;
/** Attempts of the first round, which is not counted: both servers' code is compiled as it runs. */
const WARM = 240;

interface Seen {
  readonly turn: number;
  readonly choices: readonly { readonly id: string }[];
  readonly ended?: object;
}

function ok(reply: Reply, status: number): Reply {
  if (reply.status !== status) throw new Error(`answered ${reply.status}: ${JSON.stringify(reply.body)}`);
  return reply;
}

/** Begins an attempt as a guest of its own. */
async function begin(url: string): Promise<{ id: string; cookie: string; view: Seen }> {
  const attempt = { scenario: "friday-invoice", level: "guided", kind: "practice" };
  const reply = ok(await post(`${url}/api/attempts`, attempt), 201);
  const { id, view } = reply.body as { id: string; view: Seen };
  return { id, view, cookie: reply.cookie };
}

/** Works through a list with so many at once. Returns milliseconds. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<number> {
  let next = 0;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < items.length) await work(items[next++] as T);
    }),
  );
  return performance.now() - begun;
}

const servers = await startServers();
try {
  let said = 0;
  let ours = 0;
  let inserted = 0;
  let bare = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const attempts: Awaited<ReturnType<typeof begin>>[] = [];
    await inParallel(Array.from({ length: round === 0 ? WARM : ATTEMPTS / ROUNDS }), async () => {
      attempts.push(await begin(servers.ours));
    });
    let count = 0;
    const sayAll = await inParallel(attempts, async ({ id, cookie, view }) => {
      for (let seen = view; seen.ended === undefined; count++) {
        const choice = seen.choices[seen.turn % 2]?.id;
        const reply = await post(
          `${servers.ours}/api/attempts/${id}/say`,
          { turn: seen.turn, choice },
          cookie,
        );
        seen = (ok(reply, 200).body as { view: Seen }).view;
      }
    });
    const insertAll = await inParallel(Array.from({ length: count }), async () => {
      ok(await post(`${servers.bare}/insert`, { turn: 3, choice: "00000000000000" }), 200);
    });
    if (round === 0) continue;
    said += count;
    ours += sayAll;
    inserted += count;
    bare += insertAll;
  }
  hand([
    row(
      `say, ${said} choices, ${AT_ONCE} at once`,
      (1000 * said) / ours,
      "a bare Next handler with one insert",
      (1000 * inserted) / bare,
      "requests/s",
      { ratio: 0.8, side: "at least" },
    ),
  ]);
} finally {
  await servers.stop();
}
process.exit(0);
