import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { migrate } from "../../server/migrate.ts";
import { house } from "../house/run.ts";
import { rows } from "../setup/rows.ts";
import { scratch } from "./scratch.ts";

/** The command as npm runs it. */
function account(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--conditions=react-server", join(house, "cli/account.ts"), ...args],
    {
      cwd: house,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "", DATABASE_URL: "", ...env },
    },
  );
  return { status, stdout, stderr };
}

test("A8 beside a running app it prints one code, of which only the hash is kept", async () => {
  const folder = scratch();
  const server = await startPostgres({ dataDir: folder, durable: false });
  try {
    await migrate(server.url);
    await rows(server.url, `insert into "user" (id, name, email) values ('u', '', 'ruth@example.com')`);
    const env = { SAME_SIDE_DATA: folder };
    const first = account(["code", "Ruth@Example.com"], env);
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout).toMatch(/^([2-9A-Z]{5}-){3}[2-9A-Z]{5}\n$/);
    const second = account(["code", "ruth@example.com"], { DATABASE_URL: server.url });
    expect(second.stdout).not.toBe(first.stdout);
    const kept = await rows<{ hash: string }>(server.url, "select hash, account, used_at from reset_code");
    expect(kept).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{64}$/), account: "u", used_at: null }]);

    expect(account(["code", "nobody@example.com"], env)).toEqual({
      status: 1,
      stdout: "",
      stderr: "account code: no account has the e-mail nobody@example.com\n",
    });
  } finally {
    await server.stop();
  }
  const stopped = account(["code", "ruth@example.com"], { SAME_SIDE_DATA: folder });
  expect(stopped).toMatchObject({ status: 1, stdout: "" });
  expect(stopped.stderr).toMatch(/^account code: nothing runs on the data in .*\n$/);
  removePostgres(folder);
}, 120_000);

test("A8 without an app it says so in a line and makes nothing", () => {
  const folder = scratch();
  const asked = account(["code", "ruth@example.com"], { SAME_SIDE_DATA: join(folder, "none") });
  expect(asked.status).toBe(1);
  expect(asked.stderr.trim().split("\n")).toHaveLength(1);
  expect(readdirSync(folder)).toEqual([]);
  const gone = account(["code", "ruth@example.com"], { DATABASE_URL: "postgresql://x:y@127.0.0.1:9/z" });
  expect(gone).toMatchObject({ status: 1, stdout: "" });
  expect(gone.stderr).toMatch(/^account code: the database could not be asked: .*\n$/);
});

test("A8 anything else typed is misuse", () => {
  for (const args of [[], ["code", "ruth"], ["delete", "a@b.example"]]) {
    const { status, stdout, stderr } = account(args);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^account.*\nSee npm run -s account -- --help\n$/);
  }
});
