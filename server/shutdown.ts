import { closeDatabase } from "./database.ts";

/** Next finishes the requests under way and then exits; meanwhile the database connections say goodbye. */
export function closeOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void closeDatabase());
}
