import { faults, screens } from "./faults.ts";
import { journeys } from "./journeys.ts";
import { expect, sayAll, skipToDebrief, test } from "./talk.ts";

test("after two talks the skills have bands, and the history opens a debrief", async ({ page }) => {
  await page.goto("/growth");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What you practise will show here.");
  expect(await faults(page), "a newcomer").toEqual([]);

  const ways = [...journeys("growth", 50).values()].slice(0, 2);
  for (const { choices } of ways) {
    const data = { scenario: "friday-invoice", level: "guided", kind: "practice", seed: "growth" };
    const { id } = await (await page.request.post("/api/attempts", { data })).json();
    await sayAll(page, id, choices);
  }

  await page.goto("/growth");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("What you practise will show here.");
  const skills = page.getByRole("region", { name: "Ten skills" }).getByRole("listitem");
  await expect(skills).toHaveCount(10);
  await expect(skills.filter({ hasText: /most likely between \d+ and \d+ of 100/ }).first()).toBeAttached();
  await page.getByText("The same in figures").click();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [device, width] of screens) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 860 });
      expect(await faults(page), `growth, ${colorScheme}, ${device}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), device).toBeLessThanOrEqual(
        width,
      );
    }
  }

  await page.getByRole("link", { name: "All talks" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "History" })).toBeVisible();
  await page.getByRole("combobox", { name: "Scene" }).selectOption({ label: "The Friday invoice" });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/scene=friday-invoice/);
  const talks = page.getByRole("region", { name: "History" }).getByRole("link");
  await expect(talks).toHaveCount(2);
  expect(await faults(page), "history").toEqual([]);
  await talks.first().press("Enter");
  await skipToDebrief(page);
  await expect(page.getByRole("heading", { name: "How the conversation went" })).toBeVisible();
});
