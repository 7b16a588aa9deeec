import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { browserLaunch, ensureBrowser } from "./browser.ts";
import { startNode } from "./children.ts";
import { projectRoot } from "./data-home.ts";
import { freePort } from "./ports.ts";
import { removePostgres } from "./postgres.ts";
import { takeRoom } from "./screens-room.ts";
import { finish, rehearse, type Talk } from "./screens-talk.ts";

/** One picture: its name, where it is, and what is done on the page before it is taken. */
interface Screen {
  name: string;
  path(talk: Talk): string;
  prepare?(page: Page): Promise<void>;
  /** As tall as the page, instead of as tall as the window. */
  whole?: boolean;
}

/** Goes past what is asked before a debrief. */
const skip = async (page: Page) => {
  const button = page.getByRole("button", { name: "Skip" });
  while (await button.isVisible()) await button.click();
};

const guess = async (page: Page) => {
  await page.keyboard.press("1");
  await page.keyboard.press("2");
  await page.getByRole("button", { name: "Go on" }).waitFor();
};

const planned = async (page: Page) => {
  await page.getByText("Plan with two hats on").click();
  const lines = {
    "What I want from this talk": "A date for the next talk, or an honest no",
    "What they want from it": "Never again to stand there without an answer",
    "My first question": "Which hour of it was the worst for you?",
  };
  for (const [name, line] of Object.entries(lines)) await page.getByRole("textbox", { name }).fill(line);
};

const claim = async (page: Page) => {
  await page.getByRole("button", { name: "Skip" }).click();
  await page.getByRole("heading", { name: /only we …$/ }).waitFor();
  for (const box of (await page.getByRole("checkbox").all()).slice(0, 2)) await box.check();
};

const notes = async (page: Page) => {
  await page.keyboard.press("k");
  await page.keyboard.press("n");
};

const door = async (page: Page) => {
  if (await page.getByRole("button", { name: "Skip" }).isVisible()) await page.keyboard.press("s");
  await page.getByRole("button", { name: "Leave it there for today" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
};

/** Goes to a step of two ways being watched; below 0 counts from the end. */
const to = (step: number) => (page: Page) =>
  page.getByRole("navigation", { name: "Steps of the talk" }).getByRole("button").nth(step).click();

const board = async (page: Page) => {
  await page.getByRole("link", { name: "Who got nearest to somebody new?" }).click();
  await page.getByRole("heading", { name: "You and your neighbours" }).waitFor();
};

const screens: Screen[] = [
  { name: "home", path: () => "/", whole: true },
  { name: "brief", path: () => "/scenarios/friday-invoice", whole: true },
  { name: "filtered", path: () => "/?skill=recovery", whole: true },
  { name: "watch", path: () => "/scenarios/friday-invoice/watch", prepare: to(3), whole: true },
  { name: "watch-end", path: () => "/scenarios/friday-invoice/watch", prepare: to(-1), whole: true },
  { name: "brief-plan", path: () => "/scenarios/easy-yes", prepare: planned, whole: true },
  { name: "play-opening", path: (talk) => `/play/${talk.fresh}` },
  { name: "play", path: (talk) => `/play/${talk.middle}` },
  { name: "play-free", path: (talk) => `/play/${talk.free}` },
  { name: "play-pressed", path: (talk) => `/play/${talk.pressed}` },
  { name: "pause", path: (talk) => `/play/${talk.middle}`, prepare: (page) => page.keyboard.press("Escape") },
  { name: "guess", path: (talk) => `/play/${talk.moment}`, prepare: (page) => page.keyboard.press("2") },
  { name: "notebook", path: (talk) => `/play/${talk.middle}`, prepare: notes },
  { name: "recall", path: (talk) => `/play/${talk.door}`, prepare: door },
  { name: "guess-told", path: (talk) => `/play/${talk.moment}`, prepare: guess },
  { name: "letter", path: (talk) => `/play/${talk.finished}/letter`, whole: true },
  { name: "self-explanation", path: (talk) => `/debrief/${talk.finished}` },
  { name: "claims", path: (talk) => `/debrief/${talk.finished}`, prepare: claim },
  { name: "debrief", path: (talk) => `/debrief/${talk.finished}`, prepare: skip, whole: true },
  { name: "chair", path: (talk) => `/debrief/${talk.finished}/chair` },
  { name: "growth", path: () => "/growth", whole: true },
  { name: "history", path: () => "/growth/history" },
  { name: "challenges", path: () => "/challenges", whole: true },
  { name: "board", path: () => "/challenges", prepare: board, whole: true },
  { name: "rules", path: () => "/rules" },
  { name: "keep", path: () => "/account", whole: true },
  { name: "sign-in", path: () => "/account/sign-in" },
  { name: "not-found", path: () => "/nowhere" },
];

const sizes = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
];

// Takes docs/screens/*.png: every screen, in both themes, on a desk and on a phone.
// SCREENS_URL takes them of a server already running; names after it take only those screens, `room` those of a live session.
await ensureBrowser();
const only = process.argv.slice(2);
const server = process.env.SCREENS_URL ? null : await serve();
const base = process.env.SCREENS_URL ?? server?.address ?? "";
const browser = await chromium.launch(browserLaunch());
try {
  const folder = join(projectRoot, "docs/screens");
  mkdirSync(folder, { recursive: true });
  if (only.length === 0 || only.includes("room")) await takeRoom({ browser, base, folder });
  if (only.join() !== "room") await takeAll(browser, folder);
} finally {
  await browser.close();
  await server?.stop();
}

async function takeAll(browser: Browser, folder: string): Promise<void> {
  const plan = await rehearse(browser, base);
  for (const colorScheme of ["light", "dark"] as const) {
    for (const viewport of sizes) {
      const context = await browser.newContext({
        viewport,
        colorScheme,
        reducedMotion: "reduce",
        baseURL: base,
      });
      const page = await context.newPage();
      const talk = await finish(page, plan);
      for (const screen of screens.filter(({ name }) => only.length === 0 || only.includes(name))) {
        await page.goto(screen.path(talk), { waitUntil: "networkidle" });
        await screen.prepare?.(page);
        const file = `${screen.name}-${colorScheme}-${viewport.width}.png`;
        await page.mouse.move(0, 0);
        await page.screenshot({ path: join(folder, file), fullPage: screen.whole ?? false });
        console.log(file);
      }
      await context.close();
    }
  }
}

/** The built app on data of its own, gone afterwards. */
async function serve(): Promise<{ address: string; stop(): Promise<void> }> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), "same-side-screens-"));
  const child = startNode(["--conditions=react-server", "cli/start.ts"], {
    env: { PORT: String(port), SAME_SIDE_DATA: data, DATABASE_URL: undefined },
  });
  const address = `http://localhost:${port}`;
  for (;;) {
    const ready = await fetch(`${address}/api/ready`).catch(() => null);
    if (ready?.ok) break;
    if (child.exitCode !== null) throw new Error("The server did not start; see the lines above.");
    await new Promise((done) => setTimeout(done, 300));
  }
  return {
    address,
    stop: async () => {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await gone;
      removePostgres(data);
    },
  };
}
