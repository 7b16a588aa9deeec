import { connect, createServer, type Socket } from "node:net";
import { afterAll } from "vitest";
import { freePort } from "../../cli/ports.ts";

/** The way to a database, which can be held up in either direction. */
export interface HeldDatabase {
  /** The same database by this way. */
  readonly url: string;
  /** What the web server asks from now on does not arrive. */
  holdQuestions(): void;
  /** Whether a question has come this far and no further. */
  hasQuestion(): boolean;
  /** What the database answers from now on does not arrive: it has done what it was asked, and nobody knows. */
  holdAnswers(): void;
}

/** Puts a way before a database. It ends with the test file. */
export async function heldDatabase(databaseUrl: string): Promise<HeldDatabase> {
  const target = new URL(databaseUrl);
  const port = await freePort();
  const held = { questions: false, answers: false };
  let hasQuestion = false;
  const open = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(Number(target.port), target.hostname);
    for (const socket of [from, to]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        from.destroy();
        to.destroy();
      });
    }
    from.on("data", (data) => {
      if (held.questions) hasQuestion = true;
      else to.write(data);
    });
    to.on("data", (data) => held.answers || from.write(data));
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  afterAll(() => {
    server.close();
    for (const socket of open) socket.destroy();
  });
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return {
    url: url.href,
    holdQuestions() {
      held.questions = true;
    },
    hasQuestion: () => hasQuestion,
    holdAnswers() {
      held.answers = true;
    },
  };
}
