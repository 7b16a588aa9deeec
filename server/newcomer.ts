import type { NextRequest } from "next/server";
import { setLearnerCookie } from "./cookie.ts";
import { newId } from "./ids.ts";
import { whoOf } from "./learner.ts";
import { isHttps } from "./origin.ts";
import { cookieSecret } from "./settings.ts";

/** Whoever asks, known already or about to become a guest. */
export interface Comer {
  /** Null for a newcomer. */
  readonly known: string | null;
  /** The learner's id, in the database or not yet. */
  readonly learner: string;
  /** An account keeps the learner. */
  readonly account: boolean;
  /** What the answer says when the request succeeds: the guest's cookie, set anew. */
  readonly headers: Readonly<Record<string, string>>;
}

/** For routes that make a newcomer a guest. An account is known by its session alone: no cookie may outlive that. */
export async function comerOf(request: NextRequest): Promise<Comer> {
  const { learner: known, account } = await whoOf(request);
  const learner = known ?? newId();
  if (account !== null) return { known, learner, account: true, headers: {} };
  const cookie = setLearnerCookie(learner, cookieSecret(), isHttps(request.headers, request.url));
  return { known, learner, account: false, headers: { "set-cookie": cookie } };
}
