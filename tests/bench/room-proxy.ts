import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What stands before several nodes: each connection goes to the next node, or to another where that one is gone. */
export interface Proxy {
  readonly url: string;
  close(): void;
}

/** Starts one on loopback. @param nodes their addresses, `http://…` */
export async function startProxy(nodes: readonly string[]): Promise<Proxy> {
  const ports = nodes.map((node) => Number(new URL(node).port));
  const open = new Set<Socket>();
  let next = 0;
  const pass = (from: Socket, tries: number): void => {
    const port = ports[next++ % ports.length] ?? 0;
    const to = connect(port, "127.0.0.1");
    to.once("error", () => {
      if (tries > 1) pass(from, tries - 1);
      else from.destroy();
    });
    to.once("connect", () => {
      to.removeAllListeners("error");
      open.add(to);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        one.on("error", () => other.destroy());
        one.on("close", () => {
          open.delete(one);
          other.destroy();
        });
      }
      from.pipe(to).pipe(from);
    });
  };
  const server = createServer((from) => {
    open.add(from);
    from.on("error", () => undefined);
    pass(from, ports.length);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
