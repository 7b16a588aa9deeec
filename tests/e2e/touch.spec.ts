import { expect, guessing, lines, sitDown, stored, test } from "./talk.ts";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("plays a whole talk by touch on a phone, and nothing is wider than the screen", async ({ page }) => {
  test.setTimeout(120_000);
  const { id } = await sitDown(page, "by-touch");
  for (let turn = 0; turn < 20; turn++) {
    const { view } = await stored(page, id);
    if (view.ended) break;
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    const first = view.choices.find((choice) => choice.kind === "line");
    await expect(lines(page).first()).toContainText(first?.text.replaceAll("*", "") ?? "");
    // A double tap must not speak at the next turn.
    await page.waitForTimeout(350);
    await lines(page).first().tap();
    await expect.poll(async () => (await stored(page, id)).view.turn).toBe(view.turn + 1);
    if ((await stored(page, id)).view.guess) {
      await guessing(page).getByRole("button", { name: "Skip" }).tap();
    }
    const leave = page.getByRole("button", { name: "Leave it there for today" });
    const after = (await stored(page, id)).view;
    if (after.meeting > view.meeting) {
      await leave.tap();
      await page.getByRole("button", { name: "Go in" }).tap();
    }
  }
  await page.getByRole("link", { name: "Ninety days later" }).tap();
  await page.getByRole("link", { name: "See how it came to this" }).tap();
  for (const asked of [/^Before you look/, "For Tomas, only we …"]) {
    await expect(page.getByRole("heading", { name: asked })).toBeVisible();
    await page.getByRole("button", { name: "Skip" }).tap();
  }
  await expect(page.getByRole("heading", { name: "How the conversation went" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("every control of the table is big enough for a thumb", async ({ page }) => {
  await sitDown(page, "thumbs");
  for (const button of await page.getByRole("button").all()) {
    const box = await button.boundingBox();
    if (!box) continue;
    expect(Math.round(box.height), (await button.textContent()) ?? "").toBeGreaterThanOrEqual(44);
  }
});
