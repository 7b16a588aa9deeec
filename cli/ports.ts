import { createServer } from "node:net";

/** A loopback port nobody listens on at the moment. */
export function freePort(): Promise<number> {
  return listenOnce(0, "127.0.0.1");
}

/** Throws when another program already listens on the port on any address. */
export async function assertPortFree(port: number): Promise<void> {
  try {
    await listenOnce(port);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EACCES")
      throw new Error(`Port ${port} needs more rights. Choose one above 1023: PORT=3000 npm start`);
    throw new Error(`Port ${port} is taken by another program. Choose another: PORT=${port + 1} npm start`);
  }
}

/** The port to serve on: `PORT`, or 3000; 0 picks a free one. */
export async function wantedPort(text: string | undefined): Promise<number> {
  const port = text === undefined || text === "" ? 3000 : Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  }
  return port === 0 ? await freePort() : port;
}

function listenOnce(port: number, host?: string): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once("error", fail);
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      server.close(() => done(bound));
    });
  });
}
