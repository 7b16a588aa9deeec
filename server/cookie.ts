import { createHmac, timingSafeEqual } from "node:crypto";
import { isId } from "./ids.ts";

/** The one cookie we set: who this browser's learner is, signed by us. */
export const learnerCookie = "same-side-learner";

/** Browsers keep a cookie for at most 400 days; ours is set anew with every attempt that begins. */
const lifetimeSeconds = 400 * 24 * 60 * 60;

/** The cookie's value for a learner: `v1.<id>.<HMAC-SHA256 in base64url>`. */
export function signLearner(learner: string, secret: string): string {
  const claim = `v1.${learner}`;
  return `${claim}.${signature(claim, secret)}`;
}

/** The learner a cookie's value stands for, or null when it is absent, malformed or not signed by this secret. */
export function verifyLearner(value: string | undefined, secret: string): string | null {
  const [version, learner, given, ...rest] = (value ?? "").split(".");
  if (version !== "v1" || learner === undefined || given === undefined || rest.length > 0) return null;
  if (!isId(learner)) return null;
  const wanted = Buffer.from(signature(`v1.${learner}`, secret));
  const offered = Buffer.from(given);
  return wanted.length === offered.length && timingSafeEqual(wanted, offered) ? learner : null;
}

/** The `Set-Cookie` header that makes this browser the learner. `secure` where the page came by https. */
export function setLearnerCookie(learner: string, secret: string, secure: boolean): string {
  const attributes = [
    "Path=/",
    `Max-Age=${lifetimeSeconds}`,
    "HttpOnly",
    "SameSite=Lax",
    ...(secure ? ["Secure"] : []),
  ];
  return [`${learnerCookie}=${signLearner(learner, secret)}`, ...attributes].join("; ");
}

/** The `Set-Cookie` header that makes this browser a newcomer again. */
export function dropLearnerCookie(): string {
  return `${learnerCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
}

function signature(claim: string, secret: string): string {
  return createHmac("sha256", secret).update(`learner:${claim}`).digest("base64url");
}
