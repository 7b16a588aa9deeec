import { type Sent, send } from "../device/send.ts";
import type { Challenge } from "./challenge.ts";

const address = (key: string) => `/api/challenges/${encodeURIComponent(key)}`;

/** Enters, or comes back after leaving; `cohort` is the team to count for. */
export function enter(key: string, cohort: string | null): Promise<Sent<Challenge>> {
  return send(`${address(key)}/entries`, "POST", cohort === null ? {} : { cohort });
}

/** Leaves the board at once. */
export function leave(key: string): Promise<Sent<undefined>> {
  return send(`${address(key)}/entries`, "DELETE");
}

/** Begins the second talk that was asked for. */
export function beginAgain(key: string): Promise<Sent<Challenge>> {
  return send(`${address(key)}/again`, "POST");
}

/** Makes the link of a challenge lead nowhere. */
export function revokeLink(key: string): Promise<Sent<undefined>> {
  return send(`${address(key)}/link`, "DELETE");
}

export interface NewChallenge {
  kind: Challenge["kind"];
  scope: "cohort" | "link";
  title: string;
  cohort?: string;
  scenario?: string;
  /** ISO 8601. */
  ends: string;
}

/** Makes a challenge for a cohort or a link. */
export function makeChallenge(wish: NewChallenge): Promise<Sent<Challenge>> {
  return send("/api/challenges", "POST", wish);
}
