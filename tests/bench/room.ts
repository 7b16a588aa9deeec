import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { io, type Socket } from "socket.io-client";
import { startAskable } from "./ask-process.ts";
import { killMidStep } from "./room-nodes.ts";
import type { OtherAsked } from "./room-other.ts";
import { makeRoom } from "./room-ours.ts";
import { now } from "./room-phone.ts";
import { otherSide, ourSide, type Side } from "./room-side.ts";
import { hand, median, percentile, type Row, row } from "./row.ts";
import { startHouse } from "./servers.ts";

// A live room beside a socket.io room of the same size, in the same run: a server each in a process of its own, the phones of
// each in two more. Both send the same view with every step. Ours has its desk and stage open beside the phones.

const SIZES = [10, 100, 1000];
/**
 * Steps at each size and bursts of votes, the first ones to warm up. A percentile over phones is the median of those of the steps or
 * bursts, so that what else the machine does for a moment moves neither side.
 */
const STEPS = 24;
const BURSTS = 9;
const WARM = 2;

/** Milliseconds from the desk's press to every phone, for each side and step. */
async function measureSteps(sides: readonly Side[]): Promise<number[][][]> {
  const found: number[][][] = sides.map(() => []);
  for (let number = 0; number < STEPS; number++) {
    for (const [at, side] of sides.entries()) {
      await pause(50);
      const begun = now();
      const arrived = await side.phones.arrived(await side.step());
      if (number >= WARM) found[at]?.push(arrived.map((when) => when - begun));
    }
  }
  return found;
}

/** A percentile in the middle one of some measurements. */
function middle(measured: readonly number[][], share: number): number {
  return median(measured.map((one) => percentile(one, share)));
}

interface Bursts {
  /** Milliseconds until every vote was acknowledged, for each burst. */
  readonly acknowledged: number[][];
  /** Until the stage showed all of them. */
  readonly shown: number[];
}

async function measureVotes(sides: readonly Side[], size: number): Promise<Bursts[]> {
  const found = sides.map((): Bursts => ({ acknowledged: [], shown: [] }));
  for (let number = 0; number < BURSTS; number++) {
    for (const [at, side] of sides.entries()) {
      const vote = await side.ask();
      await pause(300);
      const begun = now();
      const shown = side.counted(size).then(now);
      const acknowledged = await side.phones.vote(vote);
      const all = (await shown) - begun;
      const kept = await side.kept(vote);
      if (kept !== size) throw new Error(`${side.name}: ${size} votes were acknowledged, ${kept} are kept`);
      if (number < WARM) continue;
      found[at]?.acknowledged.push(acknowledged.map((when) => when - begun));
      found[at]?.shown.push(all);
    }
  }
  return found;
}

const house = await startHouse();
const undo: (() => unknown)[] = [() => house.stop()];
try {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  undo.push(() => client.end());
  const node = await house.node();
  const most = SIZES.at(-1) ?? 0;
  const room = await makeRoom(client, node.url, most);
  undo.push(() => room.close());
  await room.move({ kind: "begin" });
  await room.shown(({ phase }) => phase === "show");
  await room.move({ kind: "think" });
  await room.shown(({ phase }) => phase === "think");

  const server = startAskable<OtherAsked>("room-other.ts");
  undo.push(() => server.end());
  const url = await server.ask("serve", undefined);
  await server.ask("view", room.view());
  const [desk, stage] = [0, 1].map(() => io(url, { transports: ["websocket"], forceNew: true })) as [
    Socket,
    Socket,
  ];
  stage.emit("stage");
  undo.push(() => desk.disconnect() && stage.disconnect());

  const sides = [ourSide(room, node.url, node.pid, client), otherSide(server, url, desk, stage)];
  for (const { phones } of sides) undo.push(() => phones.end());
  const rows: Row[] = [];
  const steps: number[][][][] = [];
  await pause(2000);
  const before = sides.map((side) => side.memory());
  for (const size of SIZES) {
    for (const side of sides) await side.open(size);
    await pause(1000);
    if (size === most) {
      const [ours = 0, other = 0] = sides.map((side, at) => (side.memory() - (before[at] ?? 0)) / size);
      rows.push(
        row(`memory of the server for a phone, ${size} phones`, ours, "a socket.io room", other, "kB"),
      );
    }
    steps.push(await measureSteps(sides));
  }
  for (const [at, size] of SIZES.entries()) {
    for (const share of [0.5, 0.97]) {
      const [ours = 0, other = 0] = (steps[at] ?? []).map((found) => middle(found, share));
      const goal = size === most && share > 0.5 ? ({ ratio: 1, side: "at most" } as const) : undefined;
      rows.push(
        row(`desk's step to ${size} phones, p${100 * share}`, ours, "a socket.io room", other, "ms", goal),
      );
    }
  }
  const votes = await measureVotes(sides, most);
  for (const share of [0.5, 0.97]) {
    const [ours = 0, other = 0] = votes.map(({ acknowledged }) => middle(acknowledged, share));
    const goal = share > 0.5 ? ({ ratio: 4, side: "at most" } as const) : undefined;
    rows.push(
      row(
        `${most} votes at once, durable when acknowledged, p${100 * share}`,
        ours,
        "a socket.io room, in memory",
        other,
        "ms",
        goal,
      ),
    );
  }
  const [ours = 0, other = 0] = votes.map(({ shown }) => median(shown));
  rows.push(row(`${most} votes at once, all on the stage`, ours, "a socket.io room", other, "ms"));
  for (const { phones } of sides) await phones.end();
  hand([...rows, ...(await killMidStep(client, [node, await house.node()]))]);
} finally {
  for (const step of undo.reverse()) await step();
}
process.exit(0);
