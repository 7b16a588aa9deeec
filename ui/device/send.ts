import { askServer } from "./ask-server.ts";

/** What the server answered, or the stable code of why not; `offline` when it could not be reached. */
export type Sent<T> = { ok: true; value: T } | { ok: false; code: string };

/** Asks the server something and reads its answer. Never throws. */
export async function send<T>(path: string, method: string, body?: unknown, wait?: number): Promise<Sent<T>> {
  try {
    const { ok, text } = await askServer(path, method, body, wait);
    const value: unknown = text === "" ? undefined : JSON.parse(text);
    if (ok) return { ok: true, value: value as T };
    return { ok: false, code: String((value as { code?: unknown } | undefined)?.code) };
  } catch {
    return { ok: false, code: "offline" };
  }
}
