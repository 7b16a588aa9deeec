import { setTimeout as pause } from "node:timers/promises";
import { endOf, startNode } from "./children.ts";

/** A web server that was started. */
export type Web = {
  /** Resolves when it answers; rejects when it ends before. */
  ready: Promise<void>;
  /** Rejects when it ends without having been asked to. */
  failed: Promise<never>;
  stop(): Promise<void>;
};

/** Starts Next, built or in development, on all interfaces. */
export function startWeb(options: {
  mode: "start" | "dev";
  port: number;
  env: Record<string, string | undefined>;
}): Web {
  const child = startNode(["node_modules/next/dist/bin/next", options.mode, "--port", String(options.port)], {
    leashed: true,
    env: { ...options.env, NODE_ENV: options.mode === "start" ? "production" : "development" },
  });
  const ended = endOf(child);
  let stopping = false;
  const failed = ended.then((status): Promise<never> => {
    if (stopping) return new Promise(() => undefined);
    throw new Error(`The web server ended unexpectedly (status ${status}).`);
  });
  failed.catch(() => undefined);
  return {
    ready: Promise.race([answersAt(options.port, () => stopping), failed]),
    failed,
    async stop() {
      stopping = true;
      child.kill("SIGTERM");
      const slow = setTimeout(() => child.kill("SIGKILL"), 10_000);
      await ended;
      clearTimeout(slow);
    },
  };
}

async function answersAt(port: number, givenUp: () => boolean): Promise<void> {
  while (!givenUp()) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`, {
        signal: AbortSignal.timeout(60_000),
      });
      await answer.body?.cancel();
      return;
    } catch {
      await pause(50);
    }
  }
}
