import { randomUUID } from "node:crypto";
import type { NextRequest } from "next/server";
import type { ZodType } from "zod";
import { isHttps, refuseForeignOrigin } from "./origin.ts";
import { Problem } from "./problem.ts";
import { logTrouble, problemOf } from "./trouble.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;
type Method = (typeof methods)[number];

/** Handles one method of one address; `params` are the address's variable parts. */
export type Handler<P> = (request: NextRequest, params: P) => Response | Promise<Response>;
type NextHandler<P> = (request: NextRequest, context: { params: Promise<P> }) => Promise<Response>;

/**
 * The handlers of one address, for `export const { GET, POST, … } = route({ … })`. Methods not given answer 405 with
 * `Allow`; whatever a handler throws becomes a problem with a code; changes from other sites' pages are refused.
 */
export function route<P = Record<never, never>>(
  given: Partial<Record<"GET" | "POST" | "PUT" | "DELETE", Handler<P>>>,
): Record<Method, NextHandler<P>> {
  const allow = methods.filter(
    (method) => method in given || method === "OPTIONS" || (method === "HEAD" && given.GET),
  );
  const tellMethods: Handler<P> = () =>
    new Response(null, { status: 204, headers: { allow: allow.join(", ") } });
  const all: Partial<Record<Method, Handler<P>>> = {
    ...given,
    OPTIONS: tellMethods,
    ...(given.GET === undefined ? {} : { HEAD: given.GET }),
  };
  const refuse: Handler<P> = (request) => {
    throw new Problem("wrong_method", `${request.method} is not possible here.`, { allow: allow.join(", ") });
  };
  return Object.fromEntries(methods.map((method) => [method, guard(all[method] ?? refuse)])) as Record<
    Method,
    NextHandler<P>
  >;
}

/** A JSON answer, reduced to exactly what the schema names. */
export function answer<T>(
  schema: ZodType<T>,
  value: T,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return Response.json(schema.parse(value), { status, headers });
}

/** The same answer, with cookies to keep or to forget. */
export function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append("set-cookie", cookie);
  return response;
}

function guard<P>(handle: Handler<P>): NextHandler<P> {
  return async (request, context) => {
    const id = randomUUID();
    const response = await attempt(handle, request, context, id);
    const { headers } = response;
    headers.set("x-request-id", id);
    headers.set("x-content-type-options", "nosniff");
    headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
    if (isHttps(request.headers, request.url)) headers.set("strict-transport-security", "max-age=31536000");
    return response;
  };
}

async function attempt<P>(
  handle: Handler<P>,
  request: NextRequest,
  context: { params: Promise<P> },
  id: string,
): Promise<Response> {
  try {
    if (!/^(GET|HEAD|OPTIONS)$/.test(request.method)) refuseForeignOrigin(request.headers);
    return await handle(request, await context.params);
  } catch (error) {
    const problem = problemOf(error);
    logTrouble(error, problem, { request: id, method: request.method });
    const headers = { ...problem.headers, "content-type": "application/problem+json" };
    return new Response(JSON.stringify(problem), { status: problem.status, headers });
  }
}
