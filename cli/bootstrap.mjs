/**
 * First step of every npm script. Plain JavaScript without dependencies, because it must run on
 * whatever Node the host has (20.20 and later), before anything is installed. It installs what
 * package-lock.json asks for and hands over to the pinned Node in node_modules.
 *
 * Usage: node cli/bootstrap.mjs cli/<command>.ts [arguments]
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const pinnedNode = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");

/** True when every package the lock file requires is in node_modules at the same version. */
function isInstalled() {
  const installedList = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installedList) || !existsSync(pinnedNode)) return false;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installedList, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** Runs `npm ci`, with its words on stderr so that a command's own output stays clean. */
function install() {
  console.error("Installing packages (npm ci) …");
  const npm = process.env.npm_execpath;
  const [program, before] = npm ? [process.execPath, [npm]] : ["npm", []];
  const { status } = spawnSync(
    program,
    [...before, "ci", "--include=dev", "--include=optional", "--loglevel=error"],
    {
      cwd: root,
      stdio: ["ignore", 2, 2],
      shell: !npm && process.platform === "win32",
    },
  );
  if (status !== 0 || !isInstalled()) {
    console.error("The packages could not be installed; see the lines above.");
    process.exit(1);
  }
}

/** Runs one command on the pinned Node and ends as it ends. */
function handOver([file, ...args]) {
  const child = spawn(pinnedNode, ["--conditions=react-server", join(root, file), ...args], {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    // The channel carries nothing: a command that must not outlive us notices when it closes.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  stopWithNpm(child);
}

/** npm may die without passing a signal on, or pass it only to the shell between us: notice it. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 100).unref();
}

if (!isInstalled()) install();
handOver(process.argv.slice(2));
