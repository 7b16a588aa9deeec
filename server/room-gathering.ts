import { deskView } from "../engine/room-desk.ts";
import type { Said } from "../engine/room-event.ts";
import { roomView, seatView } from "../engine/room-show.ts";
import { log } from "./log.ts";
import { Pulse } from "./pulse.ts";
import type { LiveRoom } from "./room-live.ts";
import { mapOf } from "./room-map.ts";
import { presentIn } from "./room-presence.ts";
import type { StoredEvent } from "./room-rows.ts";
import { clock, first, message, nextEdition, type RoomStream, retryAfter } from "./room-stream.ts";

/**
 * How often counts that rise go out, in ms: while a thousand vote, the stage and the desk see ten steps a second, and the phones
 * one every other second. What the desk does goes to the phones and the stage at once,
 * and comes back to the desk, which weighs lines and names everybody, when the bytes for all phones are out.
 */
const pause = { desk: 40, screens: 100, phones: 2000, map: 1000 };

/** What the desk does that leaves every seat as it was: neither its future, its chair, its state nor its vote. */
const leavesSeats: ReadonlySet<Said["kind"]> = new Set([
  ...(["begin", "think", "close", "pair", "revote", "pause", "votes", "thought"] as const),
  ...(["lock", "park", "settle", "alone", "debrief", "end"] as const),
]);

/** Streams of one person from one side; the newest are kept. */
const mostStreams = 4;

/** Everyone who follows one room through this process, and what they see of it. */
export class Gathering {
  readonly live: LiveRoom;
  readonly #streams = new Set<RoomStream>();
  readonly #ofLearner = new Map<string, Set<RoomStream>>();
  readonly #unfollow: () => void;
  readonly #screens = new Pulse(pause.screens, () => this.#show(({ as }) => as !== "phone"));
  readonly #phones = new Pulse(pause.phones, () => {
    this.#show(({ as }) => as !== "desk");
    this.#touched.clear();
  });
  /** Seats that said something since all phones were shown the room. */
  readonly #touched = new Set<number>();
  readonly #maps = new Pulse(pause.map, () => void this.#drawMap());
  #room = first;
  #desk = first;
  #map = first;

  constructor(live: LiveRoom) {
    this.live = live;
    this.#unfollow = live.follow((events) => this.#changed(events));
  }

  get isEmpty(): boolean {
    return this.#streams.size === 0;
  }

  get hasDesk(): boolean {
    return [...this.#streams].some(({ as }) => as === "desk");
  }

  /**
   * Lets somebody follow, and sends the room as it is.
   * @param seen the last event whose room this reader has had, when it comes back: what has not changed since is not sent again
   */
  enter(stream: RoomStream, seen: number | null): void {
    const own = this.#ofLearner.get(stream.learner) ?? new Set();
    this.#ofLearner.set(stream.learner, own.add(stream));
    const alike = [...own].filter(({ as }) => as === stream.as);
    // The one that goes comes back slowly, so that too many pages do not drive each other out in circles.
    for (const oldest of alike.slice(0, -mostStreams)) oldest.end(retryAfter(30_000));
    this.#streams.add(stream);
    stream.send(Buffer.concat([retryAfter(500 + Math.random() * 1000), clock()]));
    this.#readRoom();
    if (seen !== null && seen >= this.#room.number && seen <= this.live.room.number) {
      stream.sent.room = this.#room.edition;
      if (seen === this.live.room.number) stream.sent.you = this.#youOf(stream);
    }
    this.#showTo(stream);
    this.presenceChanged();
    if (stream.as !== "phone") this.#maps.ask();
  }

  leave(stream: RoomStream): void {
    this.#streams.delete(stream);
    const own = this.#ofLearner.get(stream.learner);
    own?.delete(stream);
    if (own?.size === 0) this.#ofLearner.delete(stream.learner);
  }

  /** Sends the same to everybody. */
  broadcast(bytes: Uint8Array): void {
    for (const stream of this.#streams) stream.send(bytes);
  }

  /** Ends the streams of who may follow no more; coming back they hear that there is no such room. */
  keepOnly(mayStay: (stream: RoomStream) => boolean): void {
    for (const stream of [...this.#streams]) if (!mayStay(stream)) stream.end(retryAfter(500));
  }

  /** Ends every stream; the readers come back after a moment each, not all at once. */
  endAll(): void {
    for (const stream of [...this.#streams]) stream.end(retryAfter(500 + Math.random() * 1500));
  }

  /** Who is awake has changed, which only the desk sees. */
  presenceChanged(): void {
    if (this.hasDesk) this.#screens.ask();
  }

  /** Follows no more. */
  close(): void {
    this.#unfollow();
    for (const pulse of [this.#screens, this.#phones, this.#maps]) pulse.stop();
  }

  #changed(events: readonly StoredEvent[]): void {
    for (const { seat } of events) if (seat !== null) this.#touched.add(seat);
    const byDesk = events.filter(({ seat }) => seat === null);
    if (events.length > 0 && byDesk.length === 0) {
      this.#seatsChanged(events);
      return;
    }
    if (byDesk.length > 0 && byDesk.every(({ said }) => leavesSeats.has(said.kind))) this.#showStep();
    else this.#phones.now();
    this.#screens.after(pause.desk);
    if (this.live.room.phase === "alone") this.#maps.ask();
  }

  /** Of what phones do, all but their own seats is counts, and of those only coming and going cannot wait. */
  #seatsChanged(events: readonly StoredEvent[]): void {
    const moved = events.filter(({ said }) => said.kind === "join" || said.kind === "leave");
    if (moved.length > 0) this.#readRoom();
    for (const { seat } of moved) {
      const learner = this.live.seats.get(seat ?? 0)?.learner;
      for (const stream of (learner && this.#ofLearner.get(learner)) || [])
        if (stream.as === "phone") this.#showTo(stream);
    }
    this.#screens.ask();
    this.#phones.later();
  }

  /** A step that no seat is changed by: the same bytes to all but those who have said something since. */
  #showStep(): void {
    this.#phones.stop();
    this.#readRoom();
    const { edition, bytes } = this.#room;
    for (const stream of this.#streams) {
      if (stream.as === "stage") this.#showTo(stream);
      const own = stream.as === "phone" ? this.live.seatOf(stream.learner) : null;
      if (own === null) continue;
      if (this.#touched.has(own.seat)) this.#showTo(stream);
      else if (stream.sent.room !== edition && this.#isHere(stream)) {
        stream.sent.room = edition;
        stream.send(bytes);
      }
    }
    this.#touched.clear();
  }

  #show(isMeant: (stream: RoomStream) => boolean): void {
    this.#readRoom();
    for (const stream of this.#streams) if (isMeant(stream)) this.#showTo(stream);
  }

  /** Sends what has changed for this reader, as one piece. */
  #showTo(stream: RoomStream): void {
    const { sent, as } = stream;
    const pieces: Uint8Array[] = [];
    if (as === "phone") {
      const you = this.#youOf(stream);
      if (you !== sent.you) pieces.push(message("you", you));
      sent.you = you;
    }
    if (as === "desk") {
      this.#readDesk();
      if (sent.desk !== this.#desk.edition) pieces.push(this.#desk.bytes);
      sent.desk = this.#desk.edition;
    } else if (as === "stage" || this.#isHere(stream)) {
      if (sent.room !== this.#room.edition) pieces.push(this.#room.bytes);
      sent.room = this.#room.edition;
    }
    if (as !== "phone" && this.live.room.phase === "alone" && sent.map !== this.#map.edition) {
      pieces.push(this.#map.bytes);
      sent.map = this.#map.edition;
    }
    if (pieces.length > 0)
      stream.send(pieces.length === 1 ? (pieces[0] as Uint8Array) : Buffer.concat(pieces));
  }

  #isHere({ learner }: RoomStream): boolean {
    const own = this.live.seatOf(learner);
    return own !== null && this.live.room.seats.get(own.seat)?.state === "here";
  }

  #youOf({ learner }: RoomStream): string {
    const own = this.live.seatOf(learner);
    const isThere = own !== null && this.live.room.seats.has(own.seat);
    return JSON.stringify(isThere ? seatView(this.live.room, own.seat, own) : null);
  }

  #readRoom(): void {
    const view = roomView(this.live.room);
    // The number of the last event alone changes nothing for who looks.
    const text = JSON.stringify({ ...view, number: 0 });
    this.#room = nextEdition(this.#room, text, view.number, () =>
      message("room", JSON.stringify(view), view.number),
    );
  }

  #readDesk(): void {
    const { room, version, seats } = this.live;
    const view = deskView(room, version.solution(), seats, presentIn(this.live.id));
    const text = JSON.stringify(view);
    this.#desk = nextEdition(this.#desk, text, room.number, () => message("desk", text, room.number));
  }

  async #drawMap(): Promise<void> {
    const { room, id } = this.live;
    if (room.phase !== "alone" || ![...this.#streams].some(({ as }) => as !== "phone")) return;
    try {
      const text = JSON.stringify(await mapOf(this.live));
      this.#map = nextEdition(this.#map, text, room.number, () => message("map", text));
      this.#show(({ as }) => as !== "phone");
    } catch (error) {
      log().warn({ err: error, room: id }, "the map of a room could not be drawn; it will be soon");
    }
    if (!this.isEmpty) this.#maps.ask();
  }
}
