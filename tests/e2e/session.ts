import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  expect as playwrightExpect,
} from "@playwright/test";
import { faults } from "./faults.ts";

/** Seven browsers share a slow machine with a server that is killed: a phone may ask again only eight seconds later. */
const patience = { timeout: 30_000 };

export const expect = playwrightExpect.configure(patience);

/** A live session in separate browsers: a coach at the desk, a stage, and phones. */
export interface Session {
  readonly id: string;
  readonly desk: Page;
  readonly stage: Page;
  readonly phones: readonly Page[];
}

const wide = { viewport: { width: 1280, height: 860 }, colorScheme: "light" } as const;
const phone = { viewport: { width: 390, height: 844 }, colorScheme: "dark" } as const;

/** A browser of somebody's own at an address. */
async function openBrowser(browser: Browser, baseURL: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce", locale: "en-GB", ...options });
  return context.newPage();
}

/** Signs a coach up, makes a cohort and opens a room, all by keyboard. Ends at the desk. */
export async function openRoom(browser: Browser, baseURL: string, email: string): Promise<Page> {
  const desk = await openBrowser(browser, baseURL, wide);
  await desk.goto("/account?next=%2Fcohorts");
  await desk.getByRole("textbox", { name: "E-mail", exact: true }).fill(email);
  await desk.getByRole("textbox", { name: "New password", exact: true }).fill("a lamp in the window");
  await desk.keyboard.press("Enter");
  await desk.getByRole("textbox", { name: "Name of a new cohort" }).fill("Spring cohort");
  await desk.keyboard.press("Enter");
  await desk.getByRole("link", { name: "Sessions" }).press("Enter");
  await desk.getByRole("link", { name: "The Friday invoice" }).press("Enter");
  await desk.getByRole("button", { name: "Begin the session" }).press("Enter");
  await desk.waitForURL(/\/rooms\/[^/]+\/desk/);
  await awake(desk);
  return desk;
}

/** The stage, in a browser of its own where the same coach is signed in. */
export async function openStage(browser: Browser, baseURL: string, desk: Page): Promise<Page> {
  const stage = await openBrowser(browser, baseURL, {
    ...wide,
    storageState: await desk.context().storageState(),
  });
  await stage.goto(desk.url().replace(/desk$/, "stage"));
  return stage;
}

/** A phone that comes in with the code, as it stands on the stage. */
export async function joinByCode(
  browser: Browser,
  baseURL: string,
  code: string,
  name: string,
): Promise<Page> {
  const page = await openBrowser(browser, baseURL, phone);
  await page.goto("/join");
  await page.getByRole("textbox", { name: "Code" }).fill(code.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "What should the room call you?" }).fill(name);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: `You have a seat, ${name}.` })).toBeVisible();
  return page;
}

/** Waits until the desk hears its keys. */
export async function awake(desk: Page): Promise<void> {
  await expect(desk.locator("html[data-keys=heard]")).toBeAttached();
}

/** Presses a key at the desk; with `next`, waits for what it says to do then. */
export async function press(desk: Page, key: string, next?: string): Promise<void> {
  await settled(desk);
  await desk.keyboard.press(key);
  if (next !== undefined) await expect(desk.locator(`[data-guide=${next}]`)).toBeVisible();
}

/** Waits until a key is heard and meant for what is: the desk shows the room as it is, for a moment already, and nothing lies over it. */
async function settled(desk: Page): Promise<void> {
  const address = desk.url().replace(/\/rooms\/(.+)\/desk$/, "/api/rooms/$1?as=desk");
  const shownAndStored = async () => {
    const shown = await desk.locator("html").getAttribute("data-settled");
    const { number } = (await (await desk.request.get(address)).json()).desk.room;
    return shown === `${number}`;
  };
  await expect.poll(shownAndStored, { ...patience, intervals: [50, 100, 200] }).toBe(true);
  await expect(desk.locator("dialog[open]")).toHaveCount(0);
}

/** Votes by the keys of the phones, one each, and waits until every one is counted. */
export async function vote(phones: readonly Page[], keys: readonly string[]): Promise<void> {
  await Promise.all(phones.map((page, at) => page.keyboard.press(keys[at] ?? "1")));
  await counted(phones);
}

/** Waits until every phone says that its vote is counted. */
export async function counted(phones: readonly Page[]): Promise<void> {
  for (const page of phones) await expect(page.getByText(/^Counted\./)).toBeVisible();
}

/** Everybody is shown this, and not only told it aloud. */
export async function allSee(phones: readonly Page[], text: string | RegExp): Promise<void> {
  for (const page of phones) await expect(page.locator("main").getByText(text).first()).toBeVisible();
}

/** The step that each side is shown when it looks anew, and its phase. */
export async function steps({ id, desk, stage, phones }: Session): Promise<string[]> {
  const looks: [Page, string][] = [
    [desk, "desk"],
    [stage, "stage"],
    ...phones.map((page): [Page, string] => [page, "phone"]),
  ];
  return Promise.all(
    looks.map(async ([page, as]) => {
      const seen = await (await page.request.get(`/api/rooms/${id}?as=${as}`)).json();
      const { step, phase } = seen.room ?? seen.desk.room;
      return `${phase} ${step}`;
    }),
  );
}

/** Axe finds nothing on the desk, the stage and one phone. */
export async function sound({ desk, stage, phones }: Session, what: string): Promise<void> {
  for (const [name, page] of [
    ["desk", desk],
    ["stage", stage],
    ["phone", phones[0] as Page],
  ] as const)
    expect.soft(await faults(page), `${name}, ${what}`).toEqual([]);
}
