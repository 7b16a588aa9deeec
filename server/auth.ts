import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { genericOAuth } from "better-auth/plugins/generic-oauth";
import { passwordLength } from "./account-contract.ts";
import * as tables from "./auth-schema.ts";
import { database } from "./database.ts";
import { log } from "./log.ts";
import { once } from "./once.ts";
import { type CompanySettings, cookieSecret } from "./settings.ts";

/** How long a browser stays signed in. */
const sessionSeconds = 60 * 24 * 60 * 60;

/** What the library calls the company's sign-in; part of the callback's address. */
export const companyProvider = "company";

/** The cookie of a browser that is signed in, and the same as it is called where pages come by https. */
const sessionCookie = "same-side.session_token";
const secureSessionCookie = `__Secure-${sessionCookie}`;
const sessionCookies = [sessionCookie, secureSessionCookie] as const;

/** A browser's session that counts. */
export interface Session {
  readonly id: string;
  /** The account's id. */
  readonly account: string;
  readonly begunAt: Date;
}

/** The sign-in library for pages that came by https, or by http; set up on first use. @throws Problem `not_configured` */
export function auth(https: boolean) {
  return once(`auth-${https}`, () => betterAuth(options(https, "http://localhost")));
}

/**
 * The same for signing in through a company. It is set up apart: it asks the provider for its description first, and nobody
 * with a password shall wait for that.
 */
export function companyAuth(https: boolean, { issuer, clientId, clientSecret, url }: CompanySettings) {
  const provider = {
    providerId: companyProvider,
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    // What every provider must take (RFC 6749, 2.3.1).
    tokenEndpointAuth: { method: "client_secret_basic" } as const,
    ...{ clientId, clientSecret },
    scopes: ["openid", "email"],
    // Nothing but the address: what others see is the pseudonym.
    mapProfileToUser: () => ({ name: "", image: undefined }),
  };
  return once(`company-auth-${https}`, () =>
    betterAuth({ ...options(https, url), plugins: [genericOAuth({ config: [provider] })] }),
  );
}

/** The session a request comes with, or null. Asks the database, so a revoked session is nobody at once. */
export async function sessionOf(headers: Headers): Promise<Session | null> {
  const cookie = headers.get("cookie");
  if (cookie === null || !sessionCookies.some((name) => cookie.includes(`${name}=`))) return null;
  const found = await auth(cookie.includes(`${secureSessionCookie}=`)).api.getSession({
    headers: new Headers({ cookie }),
  });
  return found && { id: found.session.id, account: found.user.id, begunAt: found.session.createdAt };
}

function options(https: boolean, url: string) {
  return {
    appName: "Same Side",
    baseURL: url,
    secret: cookieSecret(),
    database: drizzleAdapter(database(), { provider: "pg", schema: tables, transaction: true }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.least,
      maxPasswordLength: passwordLength.most,
    },
    session: { expiresIn: sessionSeconds, disableSessionRefresh: true },
    account: {
      // Whoever signed up here with somebody else's e-mail would otherwise share the company's account.
      accountLinking: { disableImplicitLinking: true },
      updateAccountOnSignIn: false,
    },
    databaseHooks: { account: { create: { before: withoutTokens } } },
    advanced: {
      cookiePrefix: "same-side",
      useSecureCookies: https,
      ipAddress: { disableIpTracking: true },
    },
    // Every address is ours, see route.ts; tries are counted in rate-limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error", log: noteFault },
  } as const;
}

/** We never act for anybody at their company, so nothing to do that with is kept. */
async function withoutTokens<T extends object>(account: T) {
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

/** Only the library's own words and what broke: what else it adds may name a person. */
function noteFault(_level: string, message: string, ...more: unknown[]): void {
  const err = more.find((value) => value instanceof Error);
  // What a provider answers, such as `invalid_client`.
  const answered = more.find((value): value is { error: string } => typeof Object(value).error === "string");
  log().warn(
    { ...(err && { err }), ...(answered && { answered: answered.error }) },
    `signing in: ${message}`,
  );
}
