import { execFileSync, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The operating-system account PostgreSQL runs under; undefined means "as we are". */
export type Account = { uid: number; gid: number } | undefined;

const accountName = "same-side";
/** Where root keeps what the account must reach when the checkout itself is closed to it. */
const openGround = "/var/lib/same-side";

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data it finds, or for
 * new data under an account of its own, created on first use; everybody else runs it as themselves.
 */
export function postgresAccount(dataDir: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const found = statSync(join(dataDir, "postgres/cluster"), { throwIfNoEntry: false });
  if (found && found.uid !== 0) return { uid: found.uid, gid: found.gid };
  const known = lookUp(accountName) ?? createAccount() ?? lookUp("postgres");
  if (!known) {
    throw new Error(
      "PostgreSQL does not run as root, and no account could be created for it (useradd and adduser " +
        "are missing). Start as an ordinary user, or set DATABASE_URL.",
    );
  }
  return known;
}

function lookUp(name: string): Account {
  const id = (flag: string) => spawnSync("id", [flag, name], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  return uid.status === 0 && gid.status === 0
    ? { uid: Number(uid.stdout), gid: Number(gid.stdout) }
    : undefined;
}

function createAccount(): Account {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", accountName]],
    ["adduser", ["-S", "-D", "-H", accountName]],
  ];
  for (const [program, args] of ways) {
    spawnSync(program, args, { stdio: "ignore" });
    // A start at the same moment may have created it; what counts is that it is there.
    const account = lookUp(accountName);
    if (account) return account;
  }
  return undefined;
}

/**
 * The folder for the cluster: `<dataDir>/postgres`, or, when the account cannot enter that, a folder
 * under /var/lib/same-side to which `<dataDir>/postgres` is then a link.
 */
export function clusterPlace(account: Account, dataDir: string): string {
  const place = join(dataDir, "postgres");
  if (!account) {
    mkdirSync(place, { recursive: true, mode: 0o700 });
    return place;
  }
  if (!isLink(place) && !canEnter(account, dataDir)) {
    const outside = join(openGround, "clusters", randomUUID());
    makePassable(openGround, dirname(outside));
    if (existsSync(place)) execFileSync("mv", [place, outside]);
    else mkdirSync(outside);
    symlinkSync(outside, place);
  }
  makePassable(place);
  // The way through the link may be closed to the account; the real one is not.
  return realpathSync(place);
}

/** Program files the account can run: the packages', or a copy of them outside a closed checkout. */
export function reachablePrograms(account: Account, native: string, version: string): string {
  if (!account || runs(account, native)) return native;
  const copy = join(openGround, `programs-${version}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    makePassable(openGround);
    cpSync(native, draft, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith(".a"),
    });
    execFileSync("chmod", ["-R", "a+rX", draft]);
    publish(draft, copy);
  }
  return copy;
}

function runs(account: Account, native: string): boolean {
  const tried = spawnSync(join(native, "bin/postgres"), ["--version"], {
    ...account,
    cwd: "/",
    stdio: "ignore",
  });
  return tried.status === 0;
}

function canEnter(account: Account, folder: string): boolean {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0
  );
}

/** Folders others may pass through but not list; what lies in them keeps its own lock. */
function makePassable(...folders: string[]): void {
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  }
}

/** Another start may have finished the same copy first; then ours is superfluous. */
function publish(draft: string, copy: string): void {
  try {
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!statSync(copy, { throwIfNoEntry: false })) throw error;
  }
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}
