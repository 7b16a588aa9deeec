import { expect, lines, test } from "./talk.ts";

test("a guest plays within one press of the first page, and no cookie is set before", async ({
  page,
  context,
}) => {
  await page.goto("/");
  expect(await context.cookies()).toEqual([]);
  await page.getByRole("button", { name: /^Meet .+ now$/ }).click();
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByText("Guided", { exact: true })).toBeVisible();
});

test("the brief leads to the table at the level that was chosen, and the plan comes back in the debrief page’s memory", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "The Friday invoice" }).click();
  await page.getByRole("radio", { name: /^Free/ }).check();
  await page.getByText("Plan with two hats on").click();
  await page.getByRole("textbox", { name: "My first question" }).fill("What was Friday like from here?");
  await page.getByRole("button", { name: "Sit down with Tomas" }).click();
  await expect(lines(page).first()).toBeVisible();
  await expect(page.getByText("Trust ledger")).toHaveCount(0);
  await page.keyboard.press("t");
  await expect(page.getByText("At this level the talk scrolls away")).toBeVisible();
});

test("the theme is kept, and the server draws it at once", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("button", { name: /^Theme:/ }).click();
  await page.getByRole("button", { name: /^Theme: light/ }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const page2 = await page.request.get("/");
  expect(await page2.text()).toContain('data-theme="dark"');
});

test("no page asks anything of another host, and nothing is refused by the policy", async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:"))
      elsewhere.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  for (const path of ["/", "/scenarios/friday-invoice", "/rules"])
    await page.goto(path, { waitUntil: "networkidle" });
  await page.goto("/");
  await page.getByRole("button", { name: /^Meet .+ now$/ }).click();
  await expect(lines(page).first()).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});
