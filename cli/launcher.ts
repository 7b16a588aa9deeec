import { migrate } from "../server/migrate.ts";
import { reachableOrigin } from "../server/reach.ts";
import { dataHome, signingSecret } from "./data-home.ts";
import { keepPostgres } from "./kept-postgres.ts";
import { takeLock } from "./launcher-lock.ts";
import { assertPortFree, wantedPort } from "./ports.ts";
import { startProver } from "./prover.ts";
import { reason } from "./reason.ts";
import { stopRequest } from "./stop-request.ts";
import { startWeb } from "./web.ts";

/** How `start` and `dev` differ. */
export type Launch = { mode: "start" | "dev"; prepare(stop: AbortSignal): Promise<void> };

/**
 * Brings everything up in order, waits for a reason to stop, and takes everything down in reverse.
 * Gives the exit status: 0 when asked to stop, 1 when something failed.
 */
export async function launch(plan: Launch): Promise<number> {
  const stop = stopRequest();
  const undo: (() => unknown)[] = [];
  try {
    await run(plan, stop, undo);
    return 0;
  } catch (error) {
    if (stop.aborted) return 0;
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function run(plan: Launch, stop: AbortSignal, undo: (() => unknown)[]): Promise<void> {
  const port = await wantedPort(process.env.PORT);
  const address = `http://localhost:${port}`;
  const home = dataHome();
  const given = process.env.DATABASE_URL;
  if (!given) {
    const lock = await takeLock(home, address);
    stop.addEventListener("abort", () => lock.leave(), { once: true });
    undo.push(() => lock.release());
  }
  await assertPortFree(port);
  await plan.prepare(stop);
  stop.throwIfAborted();

  const postgres = given ? undefined : await keepPostgres({ dataDir: home });
  if (postgres) undo.push(() => postgres.stop());
  const url = postgres?.url ?? (given as string);
  stop.throwIfAborted();
  await migrateOrExplain(url);
  stop.throwIfAborted();

  const env = { DATABASE_URL: url, SAME_SIDE_SECRET: signingSecret(home) };
  const web = startWeb({ mode: plan.mode, port, env });
  undo.push(() => web.stop());
  await Promise.race([web.ready, aborted(stop)]);
  const near = reachableOrigin(new Headers({ host: new URL(address).host }));
  const others = near === address ? "" : `On other devices in this network: ${near}\n`;
  console.log(`\nSame Side is ready at ${address}\n${others}`);
  const prover = startProver(plan.mode, url);
  undo.push(() => prover.stop());
  await Promise.race([aborted(stop), web.failed, postgres?.lost ?? aborted(stop)]);
}

async function migrateOrExplain(url: string): Promise<void> {
  try {
    await migrate(url);
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    throw new Error(
      `The database ${hostname}:${port || 5432}${pathname} could not be prepared: ${reason(error)}`,
    );
  }
}

function aborted(stop: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    stop.addEventListener("abort", () => fail(stop.reason), { once: true });
    if (stop.aborted) fail(stop.reason);
  });
}
