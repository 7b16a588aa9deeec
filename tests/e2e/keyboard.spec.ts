import { journeys } from "./journeys.ts";
import { atTable, expect, sayByKey, sitDown, stored, test } from "./talk.ts";

const seed = "by-keyboard";
const found = [...journeys(seed).values()];

test("a few thousand talks come to at least five endings", () => {
  expect(found.length).toBeGreaterThanOrEqual(5);
});

for (const { ending, choices } of found) {
  test(`plays to "${ending}" by keyboard alone, and reads on to the debrief`, async ({ page }) => {
    test.setTimeout(120_000);
    const attempt = await sitDown(page, seed);
    for (const choice of choices) await sayByKey(page, attempt.id, choice);
    expect((await stored(page, attempt.id)).view.ended?.ending).toBe(ending);

    await page.getByRole("link", { name: "Ninety days later" }).focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Ninety days later" })).toBeVisible();
    await page.getByRole("link", { name: "See how it came to this" }).focus();
    await page.keyboard.press("Enter");
    for (const asked of [/^Before you look/, "For Tomas, only we …"]) {
      await expect(page.getByRole("heading", { name: asked })).toBeVisible();
      await page.getByRole("button", { name: "Skip" }).focus();
      await page.keyboard.press("Enter");
    }
    await expect(page.getByRole("heading", { name: "How the conversation went" })).toBeVisible();
  });
}

test("arrows move between lines and Enter says the one in focus, once", async ({ page }) => {
  const attempt = await sitDown(page, "arrows");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(":focus")).toContainText(attempt.view.choices[1]?.text.replaceAll("*", "") ?? "");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await stored(page, attempt.id)).said).toEqual([attempt.view.choices[1]?.id]);
});

test("letters open the panels, Esc closes them, and single keys can be turned off", async ({ page }) => {
  const attempt = await sitDown(page, "panels");
  for (const [key, title] of [
    ["b", "Why you are here"],
    ["t", "What has been said"],
    ["n", "Notebook"],
    ["h", "Tomas’s hat"],
    ["Escape", "Paused"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  await page.keyboard.press("Escape");
  await page.getByRole("checkbox", { name: /Single keys work/ }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("1");
  await page.keyboard.press("t");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect((await stored(page, attempt.id)).said).toEqual([]);
});

test("writing in the notebook says nothing at the table, and is still there later", async ({ page }) => {
  const attempt = await sitDown(page, "notebook");
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Line 1" }).pressSequentially("31 wages, 2 hours late");
  await page.keyboard.press("Escape");
  await page.reload();
  await atTable(page);
  await page.keyboard.press("n");
  await expect(page.getByRole("textbox", { name: "Line 1" })).toHaveValue("31 wages, 2 hours late");
  expect((await stored(page, attempt.id)).said).toEqual([]);
});
