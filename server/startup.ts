import { noteAddresses } from "./address.ts";
import { closeDatabase } from "./database.ts";
import { library } from "./library.ts";
import { log } from "./log.ts";
import { endStreams } from "./room-hub.ts";

/**
 * Readies the process before it takes requests: reading a scenario keeps a processor busy for a second or two, and
 * nobody shall wait for that in the middle of a talk. No connection is opened.
 */
export function prepare(): void {
  sayGoodbyeAtExit();
  noteAddresses();
  process.once("SIGTERM", () => void endStreams());
  process.once("SIGINT", () => void endStreams());
  try {
    if (process.env.NODE_ENV === "production") library();
  } catch (error) {
    // The process stays alive to say so: readiness will.
    log().error({ err: error }, "the scenarios could not be read");
  }
}

/**
 * Asked to stop, Next finishes the requests under way and exits. Only then do the connections say goodbye: earlier,
 * a request could still need one. The few bytes leave at once, so an exit handler is enough.
 */
function sayGoodbyeAtExit(): void {
  process.once("exit", () => void closeDatabase());
}
