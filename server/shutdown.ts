import { closeDatabase } from "./database.ts";

/**
 * Asked to stop, Next finishes the requests under way and exits. Only then do the connections say goodbye: earlier,
 * a request could still need one. The few bytes leave at once, so an exit handler is enough.
 */
export function closeOnExit(): void {
  process.once("exit", () => void closeDatabase());
}
