import { faults, settings } from "./faults.ts";
import { expect, guessing, talkUntil, test } from "./talk.ts";

for (const [colorScheme, device, width] of settings) {
  test.describe(`${colorScheme}, ${device}`, () => {
    test.use({ colorScheme, viewport: { width, height: 860 } });

    test("axe finds nothing where the trainee is asked, and nothing is wider than the screen", async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const whole = async (what: string) => {
        expect(await faults(page), what).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBeLessThanOrEqual(
          width,
        );
      };
      await page.goto("/scenarios/easy-yes");
      await page.getByText("Plan with two hats on").click();
      await whole("plan");

      const moment = await talkUntil(
        page,
        "axe",
        (view) => view.guess !== undefined && view.breaks === undefined,
      );
      await page.goto(`/play/${moment.id}`);
      await expect(guessing(page)).toBeVisible();
      await whole("guess");
      await page.keyboard.press("1");
      await whole("how sure");
      await page.keyboard.press("1");
      await expect(guessing(page).getByRole("button", { name: "Go on" })).toBeVisible();
      await whole("told");
      await page.keyboard.press("Enter");
      await page.keyboard.press("k");
      await page.keyboard.press("n");
      await expect(page.getByRole("dialog")).toBeVisible();
      for (const summary of await page.getByRole("dialog").locator("summary").all()) await summary.click();
      await whole("notebook");

      const door = await talkUntil(
        page,
        "axe-door",
        (view) => view.breaks !== undefined && view.guess === undefined,
      );
      await page.goto(`/play/${door.id}`);
      await page.getByRole("button", { name: "Leave it there for today" }).click();
      await page.getByRole("button", { name: "Compare" }).click();
      await whole("recall");

      const over = await talkUntil(page, "axe-over", (view) => view.ended !== undefined);
      await page.goto(`/debrief/${over.id}`);
      await page.getByRole("button", { name: "Skip" }).click();
      for (const at of [0, 1, 2]) await page.getByRole("checkbox").nth(at).check();
      await whole("claims");
      await page.getByRole("button", { name: "Check them" }).click();
      await expect(page.getByRole("button", { name: "Go on to the debrief" })).toBeVisible();
      await whole("claims, checked");
      await page.getByRole("button", { name: "Go on to the debrief" }).click();
      for (const summary of await page.locator("summary").all()) await summary.click();
      await whole("debrief");
    });
  });
}
