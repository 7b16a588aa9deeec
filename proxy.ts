import { type NextRequest, NextResponse } from "next/server";
import { isHttps } from "./server/origin.ts";
import { pageHeaders } from "./server/security-headers.ts";

/**
 * Runs before every page: makes the nonce and sends the security headers. The API sets its own, see server/route.ts. An address
 * with a broken percent escape breaks the router behind this, so it is led to where nothing is.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const broken = isBroken(pathname);
  if (pathname.startsWith("/api/") || (pathname.startsWith("/faces/") && !broken)) {
    return broken ? NextResponse.rewrite(new URL("/api/unreadable", request.url)) : NextResponse.next();
  }
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const headers = pageHeaders({
    nonce,
    https: isHttps(request.headers, request.url),
    developing: process.env.NODE_ENV === "development",
  });
  const id = crypto.randomUUID();
  const inward = new Headers(request.headers);
  // Next reads the nonce for its own scripts from the policy; our inline scripts read it from x-nonce.
  inward.set("content-security-policy", headers["content-security-policy"] ?? "");
  inward.set("x-nonce", nonce);
  inward.set("x-request-id", id);
  const onward = { request: { headers: inward } };
  const response = broken
    ? NextResponse.rewrite(new URL("/unreadable", request.url), onward)
    : NextResponse.next(onward);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("x-request-id", id);
  return response;
}

function isBroken(path: string): boolean {
  try {
    decodeURIComponent(path);
    return false;
  } catch {
    return true;
  }
}

export const config = {
  // Faces are pictures with a policy of their own; of them and of the API only what may be broken comes here.
  matcher: ["/((?!api/|faces/|_next/static/|_next/image).*)", "/(api|faces)/(.*%.*)"],
};
