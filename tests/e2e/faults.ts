import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** What axe finds wrong with the page as it stands. */
export async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`,
  );
}

/** A desk and a phone, by width. */
export const screens = [
  ["desk", 1280],
  ["phone", 390],
] as const;

/** Each theme and each width once: a scan takes a second, and there are many states to scan. */
export const settings = [
  ["light", "desk", 1280],
  ["dark", "phone", 390],
] as const;

/** Axe by day on a desk and by night on a phone, on the page as it stands, and nothing wider than the screen. Leaves a desk by day. */
export async function clean(page: Page, where: string): Promise<void> {
  await scan(page, where, settings);
}

/** Which setting comes next in `cleanOnce`. */
let turn = 0;

/** The same by day on a desk or by night on a phone, in turn: for pages that are alike. */
export async function cleanOnce(page: Page, where: string): Promise<void> {
  await scan(page, where, settings.slice(turn, turn + 1));
  turn = (turn + 1) % settings.length;
}

async function scan(page: Page, where: string, looks: readonly (typeof settings)[number][]): Promise<void> {
  for (const [theme, device, width] of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 860 });
    expect(await faults(page), `${where}, ${device}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.emulateMedia({ colorScheme: "light" });
}
