import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** Another process of the bench, which does one thing at a time. */
export interface Askable<A> {
  readonly pid: number;
  ask<N extends keyof A>(
    name: N,
    given: A[N] extends [infer G, unknown] ? G : never,
  ): Promise<A[N] extends [unknown, infer R] ? R : never>;
  end(): Promise<void>;
}

interface Answered {
  readonly number: number;
  readonly result?: unknown;
  readonly failed?: string;
}

/** Starts a script of this folder that answers by `answerAsked`. */
export function startAskable<A extends { [N in keyof A]: [unknown, unknown] }>(
  script: string,
  ...args: string[]
): Askable<A> {
  const child: ChildProcess = fork(join(import.meta.dirname, script), args, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  let number = 0;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  ended.then(() => {
    for (const { fail } of waiting.values()) fail(new Error(`${script} ended`));
  });
  child.on("message", (answer: Answered) => {
    const asked = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (answer.failed === undefined) asked?.done(answer.result);
    else asked?.fail(new Error(answer.failed));
  });
  return {
    pid: child.pid ?? 0,
    ask: (name, given) =>
      new Promise((done, fail) => {
        number++;
        waiting.set(number, { done: done as (value: unknown) => void, fail });
        child.send({ number, name, given });
      }),
    end: () => {
      child.kill("SIGKILL");
      return ended;
    },
  };
}

/** In such a script: what it does when asked. Ends with the process that started it. */
export function answerAsked<A extends { [N in keyof A]: [unknown, unknown] }>(
  does: {
    [N in keyof A]: (given: A[N][0]) => Promise<A[N][1]>;
  },
): void {
  process.on("disconnect", () => process.exit());
  process.on("message", async ({ number, name, given }: { number: number; name: keyof A; given: never }) => {
    const answer: Answered = await does[name](given).then(
      (result) => ({ number, result }),
      (error: unknown) => ({ number, failed: error instanceof Error ? error.message : String(error) }),
    );
    process.send?.(answer);
  });
}
