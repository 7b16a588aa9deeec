import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { journeys } from "./journeys.ts";
import { expect, sitDown, test } from "./talk.ts";

async function faults(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(" | ")}`,
  );
}

/** Plays one talk to its end over HTTP, as this page's guest. */
async function finished(page: Page): Promise<string> {
  const [journey] = [...journeys("axe", 50).values()];
  const { id } = await sitDown(page, "axe");
  for (const [turn, choice] of (journey?.choices ?? []).entries()) {
    await page.request.post(`/api/attempts/${id}/say`, { data: { turn, choice } });
  }
  return id;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const [device, width] of [
    ["desk", 1280],
    ["phone", 390],
  ] as const) {
    test.describe(`${colorScheme}, ${device}`, () => {
      test.use({ colorScheme, viewport: { width, height: 860 } });

      test("axe finds nothing on the pages before the talk", async ({ page }) => {
        for (const path of ["/", "/scenarios/friday-invoice", "/rules", "/nowhere"]) {
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          expect(await faults(page), path).toEqual([]);
        }
      });

      test("axe finds nothing at the table, nor in its panels", async ({ page }) => {
        await sitDown(page, "axe");
        expect(await faults(page)).toEqual([]);
        for (const key of ["Escape", "t", "h", "n", "b"]) {
          await page.keyboard.press(key);
          await expect(page.getByRole("dialog")).toBeVisible();
          expect(await faults(page), key).toEqual([]);
          await page.keyboard.press("Escape");
          await expect(page.getByRole("dialog")).toHaveCount(0);
        }
        await sitDown(page, "axe", "free");
        expect(await faults(page), "free").toEqual([]);
      });

      test("axe finds nothing in the letter, the debrief and the other chair", async ({ page }) => {
        const id = await finished(page);
        await page.goto(`/play/${id}/letter`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await faults(page), "letter").toEqual([]);
        await page.goto(`/debrief/${id}`);
        expect(await faults(page), "self-explanation").toEqual([]);
        await page.getByRole("button", { name: "Skip" }).click();
        for (const summary of await page.locator("summary").all()) await summary.click();
        expect(await faults(page), "debrief").toEqual([]);
        await page.goto(`/debrief/${id}/chair`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await faults(page), "chair").toEqual([]);
      });
    });
  }
}
