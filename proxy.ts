import { type NextRequest, NextResponse } from "next/server";
import { isHttps } from "./server/origin.ts";
import { pageHeaders } from "./server/security-headers.ts";

/** Runs before every page: makes the nonce and sends the security headers. The API sets its own, see server/route.ts. */
export function proxy(request: NextRequest): NextResponse {
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
  const response = NextResponse.next({ request: { headers: inward } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("x-request-id", id);
  return response;
}

export const config = {
  // Faces are pictures with a policy of their own.
  matcher: ["/((?!api/|faces/|_next/static/|_next/image).*)"],
};
