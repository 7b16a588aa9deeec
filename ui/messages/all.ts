import pages from "./en.json" with { type: "json" };
import rules from "./rules.json" with { type: "json" };
import trouble from "./trouble.json" with { type: "json" };

/** Every text of the interface. Error pages carry `trouble` with them, hence the files. */
export const messages = { ...pages, rules, trouble };
export type Messages = typeof messages;
