import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runToEnd } from "./children.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const elsewhere = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** How Playwright shall start the browser; without `executablePath` it takes its own download. */
export function browserLaunch(): { executablePath?: string; args: string[] } {
  const path = systemBrowser();
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return {
    ...(path === undefined ? {} : { executablePath: path }),
    args: [
      ...asRoot,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  };
}

/** Sees to it that there is a browser: the system's, else Debian's package, else Playwright's own. */
export async function ensureBrowser(): Promise<void> {
  if (systemBrowser()) return;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("Installing Chromium from the distribution …");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const apt = (...args: string[]) =>
      spawnSync("apt-get", args, { stdio: ["ignore", 2, 2], env }).status === 0;
    if (apt("update") && apt("install", "-y", "--no-install-recommends", "chromium") && systemBrowser())
      return;
  }
  const status = await runToEnd(["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (status !== 0) {
    throw new Error("No browser could be found or installed. Install Chromium and run the tests again.");
  }
}

function systemBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named) return named;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...elsewhere].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
