import { type Fork, forkOf, type Room, type RoomSeat, type Vote } from "./room.ts";

type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A room that is being changed. What is shared with the room it was made from is copied the first time it is touched and
 * then changed in place, so that a thousand votes copy the votes of their fork once.
 */
export class RoomDraft {
  readonly room: Draft<Room>;
  readonly #own = new WeakSet<object>();

  constructor(room: Room) {
    this.room = { ...room };
  }

  /** The seats, to change. */
  get seats(): Map<number, RoomSeat> {
    const { seats } = this.room;
    if (this.#own.has(seats)) return seats as Map<number, RoomSeat>;
    const copy = this.#made(new Map(seats));
    this.room.seats = copy;
    return copy;
  }

  /** Changes a seat that there is. */
  seat(number: number, change: Partial<RoomSeat>): void {
    const seat = this.room.seats.get(number);
    if (seat === undefined) throw new RangeError(`no seat ${number}`);
    this.seats.set(number, { ...seat, ...change });
  }

  /** Adds a fork; its number is its place. */
  open(fork: Omit<Fork, "number" | "round" | "votes">): number {
    const { forks } = this.room;
    const number = forks.length + 1;
    this.room.forks = [...forks, { ...fork, number, round: 1, votes: [new Map(), new Map()] }];
    return number;
  }

  /** Changes a fork that there is. */
  fork(number: number, change: Partial<Fork>): void {
    const forks = [...this.room.forks];
    forks[number - 1] = { ...this.#forkAt(number), ...change };
    this.room.forks = forks;
  }

  /** Stores a seat's vote of the present round; the last one counts. */
  vote(number: number, seat: number, vote: Vote): void {
    const { votes, round } = this.#forkAt(number);
    const of = votes[round - 1] as ReadonlyMap<number, Vote>;
    if (this.#own.has(of)) {
      (of as Map<number, Vote>).set(seat, vote);
      return;
    }
    const copy = this.#made(new Map(of).set(seat, vote));
    this.fork(number, { votes: round === 1 ? [copy, votes[1]] : [votes[0], copy] });
  }

  #forkAt(number: number): Fork {
    const fork = forkOf(this.room, number);
    if (fork === undefined) throw new RangeError(`no fork ${number}`);
    return fork;
  }

  #made<T extends object>(copy: T): T {
    this.#own.add(copy);
    return copy;
  }
}
