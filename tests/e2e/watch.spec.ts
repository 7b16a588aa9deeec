import { expect, test } from "./talk.ts";

const ways = ["By the dashboard", "By the buyer"] as const;

test("two ways are watched by keyboard from the brief to both letters, and no attempt is made of it", async ({
  page,
}) => {
  await page.goto("/scenarios/friday-invoice");
  await page.getByRole("radio", { name: /^Watch first/ }).check();
  await page.getByRole("button", { name: "Watch two ways with Tomas" }).press("Enter");
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  const heading = page.getByRole("heading", { name: /^Moment 1 of \d+/ });
  const count = Number(/of (\d+)/.exec((await heading.textContent()) ?? "")?.[1]);
  expect(count).toBeGreaterThan(5);
  for (const way of ways)
    await expect(page.getByRole("region", { name: way, exact: true })).toContainText("Tomas had said:");
  for (let moment = 2; moment <= count; moment++) {
    await page.keyboard.press("ArrowRight");
    // The heading has the focus, so that a screen reader begins there.
    await expect(page.locator(":focus")).toHaveText(new RegExp(`^Moment ${moment} of ${count}`));
  }
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(":focus")).toHaveText(new RegExp(`^Moment ${count - 1} of ${count}`));
  await page.getByRole("button", { name: "Next moment" }).click();
  await page.getByRole("button", { name: "Ninety days later" }).last().click();
  for (const way of ways) {
    const side = page.getByRole("region", { name: way, exact: true });
    await expect(side.getByText("What the dashboard said on the day")).toBeVisible();
  }
  await expect(page.getByRole("region", { name: "By the buyer", exact: true })).toContainText(
    "Nothing lost.",
  );
  await expect(page.getByRole("region", { name: "By the dashboard", exact: true })).toContainText(
    "Lost in all:",
  );
  await page.keyboard.press("ArrowRight");
  await page.getByRole("link", { name: "Now sit down with Tomas yourself" }).click();
  await expect(page).toHaveURL(/\/scenarios\/friday-invoice$/);
  const { attempts } = await (await page.request.get("/api/attempts")).json();
  expect(attempts).toEqual([]);
});

test("what costs points on one side costs nothing on the other, moment by moment", async ({ page }) => {
  await page.goto("/scenarios/friday-invoice/watch");
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  const good = page.getByRole("region", { name: "By the buyer", exact: true });
  for (let moment = 0; moment < 5; moment++) {
    await expect(good.getByText("cost nothing").first()).toBeVisible();
    await expect(good.getByText(/cost \d/)).toHaveCount(0);
    await page.keyboard.press("ArrowRight");
  }
});

test("on a phone the two ways stand one below the other, and nothing is wider than the screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/scenarios/friday-invoice/watch");
  const [poor, good] = await Promise.all(
    ways.map((way) => page.getByRole("region", { name: way, exact: true }).boundingBox()),
  );
  expect(good?.y).toBeGreaterThan((poor?.y ?? 0) + (poor?.height ?? 0) - 1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("a scenario that does not exist cannot be watched", async ({ page }) => {
  expect((await page.goto("/scenarios/nobody/watch"))?.status()).toBe(404);
});
