import { io, type Socket } from "socket.io-client";
import { now, type Phone, type Vote } from "./room-phone.ts";

/** A phone of the socket.io room: a websocket of its own. */
export class SocketPhone implements Phone {
  step = -1;
  at = 0;
  readonly #socket: Socket;

  constructor(url: string) {
    this.#socket = io(url, { transports: ["websocket"], forceNew: true, autoConnect: false });
  }

  open(): Promise<void> {
    return new Promise((done) => {
      this.#socket.on("step", ({ step }: { step: number }) => {
        this.step = step;
        this.at = now();
        done();
      });
      this.#socket.connect();
    });
  }

  async vote({ choice }: Vote): Promise<void> {
    await this.#socket.emitWithAck("vote", choice);
  }

  close(): void {
    this.#socket.disconnect();
  }
}
