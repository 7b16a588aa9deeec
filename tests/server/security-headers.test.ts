import { expect, test } from "vitest";
import { pageHeaders, pagePolicy } from "../../server/security-headers.ts";

const built = { nonce: "bm9uY2U=", https: false, developing: false };

function directive(policy: string, name: string): string | undefined {
  return policy.split("; ").find((part) => part.startsWith(`${name} `));
}

test("S17 a built page runs no script but those with its nonce", () => {
  expect(directive(pagePolicy(built), "script-src")).toBe(
    "script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'",
  );
});

test("S17 a built page takes nothing from elsewhere and is framed by nobody", () => {
  const policy = pagePolicy(built);
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  for (const name of ["frame-ancestors", "object-src", "base-uri", "frame-src"]) {
    expect(directive(policy, name)).toBe(`${name} 'none'`);
  }
  expect(directive(policy, "style-src")).not.toContain("unsafe-inline");
});

test("S17 only while developing may the page use eval", () => {
  expect(directive(pagePolicy({ ...built, developing: true }), "script-src")).toContain("'unsafe-eval'");
});

test("S17 https is demanded only of browsers that came by it", () => {
  expect(pageHeaders(built)).not.toHaveProperty("strict-transport-security");
  expect(pagePolicy(built)).not.toContain("upgrade-insecure-requests");
  const headers = pageHeaders({ ...built, https: true });
  expect(headers["strict-transport-security"]).toMatch(/^max-age=\d+$/);
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["content-security-policy"]).toContain("upgrade-insecure-requests");
});
