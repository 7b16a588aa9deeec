import type { NextRequest } from "next/server";
import { addressOf } from "./address.ts";
import { type Session, sessionOf } from "./auth.ts";
import { learnerCookie, verifyLearner } from "./cookie.ts";
import { isHttps } from "./origin.ts";
import { cookieSecret } from "./settings.ts";

/** What a request says of the browser it comes from, as far as accounts need it. */
export interface Caller {
  /** For the sign-in library: the cookies and what the browser calls itself, and nothing else that was sent. */
  readonly headers: Headers;
  readonly https: boolean;
  /** For counting tries. */
  readonly address: string;
  /** The guest in the cookie, also where somebody is signed in. */
  readonly guest: string | null;
  readonly session: Session | null;
}

/** Longest name of a browser that is kept with its session. */
const longestBrowser = 300;

/** Who is calling. @throws Problem `not_configured` */
export async function callerOf(request: NextRequest): Promise<Caller> {
  const headers = new Headers();
  const cookie = request.headers.get("cookie");
  if (cookie !== null) headers.set("cookie", cookie);
  const browser = request.headers.get("user-agent")?.slice(0, longestBrowser);
  if (browser) headers.set("user-agent", browser);
  return {
    headers,
    https: isHttps(request.headers, request.url),
    address: addressOf(request.headers),
    guest: verifyLearner(request.cookies.get(learnerCookie)?.value, cookieSecret()),
    session: await sessionOf(request.headers),
  };
}
