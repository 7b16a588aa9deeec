import { askServer } from "../device/ask-server.ts";
import type { Challenge, Cohort } from "./challenge.ts";

/** What the server answered, or the stable code of why not; `offline` when it could not be reached. */
export type Sent<T> = { ok: true; value: T } | { ok: false; code: string };

async function send<T>(path: string, method: string, body?: unknown): Promise<Sent<T>> {
  try {
    const { ok, text } = await askServer(path, method, body);
    const value: unknown = text === "" ? undefined : JSON.parse(text);
    if (ok) return { ok: true, value: value as T };
    return { ok: false, code: String((value as { code?: unknown } | undefined)?.code) };
  } catch {
    return { ok: false, code: "offline" };
  }
}

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

/** Makes a cohort that the reader owns. */
export function makeCohort(name: string): Promise<Sent<Cohort>> {
  return send("/api/cohorts", "POST", { name });
}

/** Joins a cohort by its code. */
export function joinCohort(code: string): Promise<Sent<Cohort>> {
  return send("/api/cohorts/join", "POST", { code });
}

/** Leaves a cohort. Whoever is out of it already is out of it. */
export async function leaveCohort(id: string): Promise<Sent<undefined>> {
  const sent = await send<undefined>(`/api/cohorts/${encodeURIComponent(id)}/membership`, "DELETE");
  return !sent.ok && sent.code === "unknown_cohort" ? { ok: true, value: undefined } : sent;
}
