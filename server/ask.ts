import "server-only";
import { unstable_rethrow as rethrowSignals } from "next/navigation";
import type { ProblemBody } from "./contract.ts";
import { logTrouble, problemOf } from "./trouble.ts";

/** Either what was asked for, or why not. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ProblemBody };

/**
 * For pages: asks a server function and never throws a failure, so that a page can explain what happened. Faults of
 * ours are logged here. What Next itself throws to steer (a redirect, "not found") passes through.
 *
 * `const asked = await ask(async () => readAttempt(await learnerFromCookies(), id));`
 */
export async function ask<T>(question: () => T | Promise<T>): Promise<Asked<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    rethrowSignals(error);
    const problem = problemOf(error);
    logTrouble(error, problem, { for: "page" });
    return { ok: false, problem: problem.toJSON() };
  }
}
