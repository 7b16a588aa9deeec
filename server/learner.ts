import "server-only";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import { learnerCookie, verifyLearner } from "./cookie.ts";
import { cookieSecret } from "./settings.ts";

/** For pages: the learner this browser is, or null for a newcomer. Sets nothing. */
export async function learnerFromCookies(): Promise<string | null> {
  return verifyLearner((await cookies()).get(learnerCookie)?.value, cookieSecret());
}

/** For routes: the learner who asks, or null for a newcomer. */
export function learnerOf(request: NextRequest): string | null {
  return verifyLearner(request.cookies.get(learnerCookie)?.value, cookieSecret());
}
