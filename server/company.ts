import { isAPIError } from "better-auth/api";
import type { CompanyFailure } from "./account-contract.ts";
import { arrive, type WithCookies } from "./accounts.ts";
import { companyAuth, companyProvider, sessionOf } from "./auth.ts";
import type { Caller } from "./caller.ts";
import { Problem } from "./problem.ts";
import { countTry } from "./rate-limit.ts";
import { type CompanySettings, companySettings } from "./settings.ts";

/** Where the browser is when it is done, whether it is signed in or not. */
const home = "/account";

/**
 * Begins to sign in through the company: the provider's page to go to, and the cookie that proves the way back is this browser's.
 * @throws Problem `no_company`, `company_gone` or `too_many`
 */
export async function startCompanySignIn(caller: Caller): Promise<WithCookies<{ url: string }>> {
  const settings = requireCompany();
  await countTry({ purpose: "company", who: caller.address, most: 300, minutes: 60 });
  const { headers, response } = await companyAuth(caller.https, settings)
    .api.signInSocial({
      body: { provider: companyProvider, callbackURL: home, errorCallbackURL: home, disableRedirect: true },
      headers: caller.headers,
      returnHeaders: true,
    })
    .catch((error) => {
      throw isAPIError(error) && error.statusCode === 404 ? companyGone() : error;
    });
  if (!response.url) throw companyGone();
  return { value: { url: response.url }, cookies: headers.getSetCookie() };
}

/**
 * Takes a browser that comes back from the company: signed in, with what its guest did, or told why not.
 *
 * @param query what the provider added to the address
 * @returns where the browser goes on to
 * @throws Problem `no_company`
 */
export async function finishCompanySignIn(
  caller: Caller,
  provider: string,
  query: Readonly<Record<string, string>>,
): Promise<WithCookies<string>> {
  const settings = requireCompany();
  if (provider !== companyProvider) throw noCompany();
  const response = await companyAuth(caller.https, settings).api.callbackOAuth({
    method: "GET",
    params: { id: companyProvider },
    query,
    headers: caller.headers,
    asResponse: true,
  });
  const cookies = response.headers.getSetCookie();
  const signedIn = await sessionOf(new Headers({ cookie: cookies.map(sentBack).join("; ") }));
  if (signedIn === null) return { value: `${home}?company=${failureOf(response)}`, cookies };
  const arrived = await arrive(caller, signedIn.account, response.headers);
  return { value: home, cookies: arrived.cookies };
}

function requireCompany(): CompanySettings {
  const settings = companySettings();
  if (settings === null) throw noCompany();
  return settings;
}

/** A cookie as the browser will send it. */
function sentBack(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}

function failureOf(response: Response): CompanyFailure {
  const { searchParams } = new URL(response.headers.get("location") ?? "/", "http://localhost");
  switch (searchParams.get("error")) {
    case "access_denied":
      return "refused";
    case "account_not_linked":
      return "email_taken";
    case "state_mismatch":
    case "state_not_found":
    case "invalid_code":
      return "stale";
    default:
      return "failed";
  }
}

function noCompany(): Problem {
  return new Problem("no_company", "Sign in by e-mail and password.");
}

function companyGone(): Problem {
  return new Problem("company_gone", "Try again in a moment, or sign in by e-mail and password.");
}
