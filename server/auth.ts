import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import * as tables from "./auth-schema.ts";
import { database } from "./database.ts";
import { once } from "./once.ts";
import { cookieSecret } from "./settings.ts";

/** The cookie of a browser that is signed in, and the same as it is called where pages come by https. */
export const sessionCookies = ["same-side.session_token", "__Secure-same-side.session_token"] as const;

/** The sign-in library, set up on first use. @throws Problem `not_configured` */
export function auth() {
  return once("auth", () =>
    betterAuth({
      appName: "Same Side",
      secret: cookieSecret(),
      database: drizzleAdapter(database(), { provider: "pg", schema: tables }),
      emailAndPassword: { enabled: true },
      advanced: { cookiePrefix: "same-side" },
      telemetry: { enabled: false },
    }),
  );
}

/** The account a request is signed in with: its id, or null. Asks the database, so a revoked session is nobody at once. */
export async function accountOf(headers: Headers): Promise<string | null> {
  const session = await auth().api.getSession({ headers });
  return session?.user.id ?? null;
}
