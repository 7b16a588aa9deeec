import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { faults, settings } from "./faults.ts";
import { expect, sayByKey, sitDown, stored, test } from "./talk.ts";

const password = "a lamp in the window";

/** Nothing for axe to find, by day and by night, on a desk and on a phone; nothing wider than the page. */
async function sound(page: Page, what: string): Promise<void> {
  for (const [colorScheme, device, width] of settings) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 860 });
    expect(await faults(page), `${what}, ${colorScheme}, ${device}`).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${what}, ${device}`).toBe(width);
  }
}

/** Types into the field of this name and goes on by Enter. */
async function type(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) {
    await page.getByRole("textbox", { name, exact: true }).fill(text);
  }
  await page.keyboard.press("Enter");
}

test("a guest keeps a talk by keyboard, signs out and in, ends another browser's session, saves and deletes all", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const email = `sam-${Date.now()}@example.org`;
  const { id, view } = await sitDown(page, "account");
  await sayByKey(page, id, view.choices[0]?.id ?? "");
  await page.goto("/");
  await page.getByRole("link", { name: "Keep what you did" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Keep what you did." })).toBeVisible();
  await type(page, { "E-mail": email, "New password": "short" });
  await expect(page.locator(":focus")).toHaveAccessibleDescription(/at least 10 characters/);
  await sound(page, "sign-up with an error");
  await type(page, { "New password": password });

  // Back where one came from, and the talk still waits.
  await expect(page.getByRole("heading", { name: "Tomas is still waiting" })).toBeVisible();
  expect((await stored(page, id)).view.turn).toBe(1);
  await page.getByRole("link", { name: /: your account$/ }).click();
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await type(page, { "E-mail": email.toUpperCase(), Password: "not the password" });
  await expect(page.locator(":focus")).toHaveAccessibleDescription(/do not go together/);
  await type(page, { Password: password });
  await expect(page.getByText(`Signed in as ${email}`)).toBeVisible();

  const other = await browser.newContext();
  const elsewhere = `${new URL(page.url()).origin}/api/account`;
  await other.request.post(`${elsewhere}/sign-in`, { data: { email, password } });
  expect(await (await other.request.get(elsewhere)).json()).toMatchObject({ who: "account", email });
  await page.reload();
  await page.getByRole("button", { name: /^Sign out .+/ }).click();
  await expect(page.getByText("That browser is signed out.")).toBeFocused();
  expect(await (await other.request.get(elsewhere)).json()).toMatchObject({ who: "newcomer" });
  await other.close();

  const name = page.getByRole("textbox", { name: "Name", exact: true });
  await type(page, { Name: "tall <b>order" });
  await expect(page.getByText("Others see tall <b>order now.")).toBeVisible();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue("tall <b>order");
  await expect(page.getByRole("link", { name: "tall <b>order: your account" })).toBeVisible();

  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as JSON" }).click();
  expect(readFileSync(await (await saving).path(), "utf8")).toContain(id);
  await sound(page, "account");
  await page.getByRole("button", { name: "Delete everything …" }).click();
  await type(page, { "Type “delete” to go on": "yes" });
  await expect(page.locator(":focus")).toHaveAccessibleDescription(/to be sure/);
  await sound(page, "deleting");
  await type(page, { Password: password, "Type “delete” to go on": "delete" });
  await expect(page.getByText("Everything is deleted.")).toBeVisible();
  expect((await page.request.get(`/api/attempts/${id}`)).status()).toBe(404);
});

test("too many tries and a database that is away say so, and what was typed outlives both and a reload", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.goto("/account/code");
  await sound(page, "a code");
  await page.goto("/account/sign-in?next=/rules");
  const troubles = [
    [429, "too_many", "Wait 2 minutes"],
    [503, "database_gone", "The database is away"],
  ] as const;
  for (const [status, code, words] of troubles) {
    await page.route("**/api/account/sign-in", (route) =>
      route.fulfill({ status, headers: { "retry-after": "90" }, body: JSON.stringify({ code, status }) }),
    );
    await type(page, { "E-mail": "sam@example.org", Password: password });
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeFocused();
    await expect(page.getByRole("textbox", { name: "Password", exact: true })).toHaveValue(password);
  }
  await sound(page, "sign-in in trouble");
  await page.reload();
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue("sam@example.org");
});
