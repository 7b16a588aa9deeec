import { type Logger, pino } from "pino";
import { once } from "./once.ts";

/**
 * The structured log, one JSON object per line on standard output. `LOG_LEVEL` chooses how much (`info` when
 * unset). Never put a cookie, a share token or what a person wrote into it.
 */
export function log(): Logger {
  return once("log", () =>
    pino({
      level: process.env.LOG_LEVEL || "info",
      base: { service: "same-side" },
      timestamp: pino.stdTimeFunctions.isoTime,
    }),
  );
}
