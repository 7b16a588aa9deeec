import { faults } from "./faults.ts";
import { ask } from "./launched.ts";
import { expect, lines, talkUntil, test } from "./talk.ts";

test("a costly turn comes back as a drill: begun and answered by keyboard, left and gone on with, and it says when it comes again", async ({
  page,
}) => {
  await page.goto("/drills");
  await expect(page.getByRole("heading", { name: "Nothing comes back yet." })).toBeVisible();
  const { id } = await talkUntil(page, "drill", (view) => view.ended !== undefined);
  // A day later.
  await ask(
    process.env.E2E_DATA as string,
    `update drill set made_at = made_at - interval '1 day' where learner = (select learner from attempt where id = '${id}')`,
  );
  await page.goto("/drills");
  await expect(page.getByText("Your own turn of")).not.toHaveCount(0);
  expect(await faults(page)).toEqual([]);

  await page.getByRole("button", { name: "Start with Tomas" }).first().press("Enter");
  await expect(page.getByRole("heading", { name: "A moment with Tomas" })).toBeVisible();
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  const offered = await lines(page).allTextContents();
  await page.reload();
  await expect(lines(page)).toHaveText(offered);
  await page.goto("/drills");
  await page.getByRole("button", { name: "Go on with Tomas" }).press("Enter");
  await expect(lines(page)).toHaveText(offered);
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  await page.keyboard.press("1");

  const back = page.getByText(/^It comes back (tomorrow|on \d+ \w+), with another face\./);
  await expect(back).toBeVisible();
  await expect(page.locator("h2:focus")).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.reload();
  await expect(back).toBeVisible();
  await page.getByRole("button", { name: "Next moment" }).press("Enter");
  await expect(lines(page).first()).toBeVisible();
  await expect(lines(page)).not.toHaveText(offered);
});
