import { inArray } from "drizzle-orm";
import pg from "pg";
import { database } from "./database.ts";
import { log } from "./log.ts";
import { once } from "./once.ts";
import { room } from "./room-schema.ts";
import { keptLiveRooms } from "./room-shelf.ts";
import { roomChannel, seatChannel } from "./room-store.ts";
import { databaseUrl } from "./settings.ts";

/** How long a lost wake-up may cost, and how soon a lost connection is tried again, in ms. */
const pollMs = 3000;
const retryMs = { first: 200, longest: 5000 };

interface Wire {
  listener: pg.Client | null;
  timer: NodeJS.Timeout | null;
  wait: number;
  ended: boolean;
}

/**
 * Hears of what other nodes store, for as long as this process follows any room: a connection of its own wakes it at once, and the
 * table is asked every few seconds in case it did not. Call it whenever a room begins to be followed; it ends by itself.
 */
export function keepListening(): void {
  const wire = theWire();
  if (wire.timer !== null || wire.ended) return;
  wire.timer = setInterval(() => void poll(wire), pollMs);
  wire.timer.unref();
  void connect(wire);
}

/** Stops listening for good: the process is about to end. */
export async function stopListening(): Promise<void> {
  const wire = theWire();
  wire.ended = true;
  await hangUp(wire);
}

async function connect(wire: Wire): Promise<void> {
  if (wire.listener !== null || wire.timer === null || wire.ended) return;
  const client = new pg.Client({
    ...{ connectionString: databaseUrl(), keepAlive: true, connectionTimeoutMillis: 5000 },
    application_name: "same-side",
  });
  wire.listener = client;
  client.on("notification", ({ channel, payload = "" }) => void wake(payload, channel === seatChannel));
  client.on("error", () => lost(wire, client));
  client.on("end", () => lost(wire, client));
  try {
    await client.connect();
    await client.query(`listen ${roomChannel}; listen ${seatChannel}`);
    wire.wait = retryMs.first;
    // Whatever was stored before this moment was told to nobody here.
    await Promise.all(followed().map((live) => live.freshen().then(() => live.freshenSeats())));
  } catch {
    lost(wire, client);
  }
}

function lost(wire: Wire, client: pg.Client): void {
  if (wire.listener !== client) return;
  wire.listener = null;
  client.removeAllListeners();
  client.on("error", () => undefined);
  client.end().catch(() => undefined);
  setTimeout(() => void connect(wire), wire.wait).unref();
  wire.wait = Math.min(retryMs.longest, wire.wait * 2);
}

/** Something has happened in a room, or who is who in it has changed. */
async function wake(id: string, seats: boolean): Promise<void> {
  const live = keptLiveRooms().find((kept) => kept.id === id);
  if (live === undefined) return;
  try {
    await (seats ? live.freshenSeats() : live.freshen());
  } catch (error) {
    log().warn({ err: error }, "a room could not be read; it will be soon");
  }
}

async function poll(wire: Wire): Promise<void> {
  const rooms = followed();
  if (rooms.length === 0) return hangUp(wire);
  try {
    const heads = await database()
      .select({ id: room.id, head: room.head })
      .from(room)
      .where(
        inArray(
          room.id,
          rooms.map(({ id }) => id),
        ),
      );
    const head = new Map(heads.map((row) => [row.id, row.head]));
    await Promise.all(
      rooms.filter((live) => (head.get(live.id) ?? 0) > live.room.number).map((live) => live.freshen()),
    );
  } catch {
    // The next one may find the database back.
  }
}

async function hangUp(wire: Wire): Promise<void> {
  if (wire.timer !== null) clearInterval(wire.timer);
  wire.timer = null;
  const { listener } = wire;
  wire.listener = null;
  listener?.removeAllListeners();
  listener?.on("error", () => undefined);
  await listener?.end().catch(() => undefined);
}

function followed() {
  return keptLiveRooms().filter(({ isFollowed }) => isFollowed);
}

function theWire(): Wire {
  return once("room-wire", () => ({ listener: null, timer: null, wait: retryMs.first, ended: false }));
}
