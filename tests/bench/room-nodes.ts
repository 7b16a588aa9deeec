import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { startAskable } from "./ask-process.ts";
import { makeRoom } from "./room-ours.ts";
import type { Asked } from "./room-phone.ts";
import { startProxy } from "./room-proxy.ts";
import { type Row, row } from "./row.ts";
import type { Node } from "./servers.ts";

const PHONES = 200;
/** How many votes are there when the node dies, by the database. */
const BEFORE = 40;

/**
 * A room whose people are on two nodes behind a proxy; one node is killed while they vote. @throws when a vote was lost, counted
 * twice, or somebody is at another step than the others
 */
export async function killMidStep(client: pg.Client, nodes: readonly [Node, Node]): Promise<Row[]> {
  const proxy = await startProxy(nodes.map(({ url }) => url));
  const phones = startAskable<Asked>("room-phones.ts", "sse");
  try {
    const room = await makeRoom(client, proxy.url, PHONES);
    await phones.ask(
      "open",
      room.cookies.map((cookie) => ({ url: `${proxy.url}/api/rooms/${room.id}`, cookie })),
    );
    const on = await streamsOf(client, room.id);
    await room.move({ kind: "begin" });
    await room.shown(({ phase }) => phase === "show");
    await room.move({ kind: "think" });
    await room.shown(({ phase }) => phase === "think");
    const { fork, round, choices } = room.view().futures[0] ?? {};
    const vote = { fork: fork ?? 0, round: round ?? 0, choice: choices?.[0]?.id ?? "" };
    const voted = phones.ask("vote", vote);
    let before = 0;
    while (before < BEFORE) before = await count(client, "vote", room.id);
    await nodes[0].kill();
    await voted;
    await room.shown(({ futures }) => futures[0]?.answered === PHONES);
    await room.move({ kind: "close" });
    await room.shown(({ phase }) => phase === "split");
    await phones.ask("arrived", room.view().step);
    const votes = await count(client, "vote", room.id);
    const events = await count(client, "room_event", room.id, "and said->>'kind' = 'vote'");
    if (votes !== PHONES || events !== PHONES)
      throw new Error(`${PHONES} voted, ${votes} votes and ${events} events are stored`);
    room.close();
    const what = `votes counted, ${PHONES} phones on two nodes (${on}), one killed after ${before}`;
    return [row(what, votes, "votes cast", PHONES, "votes", { ratio: 1, side: "at least" })];
  } finally {
    await phones.end();
    proxy.close();
  }
}

async function count(client: pg.Client, table: string, room: string, more = ""): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as n from ${table} where room = $1 ${more}`, [
    room,
  ]);
  return rows[0].n;
}

/** How many phones each node holds, once all are present. */
async function streamsOf(client: pg.Client, room: string): Promise<string> {
  for (;;) {
    const { rows } = await client.query(
      "select count(*)::int as n from presence where room = $1 group by node order by 1",
      [room],
    );
    const counts = rows.map(({ n }: { n: number }) => n);
    if (counts.reduce((sum, n) => sum + n, 0) >= PHONES) return counts.join(" and ");
    await pause(100);
  }
}
