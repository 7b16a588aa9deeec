import { isDatabaseGone, isUnmigrated } from "./database-errors.ts";
import { log } from "./log.ts";
import { isProblem, Problem } from "./problem.ts";

/** What a failure is called outside. Details of our own faults stay in the log. */
export function problemOf(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (isDatabaseGone(error)) {
    const detail = "Everything said so far is kept. Try again in a moment.";
    return new Problem("database_gone", detail, { "retry-after": "2" });
  }
  if (isUnmigrated(error)) {
    return new Problem("not_migrated", "The migrations have not run on this database.");
  }
  return new Problem("internal", "Everything said so far is kept. What broke is in the server's log.");
}

/** Writes a failure of ours into the log; what the asker did wrong is no news. */
export function logTrouble(error: unknown, problem: Problem, about: Record<string, string>): void {
  if (problem.status >= 500) log().error({ err: error, code: problem.code, ...about }, problem.message);
}
