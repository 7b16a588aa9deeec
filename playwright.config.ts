import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserLaunch } from "./cli/browser.ts";
import { freePort } from "./cli/ports.ts";

// Workers read this file again; the environment hands them the first reader's choice.
process.env.E2E_PORT ??= String(await freePort());
// Where the server under test keeps its data: a test asks the database itself, and moves dates back instead of waiting.
process.env.E2E_DATA ??= join(tmpdir(), `same-side-e2e-${randomUUID()}`);
const baseURL = process.env.E2E_URL ?? `http://localhost:${process.env.E2E_PORT}`;

/** Real browser, built app, real PostgreSQL with data of its own. E2E_URL tests a server already running. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.E2E_REPORT ?? "test-results/report.json" }]],
  use: {
    baseURL,
    browserName: "chromium",
    launchOptions: browserLaunch(),
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    locale: "en-GB",
    timezoneId: "UTC",
  },
  ...(process.env.E2E_URL
    ? {}
    : {
        webServer: {
          command: "node cli/bootstrap.mjs tests/e2e/serve.ts",
          url: `${baseURL}/api/ready`,
          env: { PORT: process.env.E2E_PORT, E2E_DATA: process.env.E2E_DATA },
          timeout: 180_000,
          stdout: "ignore",
          stderr: "pipe",
          gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
        },
      }),
});
