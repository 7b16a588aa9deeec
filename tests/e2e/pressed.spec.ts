import { besideId } from "./fixture-library.ts";
import { atTable, expect, lines, sitDown, stored, test } from "./talk.ts";

const clock = { name: "Time to answer" };

test("at level pressed nothing is named and the talk scrolls away", async ({ page }) => {
  const { view } = await sitDown(page, "pressed", "pressed");
  expect(["mood", "table", "ledger", "transcript"].filter((key) => key in view)).toEqual([]);
  await expect(page.getByText("Pressed", { exact: true })).toBeVisible();
  await expect(page.getByText("Trust ledger")).toHaveCount(0);
});

test("forty seconds of silence are a silence: the buyer answers it, and the clock does not run again in this beat", async ({
  page,
}) => {
  await page.clock.install();
  const { id, view } = await sitDown(page, "silence", "pressed");
  const listen = view.choices.find(({ kind }) => kind === "listen");
  await expect(page.getByRole("timer", clock)).toContainText("About 40 seconds");
  await page.clock.runFor(32_000);
  await expect(page.getByRole("timer", clock)).toContainText("About 10 seconds");
  await expect(page.getByText("10 seconds, then you say nothing and listen.")).toBeAttached();
  expect((await stored(page, id)).said).toEqual([]);
  await page.clock.runFor(10_000);
  await expect.poll(async () => (await stored(page, id)).said).toEqual([listen?.id]);
  await expect(page.getByRole("button", { name: "Say nothing, listen" })).toHaveCount(0);
  await expect(page.getByRole("timer", clock)).toHaveCount(0);
  await page.clock.runFor(90_000);
  expect((await stored(page, id)).said).toEqual([listen?.id]);
});

test("the clock waits while a panel is open, and can be turned off for good", async ({ page }) => {
  await page.clock.install();
  const { id } = await sitDown(page, "waiting", "pressed");
  await page.clock.runFor(15_000);
  await page.keyboard.press("n");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.clock.runFor(120_000);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("timer", clock)).toContainText("About 30 seconds");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Paused" })).toBeVisible();
  await page.getByRole("checkbox", { name: "The clock runs at this level" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("timer", clock)).toHaveCount(0);
  await page.clock.runFor(120_000);
  expect((await stored(page, id)).said).toEqual([]);
  await page.reload();
  await atTable(page);
  await expect(page.getByRole("timer", clock)).toHaveCount(0);
});

test("at levels guided and free there is no clock", async ({ page }) => {
  for (const level of ["guided", "free"] as const) {
    await sitDown(page, level, level);
    await expect(page.getByRole("timer", clock)).toHaveCount(0);
  }
});

test.describe("beside the talk", () => {
  test.skip(process.env.E2E_URL !== undefined, "the scene is added by tests/e2e/serve.ts");

  for (const level of ["guided", "free", "pressed"] as const) {
    test(`at level ${level} the figures, the manager, the machine and the gauge are each where they belong`, async ({
      page,
    }) => {
      const { view } = await sitDown(page, "beside", level, besideId);
      await expect(page.getByRole("region", { name: "Sales dashboard" })).toContainText("asks0");
      const phone = page.getByRole("complementary", { name: "A message on your phone" });
      await expect(phone).toContainText("Bring her name home.");
      const machine = page.getByRole("complementary", { name: "Your sales software" });
      await expect(machine).toContainText("Written by a machine.");
      const meant = view.choices.findIndex(({ id }) => id === view.assistant?.choice);
      await expect(machine).toContainText(`suggests line ${meant + 1}`);
      await expect(lines(page).nth(meant)).toContainText("the software’s pick");
      await expect(page.getByText("the software’s pick")).toHaveCount(1);
      const gauge = level === "guided" ? "Poise: steady" : "Your hands lie still on the folder.";
      await expect(page.getByText(gauge).locator("visible=true")).toHaveCount(1);
      await lines(page).nth(meant).click();
      await expect(page.getByText("Where were we?", { exact: true })).toBeVisible();
      await expect(phone).toHaveCount(0);
      await expect(machine).toHaveCount(0);
      await expect(page.getByRole("region", { name: "Sales dashboard" })).not.toContainText("your words0 %");
    });
  }
});
