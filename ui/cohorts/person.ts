import type { Role } from "./cohort.ts";

/** Somebody in a cohort. What stands after `joined` is told to who reads everything of it. */
export interface Person {
  learner: string;
  /** Pseudonym. */
  name: string;
  role: Role;
  you: boolean;
  /** ISO 8601. */
  joined: string;
  guest?: boolean | undefined;
  showsTalks?: boolean | undefined;
  /** What the list said that they were invited by. */
  invited?: { email: string; name: string } | undefined;
}

/** A row of a list that invites nobody. */
export interface BadRow {
  line: number;
  reason: "email" | "name" | "role" | "columns" | "quotes" | "twice" | "joined" | "owners";
  text: string;
}

/** What became of a list. */
export interface Invited {
  made: number;
  renewed: number;
  bad: readonly BadRow[];
}

/** A personal invitation. */
export interface Invitation {
  id: string;
  email: string;
  name: string;
  role: Exclude<Role, "owner">;
  state: "open" | "used" | "expired";
  /** ISO 8601. */
  expires: string;
  path?: string | undefined;
  usedBy?: string | undefined;
}

/** What a coach calls somebody: the name on the list, else the pseudonym. */
export function calledOf({ name, invited }: Pick<Person, "name" | "invited">): string {
  return invited?.name || name;
}
