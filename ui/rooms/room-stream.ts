import { createStore, type StoreApi } from "zustand/vanilla";
import type { PathMap } from "../../engine/path-map.ts";
import type { DeskView, RoomView, SeatView } from "../../engine/room-view.ts";

/** Who looks at a room: it decides what goes over the wire. */
export type LookingAs = "phone" | "stage" | "desk";

/** What is known of a room at one moment. A desk has its room inside; a visitor, who only knows the code, sees nothing of it. */
export interface RoomSnapshot {
  room: RoomView | null;
  desk: DeskView | null;
  /** Null: this browser has no seat, or has it no longer. */
  you: SeatView | null;
}

/** A snapshot of somebody who may see the room. */
export type Known = RoomSnapshot & ({ room: RoomView } | { desk: DeskView });

/** `broken` once nothing has come through for a moment; `gone` when the room is none of this browser's any more. */
export type Link = "live" | "broken" | "gone";

export interface RoomState {
  room: RoomView;
  you: SeatView | null;
  desk: DeskView | null;
  /** The path map of everyone's own talks, in alone mode. */
  map: PathMap | null;
  /** Milliseconds the server's clock is ahead of this device's. */
  ahead: number;
  link: Link;
}

/** The part of an `EventSource` that is used. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

export interface Habits {
  connect(): Source;
  /** The room as it is now; null when the server could not be reached. */
  look(): Promise<RoomSnapshot | "gone" | null>;
  /** Calls back after a while; returns a way to call it off. */
  later(run: () => void, ms: number): () => void;
  /** This device's clock, ms since 1970. */
  now(): number;
  /** From 0 to 1: spreads a whole room coming back at once. */
  chance(): number;
}

export interface RoomStream extends StoreApi<RoomState> {
  open(): void;
  close(): void;
  /** Does not wait for its turn: the device is back. */
  retry(): void;
}

/** A stream that says nothing for this long is dead, whatever it says of itself: the server sends its clock every 20 s. */
const longestSilence = 45_000;
/** A little more than the time between two clocks, in ms. */
const beat = 25_000;
/** Until then a broken connection is nobody's business: most come back by themselves. */
const untilTold = 1500;
const firstWait = 500;
const longestWait = 8000;
/** `EventSource.CLOSED`: the browser will not try again by itself. */
const closed = 2;

/** The one stream of this page: keeps what the room was last, and comes back by itself. */
export function createRoomStream(first: Known, habits: Habits): RoomStream {
  const store = createStore<RoomState>()(() => ({
    ...{ room: roomOf(first), you: first.you, desk: first.desk },
    ...{ map: null, ahead: 0, link: "live" },
  }));
  const { getState: get, setState: set } = store;
  let source: Source | null = null;
  let wait = firstWait;
  let lastHeard = habits.now();
  const timers = { silence: noTimer, told: noTimer, again: noTimer };

  function after(timer: keyof typeof timers, ms: number, run: () => void) {
    timers[timer]();
    timers[timer] = habits.later(() => {
      timers[timer] = noTimer;
      run();
    }, ms);
  }
  function callOff(timer: keyof typeof timers) {
    timers[timer]();
    timers[timer] = noTimer;
  }

  /** What is older than what is known is not shown: after a break another node may be a moment behind. */
  function arrive(seen: Partial<RoomState>, number: number) {
    if (number >= get().room.number) set(seen);
  }

  function heard() {
    lastHeard = habits.now();
    wait = firstWait;
    callOff("told");
    if (get().link === "broken") set({ link: "live" });
    after("silence", longestSilence, reopen);
  }

  function broken() {
    if (get().link === "live" && timers.told === noTimer)
      after("told", untilTold, () => set({ link: "broken" }));
  }

  function drop() {
    source?.close();
    source = null;
    callOff("silence");
    callOff("again");
  }

  function reopen() {
    drop();
    broken();
    open();
  }

  /** The browser has given up on the stream: asks what is the matter, and opens another one. */
  async function recover() {
    const seen = await habits.look();
    if (source !== null || get().link === "gone") return;
    if (seen === null) return tryLater();
    if (seen === "gone" || !isKnown(seen)) {
      callOff("told");
      return set({ link: "gone" });
    }
    const { you, desk } = seen;
    const room = roomOf(seen);
    arrive({ room, you, desk }, room.number);
    open();
  }

  function tryLater() {
    after("again", wait * (0.5 + habits.chance()), () => void recover());
    wait = Math.min(longestWait, wait * 2);
  }

  function open() {
    if (source !== null || get().link === "gone") return;
    callOff("again");
    const mine = habits.connect();
    source = mine;
    after("silence", longestSilence, reopen);
    const on = (type: string, take: (value: never, event: MessageEvent<string>) => void) =>
      mine.addEventListener(type, (event) => {
        if (source !== mine) return;
        heard();
        take(JSON.parse(event.data) as never, event);
      });
    on("room", (room: RoomView) => arrive({ room }, room.number));
    on("desk", (desk: DeskView) => arrive({ room: desk.room, desk }, desk.room.number));
    on("you", (you: SeatView | null, { lastEventId }) =>
      arrive({ you }, lastEventId === "" ? get().room.number : Number(lastEventId)),
    );
    on("map", (map: PathMap) => set({ map }));
    on("clock", ({ now }: { now: number }) => set({ ahead: now - habits.now() }));
    mine.addEventListener("open", () => source === mine && heard());
    mine.addEventListener("error", () => {
      if (source !== mine) return;
      broken();
      if (mine.readyState !== closed) return;
      drop();
      tryLater();
    });
  }

  return {
    ...store,
    open,
    close() {
      drop();
      callOff("told");
    },
    retry() {
      // A device that slept finds its stream open, and nobody at the other end.
      const fresh = habits.now() - lastHeard < beat;
      if (get().link === "live" && source !== null && timers.told === noTimer && fresh) return;
      wait = firstWait;
      reopen();
    },
  };
}

/** Whether somebody may see the room of a snapshot. */
export function isKnown(seen: RoomSnapshot): seen is Known {
  return seen.room !== null || seen.desk !== null;
}

function roomOf({ room, desk }: Known): RoomView {
  // Known: there is one or the other.
  return (desk?.room ?? room) as RoomView;
}

function noTimer(): void {}
