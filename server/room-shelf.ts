import { once } from "./once.ts";
import { LiveRoom } from "./room-live.ts";
import { readEvents, readRoom, readSeats } from "./room-rows.ts";
import { versionOf } from "./versions.ts";

/** Rooms kept in memory that nobody follows; beyond that the one used least recently is read again when it is needed. */
const keptRooms = 200;

/** A room from memory, or from the database; null when there is none. Possibly behind: see `LiveRoom.freshen`. */
export async function liveRoom(id: string): Promise<LiveRoom | null> {
  const kept = shelf().get(id);
  if (kept !== undefined) {
    shelf().delete(id);
    shelf().set(id, kept);
    return kept;
  }
  const loading = once("rooms-loading", () => new Map<string, Promise<LiveRoom | null>>());
  const load = loading.get(id) ?? loadRoom(id).finally(() => loading.delete(id));
  loading.set(id, load);
  return load;
}

/** The room under an id or a code, if it is in memory and the code still counts. */
export function keptRoom(address: { readonly id: string } | { readonly code: string }): LiveRoom | null {
  if ("id" in address) return shelf().get(address.id) ?? null;
  for (const live of shelf().values()) {
    if (live.row.code === address.code && live.row.expiresAt.getTime() > Date.now()) return live;
  }
  return null;
}

/** The one of a room that is in memory: this one, put back, unless another was read since it was dropped. Whoever follows a room follows that. */
export function shelved(live: LiveRoom): LiveRoom {
  const kept = shelf().get(live.id) ?? live;
  shelf().set(live.id, kept);
  return kept;
}

/** Forgets a room that turned out to be deleted: nobody gets in any more. */
export function forget(id: string): void {
  shelf().delete(id);
}

/** Every room in memory. */
export function keptLiveRooms(): readonly LiveRoom[] {
  return [...shelf().values()];
}

async function loadRoom(id: string): Promise<LiveRoom | null> {
  const row = await readRoom(id);
  if (row === null) return null;
  const version = await versionOf(row.version);
  // Seats after events: whoever has sat down in one of these has a seat.
  const events = await readEvents(id, 0);
  const live = new LiveRoom(row, version);
  live.take(events, await readSeats(id));
  forgetIdle();
  shelf().set(id, live);
  return live;
}

/** Makes room for one more. */
function forgetIdle(): void {
  const idle = [...shelf().values()].filter(({ isFollowed }) => !isFollowed);
  for (const { id } of idle.slice(0, Math.max(0, idle.length + 1 - keptRooms))) shelf().delete(id);
}

function shelf(): Map<string, LiveRoom> {
  return once("live-rooms", () => new Map());
}
