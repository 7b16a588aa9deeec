import { connect, type Socket } from "node:net";

/** What a post came back with. */
export interface Posted {
  readonly status: number;
  readonly text: string;
}

/**
 * One phone's own kept connection for what it posts. Node's client costs as much as a server does, and a thousand phones are one
 * process here; this one writes a request, and reads an answer of known length or in chunks.
 */
export class Posting {
  readonly #url: URL;
  readonly #cookie: string;
  #socket: Socket | undefined;

  constructor(url: string, cookie: string) {
    this.#url = new URL(url);
    this.#cookie = cookie;
  }

  /** Posts JSON, one at a time. Fails where the connection does. */
  send(text: string): Promise<Posted> {
    const socket = this.#connected();
    return new Promise((done, fail) => {
      let received = "";
      const hear = (chunk: string): void => {
        received += chunk;
        const answer = read(received);
        if (answer === null) return;
        socket.off("data", hear).off("close", end);
        done(answer);
      };
      const end = (): void => fail(new Error("the connection is gone"));
      socket.on("data", hear).once("close", end);
      const { pathname, host } = this.#url;
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${this.#cookie}\r\nContent-Type: application/json\r\n` +
          `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
      );
    });
  }

  #connected(): Socket {
    if (this.#socket?.writable) return this.#socket;
    const socket = connect(Number(this.#url.port), this.#url.hostname);
    // Whoever waits for an answer hears of the close that follows.
    socket.on("error", () => undefined);
    socket.setEncoding("utf8").setNoDelay(true);
    this.#socket = socket;
    return socket;
  }

  close(): void {
    this.#socket?.destroy();
  }
}

/** The answer in what came so far; null until it is whole. Bodies are ASCII here. */
function read(received: string): Posted | null {
  const head = received.indexOf("\r\n\r\n");
  if (head < 0) return null;
  const status = Number(received.slice(9, 12));
  const body = received.slice(head + 4);
  const length = /\r\ncontent-length: (\d+)/i.exec(received.slice(0, head + 2))?.[1];
  if (length !== undefined) return body.length < Number(length) ? null : { status, text: body };
  return body.endsWith("0\r\n\r\n") ? { status, text: body } : null;
}
