import { randomUUID } from "node:crypto";
import type { Room } from "../engine/room.ts";
import type { RoomEvent, Said } from "../engine/room-event.ts";
import { reduce } from "../engine/room-reduce.ts";
import type { LiveRoom } from "./room-live.ts";
import type { SeatRow, StoredEvent } from "./room-rows.ts";
import type { NewEvent } from "./room-store.ts";

/** What somebody's asking comes to: what is to be stored, and nothing when it is so already. */
export interface Decided {
  readonly events: readonly { readonly seat: number | null; readonly said: Said }[];
  readonly seats?: readonly SeatRow[];
}

/** A room while commands are decided one after the other, each against everything that was let in before it. */
export class RoomBatch {
  readonly live: LiveRoom;
  readonly events: NewEvent[] = [];
  readonly seats: SeatRow[] = [];
  readonly #numbers = new Map<string, number>();
  // What was changed here, to be found at once: a whole class may come by one name.
  readonly #changed = new Map<number, SeatRow>();
  readonly #seatOf = new Map<string, number>();
  readonly #named = new Map<string, number>();
  #room: Room;
  #pending: RoomEvent[] = [];

  constructor(live: LiveRoom) {
    this.live = live;
    this.#room = live.room;
  }

  get isEmpty(): boolean {
    return this.events.length === 0 && this.seats.length === 0;
  }

  /** The room so far. A vote is let in or refused alike whatever others have voted, so votes are gathered before they are taken in. */
  roomFor(kind: Said["kind"]): Room {
    const onlyVotes = kind === "vote" && this.#pending.every(({ said }) => said.kind === "vote");
    if (!onlyVotes) {
      this.#room = reduce(this.#room, this.#pending);
      this.#pending = [];
    }
    return this.#room;
  }

  /** The seat of a learner so far. */
  seatOf(learner: string): SeatRow | null {
    const here = this.#at(this.#seatOf.get(learner));
    return here?.learner === learner ? here : this.#unchanged(this.live.seatOf(learner));
  }

  /** The seat with a name so far. */
  named(nameKey: string): SeatRow | null {
    const here = this.#at(this.#named.get(nameKey));
    return here?.nameKey === nameKey ? here : this.#unchanged(this.live.named(nameKey));
  }

  /**
   * Decides a command and gives its number: that of its event, or where it needed none that of the last there is. One that was taken
   * before has its number still.
   */
  take(command: string, decide: (batch: RoomBatch) => Decided): number {
    const known = this.live.commands.get(command) ?? this.#numbers.get(command);
    if (known !== undefined) return known;
    const { events, seats = [] } = decide(this);
    for (const row of seats) this.#note(row);
    const first = this.live.room.number + this.events.length + 1;
    for (const [index, event] of events.entries()) {
      const number = first + index;
      this.events.push({ ...event, number, command: index === 0 ? command : randomUUID() });
      // The time is the database's to tell; nothing is refused for it.
      this.#pending.push({ ...event, number, at: 0 });
    }
    if (events.length === 0) return first - 1;
    this.#numbers.set(command, first);
    return first;
  }

  /** The events as they were stored. */
  stored(at: number): StoredEvent[] {
    return this.events.map((event) => ({ ...event, at }));
  }

  #note(row: SeatRow): void {
    this.seats.push(row);
    this.#changed.set(row.seat, row);
    if (row.learner !== null) this.#seatOf.set(row.learner, row.seat);
    if (row.nameKey !== null) this.#named.set(row.nameKey, row.seat);
  }

  #at(seat: number | undefined): SeatRow | undefined {
    return seat === undefined ? undefined : this.#changed.get(seat);
  }

  /** What was known of a seat before, unless it is somebody else's or called otherwise by now. */
  #unchanged(known: SeatRow | null): SeatRow | null {
    return known === null || this.#changed.has(known.seat) ? null : known;
  }
}
