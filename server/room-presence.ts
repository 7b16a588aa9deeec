import { sql } from "drizzle-orm";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import { once } from "./once.ts";
import { presence } from "./room-schema.ts";

/** How often this node renews its rows, in ms. */
const renewalMs = 15_000;
/** A row that was not renewed for this long says nothing any more: its node is gone. */
const staleSeconds = 45;

interface Present {
  /** This process, in the table. */
  readonly node: string;
  /** Phones by room and seat that follow through this process. */
  readonly here: Map<string, Map<number, number>>;
  /** What the table has of this process: `room seat`, and by room. */
  written: ReadonlySet<string>;
  writtenIn: ReadonlyMap<string, readonly number[]>;
  /** Who is with other nodes, by room. */
  elsewhere: Map<string, Set<number>>;
  renewed: number;
  /** The look that goes on, or the last one; it never fails. */
  looking: Promise<void>;
  /** The one that waits for it, and the rooms it is for. */
  next: Promise<void> | null;
  watched: readonly string[];
}

/** Notes that a phone of a seat follows; gives a way to note that it has gone. */
export function arrive(room: string, seat: number): () => void {
  const { here } = present();
  const seats = here.get(room) ?? new Map<number, number>();
  here.set(room, seats.set(seat, (seats.get(seat) ?? 0) + 1));
  return () => {
    const left = (seats.get(seat) ?? 1) - 1;
    if (left > 0) seats.set(seat, left);
    else seats.delete(seat);
    if (seats.size === 0 && here.get(room) === seats) here.delete(room);
  };
}

/** Seats whose phone is awake. Who comes is there at once; who goes has until the next look to come back, as a page does that loads again. */
export function presentIn(room: string): ReadonlySet<number> {
  const { here, writtenIn, elsewhere } = present();
  const going = writtenIn.get(room) ?? [];
  return new Set([...(here.get(room)?.keys() ?? []), ...going, ...(elsewhere.get(room) ?? [])]);
}

/**
 * Writes who came and went, renews who stays, and reads who is with other nodes in these rooms. One look at a time: who asks while
 * one goes on waits for the next, which is for the rooms named last.
 */
export function lookAround(rooms: readonly string[]): Promise<void> {
  const state = present();
  state.watched = rooms;
  state.next ??= state.looking.then(() => {
    state.next = null;
    const look = lookOnce(state, state.watched);
    state.looking = look.catch(() => undefined);
    return look;
  });
  return state.next;
}

async function lookOnce(state: Present, rooms: readonly string[]): Promise<void> {
  const nowIn = new Map([...state.here].map(([room, seats]) => [room, [...seats.keys()]]));
  const now = [...nowIn].flatMap(([room, seats]) => seats.map((seat) => `${room} ${seat}`));
  const isDue = performance.now() - state.renewed > renewalMs;
  const stays = new Set(now);
  const gone = [...state.written].filter((key) => !stays.has(key));
  const come = isDue ? now : now.filter((key) => !state.written.has(key));
  if (come.length > 0) await write(state.node, come);
  if (gone.length > 0) await erase(state.node, gone);
  state.written = stays;
  state.writtenIn = nowIn;
  if (isDue) state.renewed = performance.now();
  state.elsewhere = rooms.length === 0 ? new Map() : await readOthers(state.node, rooms);
}

/** Takes this node's rows away: the process is about to end. */
export async function leaveForGood(): Promise<void> {
  const state = present();
  // A look that goes on would write them again.
  await state.next?.catch(() => undefined);
  await state.looking;
  const { node, written } = state;
  if (written.size > 0)
    await database().execute(sql`delete from ${presence} where ${presence.node} = ${node}`);
}

async function write(node: string, keys: readonly string[]): Promise<void> {
  // A seat that went with its room, or a room with its cohort, is left out.
  await database().execute(sql`
    insert into ${presence} (room, seat, node)
    select seat.room, seat.seat, ${node} from seat join ${given(keys)} on (seat.room, seat.seat) = (given.room, given.seat)
    on conflict (room, seat, node) do update set at = now()`);
}

async function erase(node: string, keys: readonly string[]): Promise<void> {
  await database().execute(sql`
    delete from ${presence} using ${given(keys)}
    where ${presence.node} = ${node} and (${presence.room}, ${presence.seat}) = (given.room, given.seat)`);
}

async function readOthers(node: string, rooms: readonly string[]): Promise<Map<string, Set<number>>> {
  const { rows } = await database().execute<{ room: string; seats: number[] }>(sql`
    select room, array_agg(distinct seat) as seats from ${presence}
    where room in (select jsonb_array_elements_text(${JSON.stringify(rooms)}::jsonb)::uuid)
      and node <> ${node} and at > now() - make_interval(secs => ${staleSeconds})
    group by room`);
  return new Map(rows.map(({ room, seats }) => [room, new Set(seats)]));
}

function given(keys: readonly string[]) {
  const pairs = keys.map((key) => {
    const [room, seat] = key.split(" ");
    return { room, seat: Number(seat) };
  });
  return sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as given (room uuid, seat int)`;
}

function present(): Present {
  return once("room-presence", () => ({
    ...{ node: newId(), here: new Map(), written: new Set<string>(), writtenIn: new Map() },
    elsewhere: new Map(),
    renewed: performance.now(),
    ...{ looking: Promise.resolve(), next: null, watched: [] },
  }));
}
