import { type Browser, chromium, type Page } from "@playwright/test";
import { browserLaunch } from "../../cli/browser.ts";
import { hand, median, percentile, row } from "./row.ts";
import { startServers } from "./servers.ts";

// The play page beside an empty Next page with React: script to the first choice, first paint of the table, and how long a
// key press takes to paint the next line.

const LOADS = 9;
const PRESSES = 60;
/** Milliseconds of one frame at 60 a second: what the key press is held against. */
const FRAME = 16;
const lines = "fieldset button";

interface Load {
  readonly script: number;
  readonly paint: number;
}

/** Loads a page with an empty cache. Script is what crossed the wire, compressed, in kB; paint the first contentful one. */
async function load(browser: Browser, url: string, cookies: Cookies, ready: string): Promise<Load> {
  const context = await browser.newContext({ reducedMotion: "reduce" });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  const scripts = new Set<string>();
  let bytes = 0;
  session.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.locator(ready).first().waitFor();
  const paint = await page.evaluate(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
  );
  await context.close();
  return { script: bytes / 1000, paint };
}

type Cookies = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["cookies"]>>;

/** Begins an attempt as a guest of its own. */
async function sitDown(browser: Browser, url: string): Promise<{ id: string; cookies: Cookies }> {
  const context = await browser.newContext();
  const data = { scenario: "friday-invoice", level: "guided", kind: "practice" };
  const answer = await context.request.post(`${url}/api/attempts`, { data });
  const { id } = (await answer.json()) as { id: string };
  const cookies = await context.cookies();
  await context.close();
  return { id, cookies };
}

/** Milliseconds from a key press to the paint after the menu it leads to. Null when the talk or the meeting ended. */
async function press(page: Page): Promise<number | null> {
  const took = page.evaluate(
    (selector) =>
      new Promise<number | null>((done) => {
        const before = document.querySelector(selector)?.textContent;
        const look = (begun: number): void => {
          const now = document.querySelector(selector)?.textContent;
          if (now === before && performance.now() - begun < 2000) requestAnimationFrame(() => look(begun));
          else
            requestAnimationFrame(() =>
              done(now === undefined || now === before ? null : performance.now() - begun),
            );
        };
        addEventListener("keydown", () => look(performance.now()), { once: true, capture: true });
        document.documentElement.dataset["listening"] = "yes";
      }),
    lines,
  );
  await page.locator("html[data-listening]").waitFor({ state: "attached" });
  await page.keyboard.press("1");
  const ms = await took;
  await page.evaluate(() => delete document.documentElement.dataset["listening"]);
  return ms;
}

async function presses(browser: Browser, url: string): Promise<number[]> {
  const found: number[] = [];
  while (found.length < PRESSES) {
    const { id, cookies } = await sitDown(browser, url);
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${url}/play/${id}`, { waitUntil: "networkidle" });
    await page.locator(lines).first().waitFor();
    // Three lines of the first meeting; the last one ends it.
    for (let turn = 0; turn < 3; turn++) {
      const ms = await press(page);
      if (ms === null) break;
      found.push(ms);
    }
    await context.close();
  }
  return found;
}

const servers = await startServers();
const browser = await chromium.launch(browserLaunch());
try {
  const { id, cookies } = await sitDown(browser, servers.ours);
  const ours: Load[] = [];
  const empty: Load[] = [];
  for (let number = 0; number <= LOADS; number++) {
    const table = await load(browser, `${servers.ours}/play/${id}`, cookies, lines);
    const bare = await load(browser, servers.bare, [], "button");
    if (number === 0) continue;
    ours.push(table);
    empty.push(bare);
  }
  const script = median(ours.map((one) => one.script));
  const bareScript = median(empty.map((one) => one.script));
  const keys = await presses(browser, servers.ours);
  const against = "an empty Next page with React";
  hand([
    row("compressed script to the first choice", script, against, bareScript, "kB", {
      ratio: (bareScript + 90) / bareScript,
      side: "at most",
    }),
    row(
      "first paint of the table",
      median(ours.map((one) => one.paint)),
      against,
      median(empty.map((one) => one.paint)),
      "ms",
      { ratio: 1.3, side: "at most" },
    ),
    row(
      `key press to next line painted, p95 of ${keys.length}`,
      percentile(keys, 0.95),
      "one frame",
      FRAME,
      "ms",
      {
        ratio: 50 / FRAME,
        side: "at most",
      },
    ),
  ]);
} finally {
  await browser.close();
  await servers.stop();
}
process.exit(0);
