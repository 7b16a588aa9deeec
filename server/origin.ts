import { Problem } from "./problem.ts";

/** True when the browser's own connection is encrypted, here or at the proxy in front of us. */
export function isHttps(headers: Headers, url: string): boolean {
  const forwarded = headers.get("x-forwarded-proto")?.split(",")[0]?.trim();
  return (forwarded ?? new URL(url).protocol.replace(":", "")) === "https";
}

/** What stands before the paths of this site where a browser asked: `https://example.com`. */
export function originOf(headers: Headers, url: string): string {
  const host =
    headers.get("x-forwarded-host")?.split(",")[0]?.trim() ?? headers.get("host") ?? new URL(url).host;
  return `${isHttps(headers, url) ? "https" : "http"}://${host}`;
}

/**
 * Refuses a change asked for by another site's page. Browsers name the asking page's origin with every such request
 * and no page can forge it; programs without a browser send none and carry no cookie they were not given.
 *
 * @throws Problem `foreign_origin`
 */
export function refuseForeignOrigin(headers: Headers): void {
  const origin = headers.get("origin");
  if (origin === null) {
    const site = headers.get("sec-fetch-site");
    if (site === null || site === "same-origin" || site === "none") return;
  } else if (hostOf(origin) !== null) {
    const own = [headers.get("host"), headers.get("x-forwarded-host")];
    if (own.includes(hostOf(origin))) return;
  }
  throw new Problem("foreign_origin", "Only pages of this site may do that. Nothing was changed.");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host || null : null;
}
