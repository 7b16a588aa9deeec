import type { Clock, SeenAs } from "./room-contract.ts";

/** What may wait for one reader, in bytes. Who is further behind is cut off, comes back, and gets the room as it is then. */
const longestQueue = 512 * 1024;

const encoder = new TextEncoder();

/** One message of an event stream. `id` is what the reader says it has seen when it comes back. */
export function message(event: string, data: string, id?: number): Uint8Array {
  return encoder.encode(`${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${data}\n\n`);
}

/** How soon a reader comes back once its stream has ended, in ms. */
export function retryAfter(ms: number): Uint8Array {
  return encoder.encode(`retry: ${Math.round(ms)}\n\n`);
}

/** What time it is: how far a device's clock is off, and that the stream lives. */
export function clock(): Uint8Array {
  const time: Clock = { now: Date.now() };
  return message("clock", JSON.stringify(time));
}

/** A projection as it goes over the wire: put together once, and the same bytes for everybody. */
export interface Edition {
  /** Counts up with every change. */
  readonly edition: number;
  /** The event it has stood since. */
  readonly number: number;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Before there is anything. */
export const first: Edition = { edition: 0, number: 0, text: "", bytes: new Uint8Array() };

/** The same edition while its text is the same. */
export function nextEdition(last: Edition, text: string, number: number, bytes: () => Uint8Array): Edition {
  return text === last.text ? last : { edition: last.edition + 1, number, text, bytes: bytes() };
}

/** One open stream: who follows from where, and what they were sent last. */
export class RoomStream {
  readonly as: SeenAs;
  readonly learner: string;
  readonly body: ReadableStream<Uint8Array>;
  /** The editions of the room, the desk and the map that were sent last, and the own seat as it was sent. */
  readonly sent = { room: 0, desk: 0, map: 0, you: "" };
  readonly #ended: () => void;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;

  constructor(as: SeenAs, learner: string, ended: (stream: RoomStream) => void) {
    this.as = as;
    this.learner = learner;
    this.#ended = () => ended(this);
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => this.end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: longestQueue }),
    );
  }

  /** Sends bytes, which may be shared with other streams. */
  send(bytes: Uint8Array): void {
    const controller = this.#controller;
    if (controller === null) return;
    if ((controller.desiredSize ?? 0) < bytes.byteLength)
      this.#release()?.error(new DOMException("too slow", "AbortError"));
    else controller.enqueue(bytes);
  }

  /** Ends the stream, whoever wanted that, after some last bytes. Again does nothing. */
  end(last?: Uint8Array): void {
    if (last !== undefined) this.send(last);
    try {
      this.#release()?.close();
    } catch {
      // The reader has gone first.
    }
  }

  #release(): ReadableStreamDefaultController<Uint8Array> | null {
    const controller = this.#controller;
    this.#controller = null;
    if (controller !== null) this.#ended();
    return controller;
  }
}

/** Neither Next nor a proxy may hold bytes back: not to compress them, not to gather them. */
export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;
