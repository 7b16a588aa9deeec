export type Role = "owner" | "coach" | "observer" | "trainee";

/** A cohort the reader is in. */
export interface Cohort {
  id: string;
  name: string;
  /** The reader's own. */
  role: Role;
  /** Whoever knows it may join; for owners and coaches, while the cohort is in use. */
  code?: string | undefined;
  members: number;
  archived: boolean;
  /** The reader lets coaches open their finished talks. */
  showsTalks: boolean;
}

/** They run the cohort. */
export function isStaff(role: Role): boolean {
  return role === "owner" || role === "coach";
}

/** They read what is gathered of everyone. */
export function isReader(role: Role): boolean {
  return role !== "trainee";
}
