import { endOf, startNode } from "./children.ts";

/** A run of `cli/stock.ts` beside the web server. */
export type Prover = { stop(): Promise<void> };

/**
 * Proves what is new in the library while people play already. A process of its own: a proof keeps a processor busy
 * for seconds, and neither a talk nor Ctrl-C shall wait for it. Should it fail, it says so and the app goes on.
 */
export function startProver(mode: "start" | "dev", databaseUrl: string): Prover {
  const child = startNode(["--conditions=react-server", "cli/stock.ts"], {
    leashed: true,
    // Like the web server: what this build has checked is not checked at every start again.
    env: { DATABASE_URL: databaseUrl, NODE_ENV: mode === "start" ? "production" : "development" },
  });
  const ended = endOf(child).catch(() => 1);
  return {
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
