import { askServer } from "../device/ask-server.ts";

/** What the server answered, or the stable code of why not; `offline` when it could not be reached. */
export type Got<T> = { ok: true; value: T } | { ok: false; code: string };

/** Asks the server about a room. */
export async function ask<T>(path: string, method: string, body?: unknown): Promise<Got<T>> {
  try {
    const { ok, text } = await askServer(path, method, body);
    const value = JSON.parse(text) as T & { code?: unknown };
    return ok ? { ok, value } : { ok, code: String(value.code) };
  } catch {
    return { ok: false, code: "offline" };
  }
}
