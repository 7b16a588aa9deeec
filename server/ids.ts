import { randomUUID } from "node:crypto";

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id that nobody has: asked for on behalf of a newcomer. */
export const nobody = "00000000-0000-0000-0000-000000000000";

/** An id nobody can guess: 122 random bits as a UUID. */
export function newId(): string {
  return randomUUID();
}

/** True for a text that could be one of our ids, and so may be asked of the database. */
export function isId(text: string): boolean {
  return shape.test(text);
}
