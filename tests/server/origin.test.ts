import { expect, test } from "vitest";
import { isHttps, refuseForeignOrigin } from "../../server/origin.ts";

const host = "side.example:3000";

test.each([
  ["the page's own origin", { host, origin: "http://side.example:3000" }],
  [
    "the public host a proxy forwards for",
    { host: "10.0.0.7", "x-forwarded-host": host, origin: `https://${host}` },
  ],
  ["a program without a browser", { host }],
  ["a browser that says it is the same origin", { host, "sec-fetch-site": "same-origin" }],
])("S4 lets %s change things", (_, headers) => {
  expect(() => refuseForeignOrigin(new Headers(headers as Record<string, string>))).not.toThrow();
});

test.each([
  ["another site", { host, origin: "https://evil.example" }],
  ["another port", { host, origin: "http://side.example:3001" }],
  ["a subdomain", { host, origin: "http://x.side.example:3000" }],
  ["a page without an origin", { host, origin: "null" }],
  ["an origin that is none", { host, origin: "side.example:3000" }],
  ["a browser that says it is another site", { host, "sec-fetch-site": "cross-site" }],
  ["a browser that says it is a neighbour", { host, "sec-fetch-site": "same-site" }],
])("S4 refuses %s", (_, headers) => {
  const refusal = expect.objectContaining({ code: "foreign_origin", status: 403 });
  expect(() => refuseForeignOrigin(new Headers(headers as Record<string, string>))).toThrow(refusal);
});

test("S2 https is what the browser's own connection is, as the proxy in front says", () => {
  expect(isHttps(new Headers(), "https://side.example/")).toBe(true);
  expect(isHttps(new Headers(), "http://side.example/")).toBe(false);
  expect(isHttps(new Headers({ "x-forwarded-proto": "https, http" }), "http://10.0.0.7/")).toBe(true);
  expect(isHttps(new Headers({ "x-forwarded-proto": "http" }), "https://side.example/")).toBe(false);
});
