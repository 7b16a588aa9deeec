import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { type SignedIn, signedInSchema } from "../../server/account-contract.ts";
import type { Visitor } from "./visitor.ts";

/** A password that is long enough. */
export const password = "a long walk by the river";

/** An e-mail nobody has yet. */
export function newEmail(): string {
  return `p${randomBytes(6).toString("hex")}@example.com`;
}

/** Signs a visitor up. */
export async function signUp(who: Visitor, email: string, more: object = {}): Promise<SignedIn> {
  const answer = await who.send("POST", "/api/account/sign-up", { email, password, ...more });
  expect(answer.status, answer.text).toBe(201);
  return signedInSchema.strict().parse(answer.json);
}

/** Signs a visitor in. */
export async function signIn(who: Visitor, email: string, secret = password): Promise<SignedIn> {
  const answer = await who.send("POST", "/api/account/sign-in", { email, password: secret });
  expect(answer.status, answer.text).toBe(200);
  return signedInSchema.strict().parse(answer.json);
}
