import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type { DeskView } from "../engine/room-view.ts";

/** Where the pictures of one live session are taken. */
interface Session {
  readonly browser: Browser;
  readonly base: string;
  readonly folder: string;
}

/** What a proxy says of where it was asked: pictures shall not show the address of the machine they were taken on. */
const asked = { "x-forwarded-host": "same-side.example" };
const wide: BrowserContextOptions = { viewport: { width: 1280, height: 860 }, extraHTTPHeaders: asked };
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

const names = ["Ana", "Bo", "Chidi", "Dot", "Eli", "Fay", "Gus", "Hana", "Ivo", "Jun", "Kai", "Lou"];
/** What everybody votes for at first, and after they have talked: 0 the best line, 1 the comfortable one, 2 another. */
const votes = {
  first: [0, 1, 0, 1, 0, 2, 1, 0, 1, 0, 2],
  second: [0, 0, 0, 1, 0, 0, 1, 0, 1, 0, 0],
};

/**
 * Runs a session as docs/coaching.md tells it, from making the cohort to the report, and takes its pictures: the desk and the stage
 * by day, a phone by night.
 */
export async function takeRoom(session: Session): Promise<void> {
  const desk = await open(session, wide);
  const take = pictures(session.folder);
  await begin(desk, take);
  const id = /rooms\/([^/]+)/.exec(desk.url())?.[1] ?? "";
  const look = async (): Promise<DeskView> =>
    ((await (await desk.request.get(`/api/rooms/${id}?as=desk`)).json()) as { desk: DeskView }).desk;
  const { frame } = (await (await desk.request.get(`/api/rooms/${id}?as=desk`)).json()) as {
    frame: { code: string };
  };
  const stage = await open(session, { ...wide, storageState: await desk.context().storageState() });
  await stage.goto(`/rooms/${id}/stage`);
  const people: Page[] = [];
  for (const name of names) people.push(await sit(session, frame.code, name));
  const ana = people[0] as Page;
  const guide = (next: string) => desk.locator(`[data-guide=${next}]`).waitFor();
  const press = async (key: string, next?: string) => {
    // So soon after a step Space was meant for the step before, and the desk does nothing.
    if (key === "Space") await desk.waitForTimeout(750);
    await desk.keyboard.press(key);
    if (next !== undefined) await guide(next);
  };
  const vote = async (choices: readonly number[]) => {
    const { room, futures } = await look();
    const { fork, round } = room.futures[0] ?? {};
    const rest = [...(futures[0]?.weighed ?? [])].sort((one, other) => one.cost - other.cost);
    const comfortable = rest.findIndex(({ tempting }) => tempting);
    const [tempting] = rest.splice(comfortable, 1);
    const lines = [rest[0], tempting, rest[1]];
    for (const [at, choice] of choices.entries()) {
      await command(people[at] as Page, id, {
        kind: "vote",
        ...{ fork, round, choice: lines[choice]?.choice, confidence: 1 + (at % 3) },
      });
    }
  };

  await desk.getByText("12 here").waitFor();
  await take(desk, "desk-lobby");
  await take(stage, "stage-lobby");
  await press("Space", "show");
  await press("Space", "waiting");
  await ana.getByRole("heading", { name: "What do you say?" }).waitFor();
  await vote(votes.first);
  await command(people[4] as Page, id, { kind: "park", text: "Is a discount ever hush money?" });
  await desk.getByText("Is a discount ever hush money?").waitFor();
  await take(ana, "phone-vote");
  await take(desk, "desk-vote");
  await press("Space");
  await desk.getByRole("button", { name: /^Talk it over in pairs/ }).waitFor();
  await take(desk, "desk-split");
  await press("Space", "pair");
  await take(stage, "stage-pair");
  await press("Space", "waitingAgain");
  await vote(votes.second);
  await press("Space");
  await desk.getByRole("button", { name: /^Play the room’s line/ }).waitFor();
  await desk.keyboard.press("v");
  await stage.getByText("before").first().waitFor();
  await take(stage, "stage-votes");
  await desk.keyboard.press("f");
  await desk.getByRole("button", { name: "Go on in two futures" }).waitFor();
  await take(desk, "desk-futures");
  await desk.getByRole("button", { name: "Go on in two futures" }).click();
  await ana.getByText("The line of this future").first().waitFor();
  await desk.keyboard.press("t");
  await stage.getByText("What Tomas was thinking").first().waitFor();
  await take(stage, "stage-futures");
  await desk.keyboard.press("9");
  await desk.getByRole("button", { name: "Carry it there" }).click();
  await ana.getByRole("heading", { name: "Ninety days later" }).first().waitFor();
  await take(stage, "stage-letters", true);
  await desk.keyboard.press("b");
  await desk.getByRole("dialog").waitFor();
  await take(desk, "desk-rewind");
  await desk.keyboard.press("Escape");
  await guide("letter");
  await press("Space", "after");
  await ana
    .getByRole("textbox", { name: "What will you do?" })
    .fill("Ask what happened before I say what we can do.");
  await ana.getByRole("button", { name: "Keep it" }).click();
  await ana.getByText(/^Kept\./).waitFor();
  await take(ana, "phone-behaviour", true);
  await desk.getByText("Ask what happened before I say what we can do.").waitFor();
  await take(desk, "desk-debrief");
  await desk.goto(`/rooms/${id}/report`);
  await take(desk, "report");
  for (const page of [desk, stage, ...people]) await page.context().close();
}

type Take = (page: Page, name: string, whole?: boolean) => Promise<void>;

function pictures(folder: string): Take {
  return async (page, name, whole = false) => {
    await page.mouse.move(0, 0);
    await page.screenshot({ path: join(folder, `room-${name}.png`), fullPage: whole });
    console.log(`room-${name}.png`);
  };
}

async function open({ browser, base }: Session, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ baseURL: base, reducedMotion: "reduce", ...options });
  return context.newPage();
}

/** Signs up, makes a cohort and opens a room; ends at the desk. */
async function begin(page: Page, take: Take): Promise<void> {
  await page.goto("/account?next=%2Fcohorts");
  await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(`coach-${Date.now()}@example.org`);
  await page.getByRole("textbox", { name: "New password", exact: true }).fill("a lamp in the window");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Name of a new cohort" }).waitFor();
  await take(page, "cohorts");
  await page.getByRole("textbox", { name: "Name of a new cohort" }).fill("Spring cohort");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Sessions" }).click();
  await page.getByRole("link", { name: "The Friday invoice" }).waitFor();
  await take(page, "sessions");
  await page.getByRole("link", { name: "The Friday invoice" }).click();
  await page.getByRole("button", { name: "Begin the session" }).waitFor();
  await take(page, "preview");
  await page.getByRole("button", { name: "Begin the session" }).click();
  await page.waitForURL(/\/rooms\/[^/]+\/desk/);
  await page.locator("html[data-keys=heard]").waitFor({ state: "attached" });
}

/** Somebody with a phone, who has taken a seat. */
async function sit(session: Session, code: string, name: string): Promise<Page> {
  const page = await open(session, { ...phone, colorScheme: "dark" });
  await page.request.post(`/api/rooms/${encodeURIComponent(code)}/seats`, { data: { name } });
  await page.goto(`/rooms/${encodeURIComponent(code)}`);
  return page;
}

async function command(page: Page, id: string, wish: object): Promise<void> {
  const answer = await page.request.post(`/api/rooms/${id}/commands`, {
    data: { id: crypto.randomUUID(), wish },
  });
  if (!answer.ok()) throw new Error(`a command was answered ${answer.status()}: ${await answer.text()}`);
}
