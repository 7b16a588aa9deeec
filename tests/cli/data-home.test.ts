import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { dataHome, signingSecret } from "../../cli/data-home.ts";
import { credentials } from "../../cli/postgres-cluster.ts";
import { scratch } from "./scratch.ts";

afterEach(() => vi.unstubAllEnvs());

test("H8: the signing secret is made up once, long, and for its owner's eyes only", () => {
  vi.stubEnv("SAME_SIDE_SECRET", "");
  const folder = scratch();
  const secret = signingSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(signingSecret(folder)).toBe(secret);
  expect(signingSecret(scratch())).not.toBe(secret);
  expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
});

test("H8: a secret from the environment is used and written nowhere", () => {
  vi.stubEnv("SAME_SIDE_SECRET", "from outside");
  const folder = scratch();
  expect(signingSecret(folder)).toBe("from outside");
  expect(() => readFileSync(join(folder, "secret"))).toThrow("ENOENT");
});

test("H8: database passwords are made up once, differ from each other, and are for their owner's eyes only", () => {
  const folder = scratch();
  const made = credentials(folder);
  expect(made.admin).not.toBe(made.app);
  expect(credentials(folder)).toEqual(made);
  expect(credentials(scratch())).not.toEqual(made);
  expect(statSync(join(folder, "credentials.json")).mode & 0o777).toBe(0o600);
});

test("H8: other users can neither list nor read the data folder", () => {
  const folder = join(scratch(), "data");
  vi.stubEnv("SAME_SIDE_DATA", folder);
  expect(dataHome()).toBe(folder);
  expect(statSync(folder).mode & 0o066).toBe(0);
});
