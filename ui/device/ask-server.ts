/** What the server answered, its body as text. */
export interface Answered {
  readonly status: number;
  readonly ok: boolean;
  readonly text: string;
  /** The header `Retry-After`, where there is one. */
  readonly retryAfter: string | null;
}

/** How long an answer is waited for, in milliseconds. */
const patience = 8000;

/** Asks the server something, with a body in JSON where one is given. Throws when there is no answer in time. */
export async function askServer(
  path: string,
  method: string,
  body?: unknown,
  wait = patience,
): Promise<Answered> {
  const response = await fetch(path, {
    method,
    signal: AbortSignal.timeout(wait),
    cache: "no-store",
    ...(body === undefined
      ? {}
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { status, ok, headers } = response;
  return { status, ok, text: await response.text(), retryAfter: headers.get("retry-after") };
}
