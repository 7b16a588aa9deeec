import { askServer } from "../device/ask-server.ts";

/** Who this browser is, as the server says it. */
export interface Account {
  who: "newcomer" | "guest" | "account";
  email: string | null;
  pseudonym: string | null;
  ways: readonly ("password" | "company")[];
  company: boolean;
}

/** A browser that is signed in. Times are ISO 8601 in UTC. */
export interface Session {
  id: string;
  current: boolean;
  begun: string;
  expires: string;
  browser: string | null;
}

/** Why something was not done: the server's code, or `offline` when it could not be asked. */
export interface Failure {
  code: string;
  /** The keys of the body that had the wrong shape. */
  keys: readonly string[];
  /** Seconds to wait before the next try; 0 where waiting does not help. */
  wait: number;
}

export type Sent<T = unknown> = { ok: true; body: T } | { ok: false; failure: Failure };

/** Passwords are hashed slowly on purpose. Milliseconds. */
const patience = 15_000;

/** Asks the server to do something about the account. Never throws. `path` goes on from `/api/account`. */
export async function send<T = unknown>(
  method: "POST" | "PUT" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Sent<T>> {
  try {
    const { ok, text, retryAfter } = await askServer(`/api/account${path}`, method, body, patience);
    if (ok) return { ok: true, body: (text === "" ? undefined : JSON.parse(text)) as T };
    return { ok: false, failure: failureOf(text, retryAfter) };
  } catch {
    return { ok: false, failure: { code: "offline", keys: [], wait: 0 } };
  }
}

/** Reads a problem as the server words it; whatever a proxy in between says instead is `internal`. */
export function failureOf(text: string, retryAfter: string | null): Failure {
  const wait = Math.max(0, Math.ceil(Number(retryAfter) || 0));
  try {
    const { code, detail } = JSON.parse(text) as { code?: unknown; detail?: unknown };
    if (typeof code !== "string") return { code: "internal", keys: [], wait };
    const keys = code === "bad_shape" ? [...String(detail).matchAll(/(?:^|; )(\w+): /g)] : [];
    return { code, keys: keys.map(([, key]) => key as string), wait };
  } catch {
    return { code: "internal", keys: [], wait };
  }
}
