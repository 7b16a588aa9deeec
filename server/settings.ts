import { BlockList, isIP } from "node:net";
import { join } from "node:path";
import { Problem } from "./problem.ts";

/*
 * What the environment decides, read when it is first needed and never while a module loads: `next build` runs
 * with none of it.
 */

/** `DATABASE_URL`: a PostgreSQL connection string. @throws Problem `not_configured` */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Problem("not_configured", "DATABASE_URL is not set.");
  return url;
}

/**
 * `SAME_SIDE_SECRET`: signs the learners' cookies; the same on every node, at least 32 characters. Changing it
 * makes every guest a newcomer. @throws Problem `not_configured`
 */
export function cookieSecret(): string {
  const secret = process.env.SAME_SIDE_SECRET ?? "";
  if (secret.length < 32) {
    throw new Problem("not_configured", "SAME_SIDE_SECRET is not set or shorter than 32 characters.");
  }
  return secret;
}

/** `SAME_SIDE_SCENARIOS`: the folder with one folder per scenario; `scenarios` beside the app when unset. */
export function scenariosFolder(): string {
  return process.env.SAME_SIDE_SCENARIOS || join(/* turbopackIgnore: true */ process.cwd(), "scenarios");
}

/** `DATABASE_CONNECTIONS`: most connections of one node, 1 to 1,000; 10 when unset. @throws Problem `not_configured` */
export function databaseConnections(): number {
  const text = process.env.DATABASE_CONNECTIONS || "10";
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 1000) {
    throw new Problem(
      "not_configured",
      `DATABASE_CONNECTIONS must be a number from 1 to 1000, not "${text}".`,
    );
  }
  return count;
}

/** Where a company's own sign-in is asked, and where we are. */
export interface CompanySettings {
  /** The provider's issuer; its description is at `<issuer>/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Our own address as browsers know it, without a slash at its end: it is part of what the provider has on file. */
  readonly url: string;
}

/**
 * `SAME_SIDE_OIDC_ISSUER`, `SAME_SIDE_OIDC_CLIENT_ID`, `SAME_SIDE_OIDC_CLIENT_SECRET` and `SAME_SIDE_URL`: sign-in through a
 * company; null when no issuer is given. @throws Problem `not_configured` when only a part is given
 */
export function companySettings(): CompanySettings | null {
  const issuer = process.env.SAME_SIDE_OIDC_ISSUER;
  if (!issuer) return null;
  const given = (name: string, isRight: (text: string) => boolean = () => true) => {
    const text = process.env[name] ?? "";
    if (text !== "" && isRight(text)) return text;
    throw new Problem("not_configured", `With SAME_SIDE_OIDC_ISSUER, ${name} must be given too.`);
  };
  return {
    issuer: given("SAME_SIDE_OIDC_ISSUER", URL.canParse).replace(/\/+$/, ""),
    clientId: given("SAME_SIDE_OIDC_CLIENT_ID"),
    clientSecret: given("SAME_SIDE_OIDC_CLIENT_SECRET"),
    url: new URL(given("SAME_SIDE_URL", URL.canParse)).origin,
  };
}

/**
 * `SAME_SIDE_TRUSTED_PROXY`: addresses of proxies whose `X-Forwarded-For` is believed, with commas between, each alone or as a
 * network (`10.0.0.0/8`); none when unset. @throws Problem `not_configured`
 */
export function trustedProxies(): BlockList {
  const list = new BlockList();
  for (const entry of (process.env.SAME_SIDE_TRUSTED_PROXY ?? "").split(",")) {
    const [address = "", bits] = entry.trim().split("/");
    if (address === "") continue;
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    try {
      if (bits === undefined) list.addAddress(address, family);
      else list.addSubnet(address, Number(bits), family);
    } catch {
      throw new Problem(
        "not_configured",
        `SAME_SIDE_TRUSTED_PROXY has "${entry.trim()}", which is no address.`,
      );
    }
  }
  return list;
}
