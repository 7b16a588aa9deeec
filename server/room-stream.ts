import { once } from "./once.ts";
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

/** Where a stream's bytes go: the body of an answer, or straight to a connection. */
export interface Sink {
  write(bytes: Uint8Array): void;
  /** Bytes that were written and have not gone out. */
  waiting(): number;
  end(): void;
  /** Cuts off what waits. */
  abort(): void;
}

/** One open stream: who follows from where, and what they were sent last. */
export class RoomStream {
  readonly as: SeenAs;
  readonly learner: string;
  /** For an answer. Nothing is in it until it is read: whoever has the connection itself attaches that instead. */
  readonly body: ReadableStream<Uint8Array>;
  /** The editions of the room, the desk and the map that were sent last, and the own seat as it was sent. */
  readonly sent = { room: 0, desk: 0, map: 0, you: "" };
  readonly #gone: () => void;
  #sink: Sink;
  #ended = false;

  constructor(as: SeenAs, learner: string, gone: (stream: RoomStream) => void) {
    this.as = as;
    this.learner = learner;
    this.#gone = () => gone(this);
    const early = new Early();
    this.#sink = early;
    this.body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          if (this.#sink === early) this.attach(intoBody(controller));
        },
        cancel: () => this.end(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
    );
    streamsByBody().set(this.body, this);
  }

  /** Sends everything to a sink, what was sent before first. */
  attach(sink: Sink): void {
    const early = this.#sink;
    this.#sink = sink;
    if (early instanceof Early) early.pour(sink);
  }

  /** Sends bytes, which may be shared with other streams. */
  send(bytes: Uint8Array): void {
    if (this.#ended) return;
    if (this.#sink.waiting() + bytes.byteLength > longestQueue) {
      this.#release();
      this.#sink.abort();
    } else this.#sink.write(bytes);
  }

  /** Ends the stream, whoever wanted that, after some last bytes. Again does nothing. */
  end(last?: Uint8Array): void {
    if (last !== undefined) this.send(last);
    if (this.#ended) return;
    this.#release();
    this.#sink.end();
  }

  #release(): void {
    this.#ended = true;
    this.#gone();
  }
}

/** Keeps what is sent before anybody listens. */
class Early implements Sink {
  readonly #pieces: Uint8Array[] = [];
  #ending: "end" | "abort" | null = null;

  write(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
  }

  waiting(): number {
    return this.#pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  end(): void {
    this.#ending ??= "end";
  }

  abort(): void {
    this.#pieces.length = 0;
    this.#ending = "abort";
  }

  pour(sink: Sink): void {
    for (const bytes of this.#pieces) sink.write(bytes);
    if (this.#ending !== null) sink[this.#ending]();
  }
}

function intoBody(controller: ReadableStreamDefaultController<Uint8Array>): Sink {
  return {
    write: (bytes) => controller.enqueue(bytes),
    waiting: () => -(controller.desiredSize ?? 0),
    end() {
      try {
        controller.close();
      } catch {
        // The reader has gone first.
      }
    },
    abort: () => controller.error(new DOMException("too slow", "AbortError")),
  };
}

/** The stream behind the body of an answer, so that its bytes can go out without passing it: that takes a turn for each. */
export function streamOfBody(body: ReadableStream): RoomStream | undefined {
  return streamsByBody().get(body);
}

function streamsByBody(): WeakMap<ReadableStream, RoomStream> {
  return once("room-streams", () => new WeakMap());
}

/** Neither Next nor a proxy may hold bytes back: not to compress them, not to gather them. */
export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;
