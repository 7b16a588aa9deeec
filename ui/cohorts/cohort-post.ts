import { type Sent, send } from "../device/send.ts";
import type { Cohort, Role } from "./cohort.ts";
import type { Invited } from "./person.ts";

const addressOf = (id: string, more = "") => `/api/cohorts/${encodeURIComponent(id)}${more}`;

/** Makes a cohort that the reader owns. */
export function makeCohort(name: string): Promise<Sent<Cohort>> {
  return send("/api/cohorts", "POST", { name });
}

/** Joins a cohort by a code, an invitation, or the link of either. */
export function joinCohort(code: string): Promise<Sent<Cohort>> {
  return send("/api/cohorts/join", "POST", { code });
}

/** Leaves a cohort. Whoever is out of it already is out of it. */
export async function leaveCohort(id: string): Promise<Sent<undefined>> {
  return gone(await send<undefined>(addressOf(id, "/membership"), "DELETE"), "unknown_cohort");
}

/** Lets coaches open the reader's finished talks, or no longer. */
export function showTalks(id: string, showsTalks: boolean): Promise<Sent<Cohort>> {
  return send(addressOf(id, "/membership"), "PUT", { showsTalks });
}

/** Gives a cohort another name. */
export function renameCohort(id: string, name: string): Promise<Sent<Cohort>> {
  return send(addressOf(id), "PUT", { name });
}

/** Puts a cohort away or brings it back. */
export function archiveCohort(id: string, archived: boolean): Promise<Sent<Cohort>> {
  return send(addressOf(id, "/archive"), "PUT", { archived });
}

/** Draws a new code; the old one lets nobody in. */
export function renewCode(id: string): Promise<Sent<Cohort>> {
  return send(addressOf(id, "/code"), "POST");
}

/** Gives somebody another role. */
export function setRole(id: string, person: string, role: Role): Promise<Sent<undefined>> {
  return send(addressOf(id, `/people/${encodeURIComponent(person)}`), "PUT", { role });
}

/** Takes somebody out. Who is out already is out. */
export async function removePerson(id: string, person: string): Promise<Sent<undefined>> {
  const address = addressOf(id, `/people/${encodeURIComponent(person)}`);
  return gone(await send<undefined>(address, "DELETE"), "unknown_person");
}

/** Invites everybody on a list. A long one takes its time. */
export function invite(id: string, list: string): Promise<Sent<Invited>> {
  return send(addressOf(id, "/invitations"), "POST", { list }, 30_000);
}

/** Takes an invitation back. What is gone already is gone. */
export async function withdraw(id: string, invitation: string): Promise<Sent<undefined>> {
  const address = addressOf(id, `/invitations/${encodeURIComponent(invitation)}`);
  return gone(await send<undefined>(address, "DELETE"), "unknown_invitation");
}

function gone(sent: Sent<undefined>, code: string): Sent<undefined> {
  return !sent.ok && sent.code === code ? { ok: true, value: undefined } : sent;
}
