import { expect, lines, sayByKey, sitDown, stored, test } from "./talk.ts";

test("a network that is cut mid-scene loses nothing: the choice is kept and goes out by itself", async ({
  page,
  context,
}) => {
  const { id, view } = await sitDown(page, "network");
  await context.setOffline(true);
  await page.keyboard.press("2");
  await expect(page.getByText("Your line is kept on this device")).toBeVisible();
  await context.setOffline(false);
  await expect.poll(async () => (await stored(page, id)).said).toEqual([view.choices[1]?.id]);
  await expect(page.getByText("Your line is kept on this device")).toHaveCount(0);
  const next = (await stored(page, id)).view;
  await expect(lines(page).first()).toContainText(next.choices[0]?.text.replaceAll("*", "") ?? "");
});

test("a choice said without a network survives a reload", async ({ page, context }) => {
  const { id, view } = await sitDown(page, "network-reload");
  await page.route("**/say", (route) => route.abort());
  await page.keyboard.press("1");
  await expect(page.getByText("Your line is kept on this device")).toBeVisible();
  await page.unroute("**/say");
  await context.setOffline(false);
  await page.reload();
  await expect.poll(async () => (await stored(page, id)).said).toEqual([view.choices[0]?.id]);
});

test("an answer that got lost on the way back is not said twice", async ({ page }) => {
  const { id, view } = await sitDown(page, "lost-answer");
  let lost = 0;
  await page.route("**/say", async (route) => {
    const response = await route.fetch();
    if (lost++ === 0) return route.abort();
    return route.fulfill({ response });
  });
  await page.keyboard.press("3");
  await expect.poll(async () => (await stored(page, id)).view.turn).toBe(1);
  const next = (await stored(page, id)).view;
  await expect(lines(page).first()).toContainText(next.choices[0]?.text.replaceAll("*", "") ?? "");
  expect((await stored(page, id)).said).toEqual([view.choices[2]?.id]);
});

test("while the database is away the table says so, and goes on when it is back", async ({ page }) => {
  const { id } = await sitDown(page, "database");
  let away = true;
  await page.route("**/say", (route) =>
    away
      ? route.fulfill({
          status: 503,
          contentType: "application/problem+json",
          body: JSON.stringify({ code: "database_gone", status: 503 }),
        })
      : route.continue(),
  );
  await page.keyboard.press("1");
  await expect(page.getByText("its database is away")).toBeVisible();
  away = false;
  await page.getByRole("button", { name: "Try now" }).click();
  await expect.poll(async () => (await stored(page, id)).view.turn).toBe(1);
});

test("reloading lands on the same turn", async ({ page }) => {
  const { id, view } = await sitDown(page, "reload");
  const next = await sayByKey(page, id, view.choices[0]?.id ?? "");
  await page.reload();
  await expect(lines(page).first()).toContainText(next.choices[0]?.text.replaceAll("*", "") ?? "");
  expect((await stored(page, id)).view.turn).toBe(1);
});

test("a double click says one line", async ({ page }) => {
  const { id, view } = await sitDown(page, "double");
  await lines(page).nth(1).dblclick();
  await expect.poll(async () => (await stored(page, id)).view.turn).toBe(1);
  await page.waitForTimeout(400);
  expect((await stored(page, id)).said).toEqual([view.choices[1]?.id]);
});

test("two tabs on one turn: one line is said and both tabs agree", async ({ page, context }) => {
  const { id } = await sitDown(page, "tabs");
  const other = await context.newPage();
  await other.goto(`/play/${id}`);
  await expect(lines(other).first()).toBeVisible();
  await Promise.all([lines(page).nth(0).click(), lines(other).nth(1).click()]);
  await expect.poll(async () => (await stored(page, id)).view.turn).toBe(1);
  const { view, said } = await stored(page, id);
  expect(said).toHaveLength(1);
  for (const tab of [page, other]) {
    await expect(lines(tab).first()).toContainText(view.choices[0]?.text.replaceAll("*", "") ?? "");
  }
});

test("a left talk waits on the first page and is taken up where it was", async ({ page }) => {
  const { id, view } = await sitDown(page, "waiting");
  const next = await sayByKey(page, id, view.choices[0]?.id ?? "");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Leave. Tomas will wait." }).click();
  await expect(page.getByRole("heading", { name: "Tomas is still waiting" })).toBeVisible();
  await page.getByRole("link", { name: "Go back in" }).click();
  await expect(lines(page).first()).toContainText(next.choices[0]?.text.replaceAll("*", "") ?? "");
});

test("somebody else’s table is nobody’s", async ({ page, browser }) => {
  const { id } = await sitDown(page, "foreign");
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  const response = await theirs.goto(`/play/${id}`);
  expect(response?.status()).toBe(404);
  await expect(theirs.getByRole("heading", { name: "There is nobody at this table." })).toBeVisible();
  await stranger.close();
});
