import { randomUUID } from "node:crypto";
import { Agent, type ClientRequest, type IncomingMessage, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { now, type Phone, type Vote } from "./room-phone.ts";
import { Posting } from "./room-post.ts";

const streams = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

/** A phone of ours: reads the room's events, and comes back by itself when the connection or the node is gone. */
export class SsePhone implements Phone {
  step = -1;
  at = 0;
  #last = "";
  #closed = false;
  #stream: ClientRequest | undefined;
  readonly #room: string;
  readonly #cookie: string;
  readonly #posting: Posting;
  /** Told of every event, by its name. */
  readonly #hear: (event: string, data: string) => void;
  readonly #as: "phone" | "stage" | "desk";

  /** @param room its address, `http://…/api/rooms/<id>` @param as what the stream is for */
  constructor(
    room: string,
    cookie: string,
    hear: (event: string, data: string) => void = () => undefined,
    as: "phone" | "stage" | "desk" = "phone",
  ) {
    this.#as = as;
    this.#room = room;
    this.#cookie = cookie;
    this.#posting = new Posting(`${room}/commands`, cookie);
    this.#hear = hear;
  }

  open(): Promise<void> {
    return new Promise((done) => {
      const again = async (): Promise<void> => {
        if (this.#closed) return;
        await pause(100);
        connect();
      };
      const connect = (): void => {
        const headers = { cookie: this.#cookie, ...(this.#last && { "last-event-id": this.#last }) };
        const url = `${this.#room}/events?as=${this.#as}`;
        let over = false;
        const end = (): void => {
          if (!over) again();
          over = true;
        };
        this.#stream = request(url, { agent: streams, headers }, (answer) => {
          const { statusCode = 0 } = answer;
          if (statusCode >= 400 && statusCode < 500) throw new Error(`the stream answered ${statusCode}`);
          this.#read(answer, done);
          answer.on("close", end);
          answer.on("error", end);
        });
        this.#stream.on("error", end);
        this.#stream.end();
      };
      connect();
    });
  }

  #read(answer: IncomingMessage, shown: () => void): void {
    let rest = "";
    answer.setEncoding("utf8");
    answer.on("data", (chunk: string) => {
      const parts = (rest + chunk).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) this.#take(part, shown);
    });
  }

  #take(part: string, shown: () => void): void {
    let event = "message";
    let data = "";
    for (const line of part.split("\n")) {
      if (line.startsWith("event: ")) event = line.slice(7);
      else if (line.startsWith("data: ")) data += line.slice(6);
      else if (line.startsWith("id: ")) this.#last = line.slice(4);
    }
    if (event === "room") {
      const { step } = JSON.parse(data) as { step: number };
      if (step > this.step) {
        this.step = step;
        this.at = now();
      }
      shown();
    }
    if (data !== "") this.#hear(event, data);
  }

  /** Sends the vote again under the same id until it is acknowledged. @throws when it is refused */
  async vote(vote: Vote): Promise<void> {
    const text = JSON.stringify({ id: randomUUID(), wish: { kind: "vote", ...vote } });
    for (let tries = 0; tries < 100; tries++) {
      const answer = await this.#posting.send(text).catch(() => null);
      if (answer !== null && answer.status < 300) return;
      if (answer !== null && answer.status < 500)
        throw new Error(`a vote was answered ${answer.status}: ${answer.text}`);
      await pause(50);
    }
    throw new Error("a vote was never acknowledged");
  }

  close(): void {
    this.#closed = true;
    this.#stream?.destroy();
    this.#posting.close();
  }
}
