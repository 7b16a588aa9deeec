import { afterEach, expect, test, vi } from "vitest";
import { companySettings, trustedProxies } from "../../server/settings.ts";

afterEach(() => vi.unstubAllEnvs());

const whole = {
  SAME_SIDE_OIDC_ISSUER: "https://id.example/realm/",
  SAME_SIDE_OIDC_CLIENT_ID: "same-side",
  SAME_SIDE_OIDC_CLIENT_SECRET: "x",
  SAME_SIDE_URL: "https://table.example/",
};

function given(env: Record<string, string>): void {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
}

test("A9 without an issuer there is no company sign-in, whatever else is given", () => {
  given({ ...whole, SAME_SIDE_OIDC_ISSUER: "" });
  expect(companySettings()).toBeNull();
});

test("A9 a company sign-in is given whole", () => {
  given(whole);
  expect(companySettings()).toEqual({
    issuer: "https://id.example/realm",
    clientId: "same-side",
    clientSecret: "x",
    url: "https://table.example",
  });
});

test.each(Object.keys(whole).slice(1))("A9 without %s the server is not ready", (name) => {
  given({ ...whole, [name]: "" });
  expect(companySettings).toThrow(name);
});

test.each(["SAME_SIDE_OIDC_ISSUER", "SAME_SIDE_URL"])("A9 %s is an address", (name) => {
  given({ ...whole, [name]: "table" });
  expect(companySettings).toThrow(name);
});

test.each(["proxy", "10.0.0.0/33", "10.0.0.0/x", "1.2.3"])("A13 %s is no proxy's address", (text) => {
  given({ SAME_SIDE_TRUSTED_PROXY: `127.0.0.1, ${text}` });
  expect(trustedProxies).toThrow(text);
});
