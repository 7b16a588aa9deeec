import { type Sent, send } from "../device/send.ts";
import type { Assignment } from "./assignment.ts";

const addressOf = (cohort: string, assignment?: string) =>
  `/api/cohorts/${encodeURIComponent(cohort)}/assignments${assignment === undefined ? "" : `/${encodeURIComponent(assignment)}`}`;

/** What can be changed of an assignment. */
export type Asked = Pick<Assignment, "note" | "due" | "attempts" | "band" | "level">;

/** Asks a cohort for something. */
export function ask(
  cohort: string,
  what: { scenario: string } | { skill: string },
  asked: Asked,
): Promise<Sent<Assignment>> {
  return send(addressOf(cohort), "POST", { ...what, ...asked });
}

/** Asks for it otherwise. */
export function change(cohort: string, id: string, asked: Asked): Promise<Sent<Assignment>> {
  return send(addressOf(cohort, id), "PUT", asked);
}

/** Takes it back. What is gone already is gone. */
export async function takeBack(cohort: string, id: string): Promise<Sent<undefined>> {
  const sent = await send<undefined>(addressOf(cohort, id), "DELETE");
  return !sent.ok && sent.code === "unknown_assignment" ? { ok: true, value: undefined } : sent;
}

/** Begins what is asked for, or goes on with it. */
export function beginAsked(
  cohort: string,
  id: string,
): Promise<Sent<{ attempt: string } | { drill: string }>> {
  return send(`${addressOf(cohort, id)}/begin`, "POST", {});
}
