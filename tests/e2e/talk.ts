import { test as base, expect, type Page } from "@playwright/test";
import type { Level, View } from "../../engine/view.ts";

/** What goes wrong in a page while it is looked at: a text that is missing, or what React cannot mend, as a page drawn otherwise than sent. */
export function troublesOf(page: Page): string[] {
  const troubles: string[] = [];
  const note = (text: string): void => {
    if (/MISSING_MESSAGE|React error/.test(text)) troubles.push(`${page.url()}: ${text}`);
  };
  page.on("console", (message) => note(message.text()));
  page.on("pageerror", (error) => note(error.message));
  return troubles;
}

/** Every spec: no motion, so that a line is there when it is there; and nothing may go wrong in its page. */
export const test = base.extend({
  contextOptions: async ({ contextOptions }, use) => {
    await use({ ...contextOptions, reducedMotion: "reduce" });
  },
  page: async ({ page }, use) => {
    const troubles = troublesOf(page);
    await use(page);
    expect(troubles).toEqual([]);
  },
});
export { expect };

export interface Attempt {
  id: string;
  view: View;
}

/** Begins an attempt as this browser's guest and opens its table. */
export async function sitDown(
  page: Page,
  seed: string,
  level: Level = "guided",
  scenario = "friday-invoice",
): Promise<Attempt> {
  await page.goto("/");
  const attempt = await page.evaluate(
    async (body) => {
      const response = await fetch("/api/attempts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Attempt;
    },
    { scenario, level, kind: "practice", seed },
  );
  await page.goto(`/play/${attempt.id}`);
  await atTable(page);
  return attempt;
}

/** Waits until the table is drawn and listens. */
export async function atTable(page: Page): Promise<void> {
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  await expect(lines(page).first()).toBeVisible();
}

/** The attempt as the server has it. */
export async function stored(page: Page, id: string): Promise<{ view: View; said: string[] }> {
  const response = await page.request.get(`/api/attempts/${id}`);
  return (await response.json()) as { view: View; said: string[] };
}

/** Says choices over HTTP, as this page's guest, until they run out or `until` is met. */
export async function sayAll(
  page: Page,
  id: string,
  choices: readonly string[],
  until: (view: View) => boolean = () => false,
): Promise<void> {
  for (const [turn, choice] of choices.entries()) {
    const response = await page.request.post(`/api/attempts/${id}/say`, { data: { turn, choice } });
    if (until(((await response.json()) as { view: View }).view)) return;
  }
}

/** The lines on offer. */
export function lines(page: Page) {
  return page.getByRole("group", { name: "What do you say?" }).getByRole("listitem").getByRole("button");
}

/** Says one choice by its key alone, and waits for the page to be at the next turn. */
export async function sayByKey(page: Page, attempt: string, choice: string): Promise<View> {
  const before = (await stored(page, attempt)).view;
  const at = before.choices.findIndex((each) => each.id === choice);
  const key = before.choices[at]?.kind === "listen" ? "l" : String(at + 1);
  await page.keyboard.press(key);
  await expect.poll(async () => (await stored(page, attempt)).view.turn).toBe(before.turn + 1);
  const after = (await stored(page, attempt)).view;
  await arrived(page, before, after);
  return after;
}

/** Has done, by one key, with what is asked before the next line. */
export async function skipMoment(page: Page): Promise<void> {
  await expect(guessing(page)).toBeVisible();
  await page.keyboard.press("s");
  await expect(guessing(page)).toHaveCount(0);
}

/** The question what the buyer was thinking. */
export function guessing(page: Page) {
  return page.getByRole("region", { name: "What was Tomas thinking?" });
}

/** Goes past what is asked before a debrief: the moment to take back, and what only you could claim. */
export async function skipToDebrief(page: Page): Promise<void> {
  await page.getByRole("heading", { name: /^Before you look/ }).waitFor();
  await page.getByRole("button", { name: "Skip" }).click();
  await skipClaims(page);
}

/** Goes past the claims alone. */
export async function skipClaims(page: Page): Promise<void> {
  await page.getByRole("heading", { name: "For Tomas, only we …" }).waitFor();
  await page.getByRole("button", { name: "Skip" }).click();
}

/** Begins talks over HTTP, as this page's guest, saying the first line on offer, until one stands where it should. */
export async function talkUntil(
  page: Page,
  name: string,
  until: (view: View) => boolean,
  level: "guided" | "free" = "guided",
  scenario = "friday-invoice",
): Promise<Attempt> {
  await page.goto("/");
  for (let number = 0; ; number++) {
    const data = { scenario, level, kind: "practice", seed: `${name}-${number}` };
    const begun = await page.request.post("/api/attempts", { data });
    let { id, view } = (await begun.json()) as Attempt;
    while (!view.ended && !until(view)) {
      const line = { turn: view.turn, choice: view.choices[0]?.id };
      const said = await page.request.post(`/api/attempts/${id}/say`, { data: line });
      view = ((await said.json()) as { view: View }).view;
    }
    if (until(view)) return { id, view };
  }
}

/** Waits until the page shows a view; leaves one meeting and enters the next by keyboard. */
async function arrived(page: Page, before: View, after: View): Promise<void> {
  if (after.guess) await skipMoment(page);
  if (after.meeting > before.meeting) {
    await page.getByRole("button", { name: "Leave it there for today" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Go in" }).focus();
    await page.keyboard.press("Enter");
  }
  const first = after.choices.find((each) => each.kind === "line");
  if (first) await expect(lines(page).first()).toContainText(first.text.replaceAll("*", ""));
  else await expect(page.getByRole("link", { name: "Ninety days later" })).toBeVisible();
}
