import type { PublicFace } from "../../engine/view.ts";

/** A live session in the list of its cohort. */
export interface Session {
  id: string;
  /** What is typed to join; null once it is over. */
  code: string | null;
  scenario: PublicFace;
  /** When it was begun and closed, ISO 8601. */
  made: string;
  closed: string | null;
  seats: number;
}

/** Under this name a device remembers that it has had the desk of a room. */
export function deskName(id: string): string {
  return `desk:${id}`;
}
