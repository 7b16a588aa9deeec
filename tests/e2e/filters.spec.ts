import type { Page } from "@playwright/test";
import type { PublicFace } from "../../engine/view.ts";
import { facets, fitting, lettingGo, originals, valuesToFilter, type Wish } from "../../ui/buyers/choose.ts";
import { expect, test } from "./talk.ts";

/** Everybody with a card, as the server knows them. */
async function everybody(page: Page): Promise<PublicFace[]> {
  const response = await page.request.get("/api/scenarios");
  return originals(((await response.json()) as { scenarios: PublicFace[] }).scenarios);
}

/** Every wish there is in the filters of a library. */
function wishes(all: readonly PublicFace[]): Wish[] {
  return facets.reduce<Wish[]>(
    (before, facet) =>
      before.flatMap((wish) => [
        wish,
        ...valuesToFilter(all, facet).map((value) => ({ ...wish, [facet]: value })),
      ]),
    [{}],
  );
}

const cards = (page: Page) => page.getByRole("region", { name: "Buyers" }).getByRole("article");
const count = (page: Page) => page.getByRole("region", { name: "Buyers" }).getByRole("status");
const query = (wish: Wish) => `/?${new URLSearchParams({ ...wish })}`;

test("a filter is chosen by keyboard, counted aloud, stands in the address, and Back takes it away", async ({
  page,
}) => {
  await page.goto("/");
  const all = await everybody(page);
  const [length = ""] = valuesToFilter(all, "length");
  const fit = fitting(all, { length }).length;
  await page.getByRole("combobox", { name: "Length" }).focus();
  await page.getByRole("combobox", { name: "Length" }).selectOption(length);
  await expect(page).toHaveURL(new RegExp(`\\?length=${length}$`));
  await expect(cards(page)).toHaveCount(fit);
  await expect(count(page)).toHaveText(`${fit} of ${all.length} buyers`);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
  await expect(cards(page)).toHaveCount(all.length);
  await page.goForward();
  await expect(cards(page)).toHaveCount(fit);
});

test("a skill is pressed and let go again, and All forgets every wish", async ({ page }) => {
  await page.goto("/");
  const all = await everybody(page);
  const fit = fitting(all, { skill: "recovery" }).length;
  const skill = page.getByRole("button", { name: "Recovery", exact: true });
  await skill.press("Enter");
  await expect(skill).toHaveAttribute("aria-pressed", "true");
  await expect(cards(page)).toHaveCount(fit);
  await skill.press("Enter");
  await expect(cards(page)).toHaveCount(all.length);
  await skill.press("Enter");
  await page.getByRole("button", { name: `All ${all.length}` }).press("Enter");
  await expect(skill).toHaveAttribute("aria-pressed", "false");
  await expect(page).toHaveURL(/\/$/);
});

test("a shared address shows what was wished before any script runs, for every facet", async ({ page }) => {
  const all = await everybody(page);
  for (const facet of facets) {
    const [value] = valuesToFilter(all, facet);
    if (value === undefined) continue;
    const html = await (await page.request.get(query({ [facet]: value }))).text();
    const fit = fitting(all, { [facet]: value });
    for (const { title } of fit) expect(html, `${facet}=${value}`).toContain(title);
    expect(html.match(/<article/g) ?? []).toHaveLength(fit.length);
  }
});

test("where nobody fits, the page says which wish to let go, and letting go brings somebody in", async ({
  page,
}) => {
  const all = await everybody(page);
  const none = wishes(all).find((wish) => fitting(all, wish).length === 0 && lettingGo(all, wish).length > 0);
  if (none === undefined) throw new Error("with this library every wish is fulfilled");
  const [way] = lettingGo(all, none);
  await page.goto(query(none));
  await expect(
    page.getByRole("heading", { name: "Nobody in the waiting room is all of that." }),
  ).toBeVisible();
  await expect(count(page)).toHaveText(`0 of ${all.length} buyers`);
  await page
    .getByRole("button", { name: /^Without “/ })
    .first()
    .click();
  await expect(cards(page)).toHaveCount(way?.count ?? 0);
  await expect(count(page)).not.toHaveText(/^0 /);
});

test("another skin of a game has no card, and is met on its original's brief", async ({ page }) => {
  test.skip(process.env.E2E_URL !== undefined, "the scene is added by tests/e2e/serve.ts");
  await page.goto("/");
  await expect(page.getByRole("link", { name: "The full workshop" })).toHaveCount(0);
  await page.goto("/scenarios/friday-invoice");
  const others = page.getByRole("region", { name: "Another person, the same game" });
  await others.getByRole("link", { name: "The full workshop" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The full workshop" })).toBeVisible();
  await expect(others.getByRole("link", { name: "The Friday invoice" })).toBeVisible();
});
