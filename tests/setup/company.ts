import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";
import { afterAll, vi } from "vitest";
import { freePort } from "../../cli/ports.ts";

/** A company's sign-in, really running on loopback. */
export interface Company {
  readonly issuer: string;
  /** What the web server is told of it. */
  readonly env: Record<string, string>;
  /** Who sits at the browser: their e-mail is `<login>@company.example`; null says no. */
  login: string | null;
}

/** Where the company believes the app to be; a test carries the way back over to where it is. */
export const publicUrl = "http://table.example";

/** Starts a provider with one client: the app. Ended with the test file. */
export async function startCompany(): Promise<Company> {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const client = { client_id: "same-side", client_secret: "a secret between the two" };
  // It warns of keeping everything in memory, which is what a test wants.
  const warned = vi.spyOn(console, "warn").mockReturnValue();
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${publicUrl}/api/auth/callback/company`] }],
    cookies: { keys: ["only for tests"] },
    jwks: {
      keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })],
    },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: `${sub}@Company.example`, email_verified: true }),
    }),
    loadExistingGrant: async (context: {
      oidc: { client: { clientId: string }; session: { accountId: string } };
    }) => {
      const { clientId } = context.oidc.client;
      const grant = new provider.Grant({ clientId, accountId: context.oidc.session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  warned.mockRestore();
  const company: Company = {
    issuer,
    env: {
      SAME_SIDE_URL: publicUrl,
      SAME_SIDE_OIDC_ISSUER: issuer,
      SAME_SIDE_OIDC_CLIENT_ID: client.client_id,
      SAME_SIDE_OIDC_CLIENT_SECRET: client.client_secret,
    },
    login: null,
  };
  const answer = provider.callback();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return answer(request, response);
    const { login } = company;
    const result = login === null ? { error: "access_denied" } : { login: { accountId: login } };
    void provider.interactionFinished(request, response, result);
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  afterAll(() => server.close());
  return company;
}
