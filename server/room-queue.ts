import { isDatabaseGone } from "./database-errors.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import { type Decided, RoomBatch } from "./room-batch.ts";
import type { LiveRoom } from "./room-live.ts";
import { readRoom, unknownRoom } from "./room-rows.ts";
import { storeEvents } from "./room-store.ts";

/** What is asked of a room. Judged again when another node was faster. */
export interface Asking<T> {
  /** The command's id: the same again has the answer of the first time. */
  readonly command: string;
  /** What is to be stored; nothing when it is so already. The first event gets the command's id. @throws Problem why not */
  decide(batch: RoomBatch): Decided;
  /** The answer, once it is stored. `number` is that of its event, or of the last there is where it needed none. */
  answer(number: number): T;
}

/** Stored together at most, and waiting at most for one room. */
const most = { together: 500, waiting: 5000 };
/** How often a batch is decided anew because other nodes were faster, before the askers are told to try again. */
const rounds = 40;

interface Waiting {
  readonly asking: Asking<unknown>;
  done(answer: unknown): void;
  failed(error: unknown): void;
}

/**
 * Asks something of a room. While one transaction runs what comes in waits, and then goes into the next one together: a thousand
 * votes at once are a few writes. The answer comes when it is stored.
 *
 * @throws Problem of `decide`; `overrun` when too much waits; nothing is stored then
 */
export function askRoom<T>(live: LiveRoom, asking: Asking<T>): Promise<T> {
  const waiting = queueOf(live);
  if (waiting.length >= most.waiting) throw overrun();
  return new Promise<T>((done, failed) => {
    waiting.push({ asking, done: done as (answer: unknown) => void, failed });
    if (!running().has(live.id)) void work(live, waiting);
  });
}

async function work(live: LiveRoom, waiting: Waiting[]): Promise<void> {
  running().add(live.id);
  // Whatever came in with this turn of the event loop goes together.
  await new Promise((go) => setImmediate(go));
  while (waiting.length > 0) await settle(live, waiting.splice(0, most.together));
  running().delete(live.id);
  queues().delete(live.id);
}

/** Answers everyone of a batch, whatever happens. */
async function settle(live: LiveRoom, asked: readonly Waiting[]): Promise<void> {
  try {
    await store(live, asked);
  } catch (error) {
    // One that cannot be stored must not take the others along.
    if (asked.length > 1 && !isDatabaseGone(error)) for (const one of asked) await settle(live, [one]);
    else for (const { failed } of asked) failed(error);
  }
}

async function store(live: LiveRoom, asked: readonly Waiting[]): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    const head = live.room.number;
    const batch = new RoomBatch(live);
    const answers = asked.map((waiting) => judge(batch, waiting));
    const at = batch.isEmpty ? null : await storeEvents(live.id, head, batch.events, batch.seats);
    if (at !== null) live.take(batch.stored(at), batch.seats);
    else {
      // Somebody was faster, or there is nothing to store: what memory knows has to be true before anybody is told.
      await live.freshen();
      if (!batch.isEmpty && live.room.number === head) await refuseGone(live);
      if (!batch.isEmpty || live.room.number !== head) continue;
    }
    for (const answer of answers) answer();
    return;
  }
  throw overrun();
}

/** Decides one; gives what is to be done once the batch is stored. */
function judge(batch: RoomBatch, { asking, done, failed }: Waiting): () => void {
  try {
    const number = batch.take(asking.command, asking.decide);
    return () => done(asking.answer(number));
  } catch (error) {
    return () => failed(error);
  }
}

/** @throws Problem `unknown_room` for one that was deleted */
async function refuseGone({ id }: LiveRoom): Promise<void> {
  if ((await readRoom(id)) === null) throw unknownRoom();
}

function overrun(): Problem {
  return new Problem(
    "overrun",
    "The room has more to do than it can. Nothing was stored; try again in a moment.",
    { "retry-after": "1" },
  );
}

function queueOf({ id }: LiveRoom): Waiting[] {
  const queue = queues().get(id) ?? [];
  queues().set(id, queue);
  return queue;
}

function queues(): Map<string, Waiting[]> {
  return once("room-queues", () => new Map());
}

function running(): Set<string> {
  return once("rooms-storing", () => new Set());
}
