import { type Logger, pino } from "pino";
import { describeError } from "./error-report.ts";
import { once } from "./once.ts";

/**
 * The structured log, one JSON object per line on standard output. `LOG_LEVEL` chooses how much (`info` when
 * unset). It holds no cookie, no share link and nothing a person wrote.
 */
export function log(): Logger {
  return once("log", () =>
    pino({
      level: process.env.LOG_LEVEL || "info",
      base: { service: "same-side" },
      serializers: { err: describeError },
      timestamp: pino.stdTimeFunctions.isoTime,
    }),
  );
}
