import { expect, test } from "vitest";
import { freshDatabase } from "../setup/fresh-database.ts";
import { serve } from "../setup/serve.ts";
import { visitor } from "../setup/visitor.ts";

const { url } = await serve(await freshDatabase());

const nonceOf = (policy: string | null) => /'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("S17 every script of a page carries the nonce of its answer", async () => {
  const page = await visitor(url).send("GET", "/");
  expect(page.status).toBe(200);
  const nonce = nonceOf(page.headers.get("content-security-policy"));
  expect(nonce).toBeTruthy();
  const scripts = [...page.text.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(0);
  for (const tag of scripts) expect(tag).toContain(`nonce="${nonce}"`);
});

test("S17 no two answers share a nonce", async () => {
  const pages = await Promise.all(Array.from({ length: 5 }, () => visitor(url).send("GET", "/")));
  expect(new Set(pages.map((page) => nonceOf(page.headers.get("content-security-policy")))).size).toBe(5);
});

test("S17 a page says who may frame it, sniff it and learn its address: nobody", async () => {
  for (const path of ["/", "/no-such-page"]) {
    const { headers } = await visitor(url).send("GET", path);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("camera=()");
    expect(headers.get("strict-transport-security")).toBeNull();
    expect(headers.get("x-powered-by")).toBeNull();
  }
});

test.each(["/%E0%A4%A", "/scenarios/%E0%A4%A", "/challenges/%", "/play/%FF/letter", "/faces/%zz"])(
  "S13 the address %s cannot be read, and is a page that is not there",
  async (path) => {
    const page = await visitor(url).send("GET", path);
    const nonce = nonceOf(page.headers.get("content-security-policy"));
    expect(page.status).toBe(404);
    expect(page.text).toContain(`nonce="${nonce}"`);
    expect(page.text).toContain("</main>");
  },
);

test("S17 no script or style of a page is sniffed", async () => {
  const page = await visitor(url).send("GET", "/");
  const files = [...page.text.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+)"/g)].map(
    ([, path]) => path as string,
  );
  expect(files.length).toBeGreaterThan(0);
  for (const path of new Set(files)) {
    const { status, headers } = await visitor(url).send("GET", path);
    expect([status, headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
  }
});

test("S17 a page that came by https demands it from then on", async () => {
  const { headers } = await visitor(url).send("GET", "/", undefined, { "x-forwarded-proto": "https" });
  expect(headers.get("strict-transport-security")).toMatch(/^max-age=\d+$/);
});
