import { configureGlobal } from "fast-check";

/**
 * The rules of the game know no clock and no chance: in these tests both throw. Generated tests draw
 * from a fixed seed; FUZZ_SEED tries another.
 */
configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_260_101) });

const real = { Date: globalThis.Date, random: Math.random };

function refuse(name: string): never {
  throw new Error(`${name} was used. The engine has no clock and no chance: pass the value in.`);
}

function ban(): void {
  globalThis.Date = new Proxy(real.Date, {
    apply: () => refuse("Date()"),
    construct: () => refuse("new Date()"),
    get: (target, key) => (key === "now" ? () => refuse("Date.now()") : Reflect.get(target, key)),
  });
  Math.random = () => refuse("Math.random()");
}

/** Gives a foreign tool (such as `xstate/graph`) its clock and chance back while it runs. */
export function withClockAndChance<T>(run: () => T): T {
  globalThis.Date = real.Date;
  Math.random = real.random;
  try {
    return run();
  } finally {
    ban();
  }
}

ban();
