import pages from "./en.json" with { type: "json" };
import trouble from "./trouble.json" with { type: "json" };

/** Every text of the interface. `trouble` is a file of its own because error pages carry it with them. */
export const messages = { ...pages, trouble };
export type Messages = typeof messages;
