import { setTimeout as pause } from "node:timers/promises";
import { type PostgresOptions, startPostgres } from "./postgres.ts";

/** A PostgreSQL that is brought back on the same port when it dies. */
export type KeptPostgres = {
  url: string;
  /** Process of the server that runs now. */
  pid(): number;
  /** Rejects when bringing it back no longer helps. */
  lost: Promise<never>;
  stop(): Promise<void>;
};

/** How often it may die within the window before we give up. */
const patience = { deaths: 5, windowMs: 60_000 };

/** Starts PostgreSQL and starts it again whenever it ends unasked. */
export async function keepPostgres(options: PostgresOptions): Promise<KeptPostgres> {
  let current = await startPostgres(options);
  let stopping = false;
  let restarting: Promise<void> = Promise.resolve();
  const deaths: number[] = [];

  const restart = async (): Promise<void> => {
    const now = Date.now();
    deaths.push(now);
    const recent = deaths.filter((at) => now - at < patience.windowMs).length;
    if (recent > patience.deaths) throw new Error("PostgreSQL does not stay up; giving up.");
    console.error(`PostgreSQL ended unexpectedly; starting it again (${recent} of ${patience.deaths}) …`);
    await pause(100 * 2 ** (recent - 1));
    if (stopping) return;
    current = await startPostgres({ ...options, port: current.port });
    console.error("PostgreSQL is back.");
  };

  const watch = async (): Promise<never> => {
    while (true) {
      await current.ended;
      if (stopping) return await new Promise<never>(() => undefined);
      restarting = restart();
      await restarting;
    }
  };

  const lost = watch();
  lost.catch(() => undefined);
  return {
    url: current.url,
    pid: () => current.pid,
    lost,
    async stop() {
      stopping = true;
      await restarting.catch(() => undefined);
      await current.stop();
    },
  };
}
