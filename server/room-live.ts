import { openRoom, type Room } from "../engine/room.ts";
import { reduce } from "../engine/room-reduce.ts";
import {
  type RoomRow,
  readEvents,
  readSeats,
  type SeatRow,
  type StoredEvent,
  seatOfRoom,
} from "./room-rows.ts";
import type { Version } from "./versions.ts";

/**
 * A room as far as this process knows it: always a beginning of what is stored, though another node may have stored more. What
 * changes it tells whoever listens.
 */
export class LiveRoom {
  readonly version: Version;
  row: RoomRow;
  room: Room;
  /** The number of every command that was taken, by its id. */
  readonly commands = new Map<string, number>();
  readonly seats = new Map<number, SeatRow>();
  /** Who has a seat and neither runs nor observes the room; a coach may have a seat too. */
  readonly phones = new Set<string>();
  readonly #seatOf = new Map<string, number>();
  readonly #named = new Map<string, number>();
  readonly #followers = new Set<(events: readonly StoredEvent[]) => void>();
  #running: Promise<void> | null = null;
  #next: Promise<void> | null = null;

  constructor(row: RoomRow, version: Version) {
    this.row = row;
    this.version = version;
    this.room = openRoom(version.scenario, seatOfRoom(row));
  }

  get id(): string {
    return this.row.id;
  }

  /** The seat of a learner, as far as is known. */
  seatOf(learner: string | null): SeatRow | null {
    const number = learner === null ? undefined : this.#seatOf.get(learner);
    return (number !== undefined && this.seats.get(number)) || null;
  }

  /** The seat with a name, as it is compared. */
  named(nameKey: string): SeatRow | null {
    const number = this.#named.get(nameKey);
    return (number !== undefined && this.seats.get(number)) || null;
  }

  /** The room as it is stored now, at the earliest as of this call. Many calls at once cost two queries. */
  freshen(): Promise<void> {
    this.#next ??= (this.#running ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        this.#running = this.#catchUp().finally(() => {
          this.#running = null;
        });
        return this.#running;
      });
    return this.#next;
  }

  /** Takes in what was stored; what is known already is passed over. */
  take(events: readonly StoredEvent[], seats: readonly SeatRow[] = []): void {
    this.takeSeats(seats);
    const fresh = events.filter(({ number }) => number > this.room.number);
    if (fresh.length === 0) return;
    this.room = reduce(this.room, fresh);
    for (const { command, number } of fresh) this.commands.set(command, number);
    if (this.room.phase === "closed") this.row = { ...this.row, code: null };
    for (const tell of this.#followers) tell(fresh);
  }

  takeSeats(rows: readonly SeatRow[]): void {
    for (const row of rows) {
      const before = this.seats.get(row.seat);
      forget(this.#seatOf, before?.learner, row.seat);
      forget(this.#named, before?.nameKey, row.seat);
      this.seats.set(row.seat, row);
      if (row.learner !== null) this.#seatOf.set(row.learner, row.seat);
      if (row.nameKey !== null) this.#named.set(row.nameKey, row.seat);
    }
  }

  /** Reads all seats again: who is who may have changed without an event. */
  async freshenSeats(): Promise<void> {
    this.takeSeats(await readSeats(this.id));
    for (const tell of this.#followers) tell([]);
  }

  /** Calls back after every change; gives a way to stop that. */
  follow(tell: (events: readonly StoredEvent[]) => void): () => void {
    this.#followers.add(tell);
    return () => this.#followers.delete(tell);
  }

  get isFollowed(): boolean {
    return this.#followers.size > 0;
  }

  async #catchUp(): Promise<void> {
    const events = await readEvents(this.id, this.room.number);
    const sat = new Set(events.flatMap(({ said, seat }) => (said.kind === "join" && seat ? [seat] : [])));
    this.take(events, sat.size === 0 ? [] : await readSeats(this.id));
  }
}

function forget(index: Map<string, number>, key: string | null | undefined, seat: number): void {
  if (key && index.get(key) === seat) index.delete(key);
}
